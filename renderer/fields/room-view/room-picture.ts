import type { OutputOf } from '#shared/contract/operations'

/** What the room may see: the session's head and one view, as `room.get` gives it. */
export type RoomPicture = OutputOf<'room.get'>

/** What identifies a view, so that only a change of what is shown glides and a running clock does not. */
export function viewKey(view: RoomPicture['view']): string {
  if (view.kind !== 'item') return JSON.stringify(view)
  return JSON.stringify([view.kind, view.title])
}
