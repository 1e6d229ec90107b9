import { useText } from '../../client/hooks'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet, type SheetBlock } from './room-sheet'
import { wordsBlock } from './sheet-blocks'

type AgendaViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'agenda'> }

const SCALES = [1.15, 1, 0.92] as const

/** The agenda, as many items at a time as can be read; the page with the current item comes first. */
export function AgendaView({ picture, view }: AgendaViewProps) {
  const text = useText()
  const current = Math.max(
    0,
    view.items.findIndex((item) => item.current),
  )
  const total = view.items.reduce((sum, item) => sum + item.minutes, 0)
  const rows = view.items.map((item, place): SheetBlock => ({
    key: `item-${place}`,
    reads: item.title,
    sign: `${item.title}${item.state}${item.minutes}`,
    draw: () => (
      <div
        className="room-row room-agenda-row"
        data-state={item.current ? 'current' : item.state}
        {...(item.current && { 'aria-current': 'step' as const })}
      >
        <span className="room-place">{item.state === 'done' && !item.current ? '✓' : place + 1}</span>
        <span className="room-line">{item.title}</span>
        <span className="room-minutes">{text('room.minutes', { minutes: item.minutes })}</span>
      </div>
    ),
  }))
  return (
    <RoomSheet
      picture={picture}
      kicker={text('room.total', { minutes: total })}
      lead={<h1>{text('room.agenda')}</h1>}
      blocks={rows.length > 0 ? rows : wordsBlock('empty', text('room.agendaEmpty'), 'room-plain')}
      scales={SCALES}
      first={current}
    />
  )
}
