import type { AgendaItemId, SessionId } from '#shared/domain/ids'
import { loadAttendance } from '../session-book'
import type { Work } from '../work'

type Merged = { readonly from: AgendaItemId; readonly into: AgendaItemId }

/** Whatever names a merged item names the one it went up in: notes, votes, and from which item on somebody was away. */
export async function repointItem(work: Work, sessionId: SessionId, { from, into }: Merged): Promise<void> {
  for (const note of await work.list('notes')) {
    if (note.sessionId === sessionId && note.itemId === from) work.put('notes', { ...note, itemId: into })
  }
  for (const vote of await work.list('votes')) {
    if (vote.sessionId === sessionId && vote.itemId === from) work.put('votes', { ...vote, itemId: into })
  }
  const attendance = await loadAttendance(work, sessionId)
  const isNamed = attendance.attendees.some(
    ({ leftAtItemId, arrivedAtItemId }) => leftAtItemId === from || arrivedAtItemId === from,
  )
  if (!isNamed) return
  const attendees = attendance.attendees.map((attendee) => ({
    ...attendee,
    ...(attendee.leftAtItemId === from && { leftAtItemId: into }),
    ...(attendee.arrivedAtItemId === from && { arrivedAtItemId: into }),
  }))
  work.put('attendances', { ...attendance, attendees })
}
