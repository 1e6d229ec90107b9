import { assertNever } from '#shared/errors'
import { AgendaView } from './agenda-view'
import { ReadBackView } from './read-back-view'
import { DispositionView, ReviewView } from './need-views'
import { PolicyView } from './policy-view'
import type { RoomPicture } from './room-picture'
import { ItemView, SummaryView, WelcomeView } from './session-views'

/** The view of its kind. It draws what the picture holds and asks for nothing else. */
export function RoomBody({ picture }: { readonly picture: RoomPicture }) {
  const { view } = picture
  switch (view.kind) {
    case 'welcome':
      return <WelcomeView picture={picture} />
    case 'agenda':
      return <AgendaView picture={picture} view={view} />
    case 'item':
      return <ItemView picture={picture} view={view} />
    case 'read-back':
      return <ReadBackView picture={picture} view={view} />
    case 'disposition':
      return <DispositionView picture={picture} view={view} />
    case 'review':
      return <ReviewView picture={picture} view={view} />
    case 'policy':
      return <PolicyView picture={picture} view={view} />
    case 'summary':
      return <SummaryView picture={picture} view={view} />
    case 'blank':
      return null
    default:
      return assertNever(view)
  }
}
