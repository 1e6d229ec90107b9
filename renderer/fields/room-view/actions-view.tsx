import { useText } from '../../client/hooks'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet, type SheetBlock } from './room-sheet'
import { wordsBlock } from './sheet-blocks'

type ActionsViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'actions'> }

const SCALES = [1.1, 1, 0.92] as const

/** What leaves the session: which need, who does it, by when, and what is done already. */
export function ActionsView({ picture, view }: ActionsViewProps) {
  const text = useText()
  const { items } = view
  const rows = items.map(({ number, title, who, by, done }): SheetBlock => ({
    key: number,
    reads: `${title}${who}${by}`,
    sign: `${title}${who}${by}${String(done)}`,
    draw: () => (
      <div className="room-row room-action" data-done={done}>
        <span className="room-number">{number}</span>
        <span className="room-line">{title}</span>
        <span className="room-action-who">
          {who}
          {by !== '' && !done && <span>{by}</span>}
          {done && <span className="room-good">{text('room.done')}</span>}
        </span>
      </div>
    ),
  }))
  const done = items.filter((item) => item.done).length
  return (
    <RoomSheet
      picture={picture}
      kicker={items.length === 0 ? picture.issue : text('room.actionsCount', { count: items.length, done })}
      lead={<h1>{text('room.actions')}</h1>}
      blocks={rows.length > 0 ? rows : wordsBlock('empty', text('room.actionsEmpty'), 'room-plain')}
      scales={SCALES}
    />
  )
}
