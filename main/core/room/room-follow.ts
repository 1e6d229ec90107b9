import type { Floor } from '#shared/domain/floor'
import type { Vote } from '#shared/domain/vote'
import type { Work } from '../work'
import { speakersScreen, voteScreen } from './room-lists'
import { putWords, viewBehind } from './room-state'

/** When this vote is on the room screen, what the room may know of it now takes its place. */
export async function voteOnScreen(work: Work, vote: Vote): Promise<void> {
  const room = await work.get('room', 'room')
  if (room?.voteId === vote.id && viewBehind(room).kind === 'vote') putWords(work, room, voteScreen(vote))
}

/** When the speakers are on the room screen, the list as it is now takes its place. */
export async function speakersOnScreen(work: Work, floor: Floor): Promise<void> {
  const room = await work.get('room', 'room')
  if (room?.sessionId === floor.id && viewBehind(room).kind === 'speakers')
    putWords(work, room, await speakersScreen(work, floor))
}
