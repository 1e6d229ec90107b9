import { assertNever } from '#shared/errors'
import { ActionsView } from './actions-view'
import { AgendaView } from './agenda-view'
import { ItemView } from './item-view'
import { DispositionView, ReviewView } from './need-views'
import { NoticeView } from './notice-view'
import { PolicyView } from './policy-view'
import { ReadBackView } from './read-back-view'
import type { RoomPicture } from './room-picture'
import { SpeakersView } from './speakers-view'
import { SummaryView } from './summary-view'
import { VoteView } from './vote-view'
import { WelcomeView } from './welcome-view'

/** The view of its kind. It draws what the picture holds and asks for nothing else. */
export function RoomBody({ picture }: { readonly picture: RoomPicture }) {
  const { view } = picture
  switch (view.kind) {
    case 'welcome':
      return <WelcomeView picture={picture} view={view} />
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
    case 'actions':
      return <ActionsView picture={picture} view={view} />
    case 'speakers':
      return <SpeakersView picture={picture} view={view} />
    case 'vote':
      return <VoteView picture={picture} view={view} />
    case 'notice':
      return <NoticeView picture={picture} view={view} />
    case 'blank':
      return null
    default:
      return assertNever(view)
  }
}
