import { useText } from '../../client/hooks'
import { timeOfDay } from './room-time'
import { RoomFrame } from './room-frame'
import type { RoomPicture } from './room-picture'
import { textPages, widthOf } from './text-pages'
import { usePages } from './use-pages'

type ReadBackViewProps = {
  readonly picture: RoomPicture
  readonly view: Extract<RoomPicture['view'], { readonly kind: 'read-back' }>
}

/** Texts up to this width are read in the larger letters. */
const SHORT_TEXT = 60

/** A wording read back to the one who raised it, until it is confirmed. */
export function ReadBackView({ picture, view }: ReadBackViewProps) {
  const text = useText()
  const pages = textPages(view.text)
  const page = usePages(pages.length)
  const words = pages[page] ?? ''
  const isLong = pages.length > 1 || widthOf(words) > SHORT_TEXT
  const hasTitle = view.title !== '' && !view.text.startsWith(view.title.replace(/…$/u, ''))
  return (
    <RoomFrame
      picture={picture}
      kicker={text('room.need')}
      number={view.number}
      page={page}
      pages={pages.length}
    >
      <h1 className="room-clamp-2">
        {view.enterprise}
        {view.raiser !== '' && <span className="room-raiser">{view.raiser}</span>}
      </h1>
      {hasTitle && <p className="room-subject room-clamp-2">{view.title}</p>}
      <p className={isLong || hasTitle ? 'room-words' : 'room-words room-words-short'} key={page}>
        {words}
      </p>
      {view.confirmed ? (
        <p className="room-confirmed">
          {text('room.confirmed', { time: timeOfDay(view.confirmed.at), by: view.confirmed.by })}
        </p>
      ) : (
        <p className="room-ask">{text('room.pleaseConfirm')}</p>
      )}
    </RoomFrame>
  )
}
