import type { Cursor } from '#shared/domain/session'
import { useOrder } from '../../client/hooks'
import { useDesk } from './desk-context'
import { neighbourStop } from '#shared/domain/agenda-stops'

/** Goes to the next or previous stop; a room that is not blank goes with it. */
export function useStep(): (step: 1 | -1) => Promise<void> {
  const { view, showPane, picture } = useDesk()
  const { session, agenda } = view
  const order = useOrder('agenda.step')
  const show = useOrder('room.show')
  return async (step) => {
    const next = neighbourStop(agenda, session.cursor, step)
    if (!next || (await order.send({ sessionId: session.id, step })) === undefined) return
    showPane('cursor')
    if (session.state !== 'running' || picture?.view.kind === 'blank') return
    if (next.needId === undefined) await show.send({ what: 'item', sessionId: session.id })
    else await show.send({ what: 'review', sessionId: session.id, needId: next.needId })
  }
}

/** Puts the cursor on an item, a need or a draft by hand; a room that shows an item's clock follows to the new item, no further. */
export function useOpen(): (cursor: Cursor) => Promise<void> {
  const { view, showPane, picture } = useDesk()
  const { session } = view
  const order = useOrder('agenda.openItem')
  const show = useOrder('room.show')
  return async (cursor) => {
    const done = await order.send({ sessionId: session.id, ...cursor })
    if (done === undefined) return
    showPane('cursor')
    const isOtherClock = picture?.view.kind === 'item' && cursor.itemId !== session.cursor?.itemId
    if (session.state === 'running' && isOtherClock) await show.send({ what: 'item', sessionId: session.id })
  }
}
