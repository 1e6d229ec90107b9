import { useEffect } from 'react'
import { currentItem, secondsSpent } from '#shared/domain/agenda'
import { useAsk, useText } from '../../../client/hooks'
import { useCoreNow } from '../../../fields/room-view/core-clock'
import { clockColour } from '../../../fields/room-view/item-clock'
import { useDesk } from '../desk-context'
import { listenTo, playTone, type SeenClock } from './timer-tones'

// For the life of the page: leaving the desk and coming back sounds nothing twice.
const seen = new Map<string, SeenClock>()

/** The soft sound at 70 and 100 % of an item's time, when the office wants it; said aloud in any case. */
export function TimerSound() {
  const text = useText()
  const { view } = useDesk()
  const now = useCoreNow(view.now)
  const settings = useAsk('settings.get', {})
  const isWanted = settings.status === 'ready' && settings.data.timerSound === true
  const item = view.session.state === 'running' ? currentItem(view.agenda) : undefined
  const colour = item ? clockColour(secondsSpent(item, now), item.plannedMinutes) : 'calm'
  const itemId = item?.id
  const plannedMinutes = item?.plannedMinutes ?? 0
  useEffect(() => {
    if (itemId === undefined) return
    const heard = listenTo(seen.get(itemId), { itemId, plannedMinutes, colour })
    seen.set(itemId, heard.seen)
    if (heard.tone && isWanted) void playTone(heard.tone)
  }, [itemId, plannedMinutes, colour, isWanted])
  return (
    <span className="read-aloud-only" role="status">
      {item && colour !== 'calm' ? text(`agenda.tone.${colour}`, { title: item.title }) : ''}
    </span>
  )
}
