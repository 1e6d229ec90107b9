import type { OutputOf } from '#shared/contract/operations'

/** What the room may see: the session's head and one view, as `room.get` gives it. */
export type RoomPicture = OutputOf<'room.get'>

/** A view of one kind. */
export type ViewOf<K extends RoomPicture['view']['kind']> = Extract<RoomPicture['view'], { readonly kind: K }>

/** What identifies a view, so that only a change of what is shown glides, and a running clock or a vote cast does not. */
export function viewKey(view: RoomPicture['view']): string {
  switch (view.kind) {
    case 'item':
      return JSON.stringify([view.kind, view.title])
    case 'welcome':
    case 'speakers':
      return view.kind
    case 'vote':
      return JSON.stringify([view.kind, view.question, view.state])
    case 'agenda':
    case 'read-back':
    case 'disposition':
    case 'review':
    case 'policy':
    case 'summary':
    case 'actions':
    case 'notice':
    case 'blank':
      return JSON.stringify(view)
  }
}
