import { RoomRequest } from '#shared/contract/room-operations'
import type { QueuedViewId, SessionId } from '#shared/domain/ids'
import type { Room, RoomView } from '#shared/domain/room'
import type { View, Work } from '../work'

const EMPTY: Room = { id: 'room', view: { kind: 'welcome' } }

/** The room screen as it stands; a welcome without a session before anything was sent. */
export async function roomOf(view: View): Promise<Room> {
  return (await view.get('room', 'room')) ?? EMPTY
}

/** A view with what it follows. */
export type Shown = Pick<Room, 'needId' | 'draftId' | 'voteId' | 'itemId'> & { readonly view: RoomView }

/** A view that waits its turn. */
export type Waiting = { readonly id: QueuedViewId; readonly request: RoomRequest }

/** The views that wait, in their order; a request of an older program that is understood no more is left out. */
export function waitingIn({ queue = [] }: Room): readonly Waiting[] {
  return queue.flatMap(({ id, request }) => {
    const known = RoomRequest.safeParse(request)
    return known.success ? [{ id, request: known.data }] : []
  })
}

/** The queue without the views of other sessions. */
export function queueFor(room: Room, sessionId: SessionId): readonly Waiting[] {
  return waitingIn(room).filter(({ request }) => request.sessionId === sessionId)
}

/** The room showing something else: letters and queue stay, page and what was followed do not. */
export function roomShowing(room: Room, sessionId: SessionId, shown: Shown, now: string): Room {
  const queue = queueFor(room, sessionId)
  return {
    id: 'room',
    sessionId,
    ...shown,
    shownAt: now,
    ...(room.zoom !== undefined && { zoom: room.zoom }),
    ...(queue.length > 0 && { queue: [...queue] }),
  }
}

/** Other words for the view that is on the screen, or that comes back when a blanked screen does. */
export function putWords(work: Work, room: Room, view: RoomView): void {
  if (room.view.kind === 'blank') work.put('room', { ...room, before: view })
  else work.put('room', { ...room, view })
}

/** The view on the screen, or behind a blanked one. */
export function viewBehind({ view, before }: Room): RoomView {
  return view.kind === 'blank' ? (before ?? view) : view
}
