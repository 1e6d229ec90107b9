import { currentItem } from '#shared/domain/agenda'
import type { AgendaItemId, AttendeeId, SessionId } from '#shared/domain/ids'
import { votersAt, type Vote } from '#shared/domain/vote'
import { loadAgenda, loadAttendance } from '../session-book'
import type { View } from '../work'

/** Votes of one session, oldest first. */
export async function votesOf(view: View, id: SessionId): Promise<readonly Vote[]> {
  const votes = (await view.list('votes')).filter(({ sessionId }) => sessionId === id)
  return votes.sort(
    (one, other) => one.openedAt.localeCompare(other.openedAt) || (one.id < other.id ? -1 : 1),
  )
}

/** Who may vote now: those at the item whose clock runs; when none runs, those who were at `itemId`. */
export async function votersNow(
  view: View,
  id: SessionId,
  itemId: AgendaItemId,
): Promise<readonly AttendeeId[]> {
  const [attendance, agenda] = await Promise.all([loadAttendance(view, id), loadAgenda(view, id)])
  return votersAt(attendance, agenda, currentItem(agenda)?.id ?? itemId)
}
