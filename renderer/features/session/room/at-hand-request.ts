import type { RoomRequest } from '#shared/contract/room-operations'
import type { DeskView } from '#shared/contract/session-operations'
import { currentDisposition } from '#shared/domain/need'
import type { Pane } from '../desk-context'

/** The view that shows what is at hand; undefined when nothing is that a room could see. */
export function requestAtHand(view: DeskView, pane: Pane): RoomRequest | undefined {
  const { session, drafts, needs } = view
  const { id: sessionId, cursor } = session
  if (pane === 'sign-in') return { what: 'welcome', sessionId }
  if (pane === 'closing') return { what: 'summary', sessionId }
  if (!cursor) return undefined
  const draft = drafts.find(({ id }) => id === cursor.draftId)
  if (draft && (draft.state === 'typing' || draft.state === 'on-screen'))
    return { what: 'draft', sessionId, draftId: draft.id }
  const needId = cursor.needId ?? draft?.needId
  const need = needs.find((one) => one.need.id === needId)?.need
  if (!need) return { what: 'item', sessionId }
  if (need.raisedIn !== sessionId) return { what: 'review', sessionId, needId: need.id }
  return { what: currentDisposition(need) ? 'disposition' : 'need', sessionId, needId: need.id }
}
