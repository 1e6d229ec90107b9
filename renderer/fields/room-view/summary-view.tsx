import { useText } from '../../client/hooks'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet, type SheetBlock } from './room-sheet'
import { headingBlock, wordsBlock } from './sheet-blocks'

type SummaryViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'summary'> }

const SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5] as const

/** What this session brought, in four figures. */
export function SummaryView({ picture, view }: SummaryViewProps) {
  const text = useText()
  const figures = [
    [view.raised, text('room.raised')],
    [view.answered, text('room.answered')],
    [view.assigned, text('room.assigned')],
    [view.closed, text('room.closed')],
  ] as const
  const block: SheetBlock = {
    key: 'figures',
    reads: figures.map(([, label]) => label).join(''),
    draw: () => (
      <dl className="room-figures">
        {figures.map(([figure, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    ),
  }
  return (
    <RoomSheet
      picture={picture}
      kicker={picture.issue}
      blocks={[
        headingBlock(text('room.summary')),
        block,
        ...wordsBlock('thanks', text('room.thanks'), 'room-plain'),
      ]}
      scales={SCALES}
    />
  )
}
