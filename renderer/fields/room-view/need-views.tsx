import { useText } from '../../client/hooks'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet } from './room-sheet'
import { beginningOf, factBlock, headingBlock, wordsBlock } from './sheet-blocks'

/** More than this of one fact would push the others off the first page: there it is begun, and told whole after them. */
const FIRST_PAGE = 44

const isLong = (words: string) => Array.from(words.trim()).length > FIRST_PAGE * 1.5

type DispositionViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'disposition'> }

/** Who does what by when. */
export function DispositionView({ picture, view }: DispositionViewProps) {
  const text = useText()
  const { number, title, enterprise, disposition, who, what, by } = view
  const words = isLong(what) ? beginningOf(what, FIRST_PAGE) : what
  return (
    <RoomSheet
      picture={picture}
      kicker={text('room.decision')}
      number={number}
      running={title}
      blocks={[
        headingBlock(title),
        ...wordsBlock('enterprise', enterprise, 'room-plain'),
        ...wordsBlock('disposition', disposition, 'room-stamp'),
        ...factBlock('who', text('room.who'), who),
        ...factBlock('what', text('room.what'), words),
        ...factBlock('by', text('room.by'), by),
        ...(isLong(what) ? factBlock('whole', text('room.what'), what) : []),
      ]}
    />
  )
}

type ReviewViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'review'> }

/** An old need: what was raised, what was promised, what is done now. */
export function ReviewView({ picture, view }: ReviewViewProps) {
  const text = useText()
  const { number, title, enterprise, raised, promised, now } = view
  const then = isLong(raised) ? beginningOf(raised, FIRST_PAGE) : raised
  const news = isLong(now) ? beginningOf(now, FIRST_PAGE) : now
  return (
    <RoomSheet
      picture={picture}
      kicker={text('room.review')}
      number={number}
      running={title}
      blocks={[
        headingBlock(title),
        ...wordsBlock('enterprise', enterprise, 'room-plain'),
        ...factBlock('then', text('room.then'), then),
        ...factBlock('promised', text('room.promised'), promised),
        ...factBlock(
          'now',
          text('room.now'),
          news === '' ? text('room.nothingYet') : news,
          'room-fact room-fact-now',
        ),
        ...(isLong(raised) ? factBlock('then-whole', text('room.then'), raised) : []),
        ...(isLong(now) ? factBlock('now-whole', text('room.now'), now, 'room-fact room-fact-now') : []),
      ]}
    />
  )
}
