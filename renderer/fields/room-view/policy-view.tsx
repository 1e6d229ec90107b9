import { useText } from '../../client/hooks'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet } from './room-sheet'
import { headingBlock, wordsBlock } from './sheet-blocks'

type PolicyViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'policy'> }

/** A policy card: what it is called, whose it is, until when it holds, and what it brings, a screen at a time. */
export function PolicyView({ picture, view }: PolicyViewProps) {
  const text = useText()
  const until = view.until === '' ? '' : text('policies.room.until', { date: view.until })
  const origin = [view.issuer, view.number, until].filter(Boolean).join('　')
  return (
    <RoomSheet
      picture={picture}
      kicker={text('policies.room.policy')}
      running={view.title}
      blocks={[
        headingBlock(view.title),
        ...wordsBlock('origin', origin, 'room-plain'),
        ...wordsBlock('summary', view.summary),
      ]}
    />
  )
}
