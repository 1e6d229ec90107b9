import { useText } from '../../client/hooks'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet } from './room-sheet'
import { headingBlock, wordsBlock } from './sheet-blocks'

type NoticeViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'notice'> }

const SCALES = [1.6, 1.4, 1.2, 1, 0.92] as const

/** A free notice: a short one very large. */
export function NoticeView({ picture, view }: NoticeViewProps) {
  const text = useText()
  return (
    <RoomSheet
      picture={picture}
      kicker={text('room.notice')}
      running={view.title}
      blocks={[...(view.title === '' ? [] : [headingBlock(view.title)]), ...wordsBlock('words', view.text)]}
      scales={SCALES}
    />
  )
}
