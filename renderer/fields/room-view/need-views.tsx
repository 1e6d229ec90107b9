import { useText } from '../../client/hooks'
import { RoomFrame } from './room-frame'
import type { RoomPicture } from './room-picture'
import { textPages } from './text-pages'
import { usePages } from './use-pages'

type ViewOf<K extends RoomPicture['view']['kind']> = Extract<RoomPicture['view'], { readonly kind: K }>
type DispositionViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'disposition'> }

const DISPOSITION_PAGE = 60

/** Who does what by when. */
export function DispositionView({ picture, view }: DispositionViewProps) {
  const text = useText()
  const pages = textPages(view.what, DISPOSITION_PAGE)
  const page = usePages(pages.length)
  return (
    <RoomFrame
      picture={picture}
      kicker={text('room.decision')}
      number={view.number}
      page={page}
      pages={pages.length}
    >
      <h1 className="room-clamp-2">{view.title}</h1>
      <p className="room-plain">{view.enterprise}</p>
      <p className="room-stamp">{view.disposition}</p>
      <dl className="room-facts">
        <Fact label={text('room.who')} words={view.who} />
        <Fact label={text('room.what')} words={pages[page] ?? ''} />
        <Fact label={text('room.by')} words={view.by} />
      </dl>
    </RoomFrame>
  )
}

type ReviewViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'review'> }

const REVIEW_PAGE = 44

/** An old need: what was raised, what was promised, what is done now. */
export function ReviewView({ picture, view }: ReviewViewProps) {
  const text = useText()
  const raised = textPages(view.raised, REVIEW_PAGE)
  const promised = textPages(view.promised, REVIEW_PAGE)
  const now = textPages(view.now, REVIEW_PAGE)
  const pages = Math.max(raised.length, promised.length, now.length)
  const page = usePages(pages)
  const of = (texts: readonly string[]) => texts[page % texts.length] ?? ''
  return (
    <RoomFrame picture={picture} kicker={text('room.review')} number={view.number} page={page} pages={pages}>
      <h1 className="room-clamp-2">{view.title}</h1>
      <p className="room-plain">{view.enterprise}</p>
      <dl className="room-facts">
        <Fact label={text('room.then')} words={of(raised)} />
        <Fact label={text('room.promised')} words={of(promised)} />
        <Fact label={text('room.now')} words={of(now)} />
      </dl>
    </RoomFrame>
  )
}

function Fact({ label, words }: { readonly label: string; readonly words: string }) {
  if (words === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words}</dd>
    </div>
  )
}
