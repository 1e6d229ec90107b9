import { Button } from 'antd'
import { secondsOfSpeech, type Speaker } from '#shared/domain/floor'
import { useOrder, useText } from '../../../client/hooks'
import { useCoreNow } from '../../../fields/room-view/core-clock'
import { clockColour, clockShare, minutesAndSeconds } from '../../../fields/room-view/item-clock'
import { Tag } from '../../../ui/marks'
import { useDesk } from '../desk-context'

type CurrentSpeechProps = {
  readonly speaker: Speaker
  readonly minutes: number
  readonly now: string
}

/** Who has the floor and the time left; amber from 70 %, red past the end, and it counts on. */
export function CurrentSpeech({ speaker, minutes, now: coreNow }: CurrentSpeechProps) {
  const text = useText()
  const { isReadOnly, view } = useDesk()
  const end = useOrder('floor.end')
  const now = useCoreNow(coreNow)
  const spent = secondsOfSpeech(speaker, now)
  const left = minutes * 60 - spent
  const name = speaker.name || speaker.organisation
  const time = minutesAndSeconds(Math.abs(left))
  const colour = clockColour(spent, minutes)
  return (
    <div className="speech" data-colour={colour}>
      <div className="speech-line">
        <span className="speech-who" title={`${speaker.name} · ${speaker.organisation}`}>
          <span aria-hidden="true">▶ </span>
          <b>{name}</b> <span>{speaker.name === '' ? '' : speaker.organisation}</span>
        </span>
        {speaker.isPointOfOrder && <Tag strong>{text('floor.pointShort')}</Tag>}
        <Button
          size="small"
          disabled={isReadOnly}
          onClick={() => void end.send({ sessionId: view.session.id })}
        >
          {text('floor.end')}
        </Button>
      </div>
      <div className="speech-line num" role="timer" aria-label={text('floor.speech', { name })}>
        <span>{text('floor.spent', { time: minutesAndSeconds(spent) })}</span>
        <b>{text(left >= 0 ? 'floor.left' : 'floor.over', { time })}</b>
      </div>
      <meter
        className="desk-item-bar"
        data-colour={colour}
        aria-label={text('floor.speech', { name })}
        min={0}
        max={1}
        value={Math.min(1, clockShare(spent, minutes))}
      />
    </div>
  )
}
