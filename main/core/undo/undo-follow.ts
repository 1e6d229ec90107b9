import type { UndoStep } from '#shared/domain/undo'
import { speakersOnScreen, voteOnScreen } from '../room/room-follow'
import { putWords, viewBehind } from '../room/room-state'
import { agendaScreen } from '../room-views'
import { loadAgenda } from '../session-book'
import type { Work } from '../work'

/** A vote that is no longer there leaves the room screen to the agenda. */
async function leaveVote(work: Work, { sessionId }: UndoStep, voteId: string): Promise<void> {
  const room = await work.get('room', 'room')
  if (room?.voteId !== voteId || viewBehind(room).kind !== 'vote') return
  putWords(work, room, agendaScreen(await loadAgenda(work, sessionId)))
}

/** What the room screen follows by itself follows an undone change too. */
export async function followOnScreen(work: Work, step: UndoStep): Promise<void> {
  for (const { collection, id } of step.records) {
    if (collection === 'votes') {
      const vote = await work.get('votes', id)
      if (vote) await voteOnScreen(work, vote)
      else await leaveVote(work, step, id)
    }
    const floor = collection === 'floors' ? await work.get('floors', id) : undefined
    if (floor) await speakersOnScreen(work, floor)
  }
}
