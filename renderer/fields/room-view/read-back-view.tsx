import { useText } from '../../client/hooks'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet, type SheetBlock } from './room-sheet'
import { timeOfDay } from './room-time'
import { headingSize, wordsBlock } from './sheet-blocks'

type ReadBackViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'read-back'> }

function whoBlock({ enterprise, raiser }: ViewOf<'read-back'>): SheetBlock {
  return {
    key: 'who',
    words: enterprise,
    isHeading: true,
    sign: raiser,
    draw: (shown) => (
      <h1 className={headingSize(enterprise, 'room-whose')}>
        <span data-words>{shown}</span>
        {raiser !== '' && <span className="room-raiser">{raiser}</span>}
      </h1>
    ),
  }
}

/** A wording read back to the one who raised it, until it is confirmed. */
export function ReadBackView({ picture, view }: ReadBackViewProps) {
  const text = useText()
  const { number, enterprise, title, text: words, confirmed } = view
  // A title that was taken from the text says nothing more.
  const isOwnTitle = title !== '' && !words.startsWith(title.replace(/…$/u, ''))
  return (
    <RoomSheet
      picture={picture}
      kicker={text('room.need')}
      number={number}
      running={enterprise}
      blocks={[
        whoBlock(view),
        ...(isOwnTitle ? wordsBlock('title', title, 'room-subject') : []),
        ...wordsBlock('words', words),
      ]}
      standing={
        confirmed ? (
          <p className="room-confirmed">
            {text('room.confirmed', { time: timeOfDay(confirmed.at), by: confirmed.by })}
          </p>
        ) : (
          <p className="room-ask">{text('room.pleaseConfirm')}</p>
        )
      }
    />
  )
}
