import { useText } from '../../client/hooks'
import { RoomFrame } from './room-frame'
import type { RoomPicture } from './room-picture'
import { listPages } from './text-pages'
import { usePages } from './use-pages'

type AgendaViewProps = {
  readonly picture: RoomPicture
  readonly view: Extract<RoomPicture['view'], { readonly kind: 'agenda' }>
}

const LINES_A_PAGE = 6

/** The agenda, a screen at a time. */
export function AgendaView({ picture, view }: AgendaViewProps) {
  const text = useText()
  const pages = listPages(
    view.items.map((item, place) => ({ ...item, place: place + 1 })),
    LINES_A_PAGE,
  )
  const current = view.items.findIndex((item) => item.current)
  const page = usePages(pages.length, Math.floor(Math.max(0, current) / LINES_A_PAGE))
  const total = view.items.reduce((sum, item) => sum + item.minutes, 0)
  const corner = <span className="room-corner">{text('room.total', { minutes: total })}</span>
  return (
    <RoomFrame picture={picture} kicker={picture.issue} corner={corner} page={page} pages={pages.length}>
      <h1>{text('room.agenda')}</h1>
      <ol className="room-agenda" key={page}>
        {(pages[page] ?? []).map((item) => (
          <li
            key={item.place}
            data-state={item.current ? 'current' : item.state}
            {...(item.current && { 'aria-current': 'step' as const })}
          >
            <span className="room-place">{item.state === 'done' ? '✓' : item.place}</span>
            <span className="room-line">{item.title}</span>
            <span className="room-minutes">{text('room.minutes', { minutes: item.minutes })}</span>
          </li>
        ))}
      </ol>
    </RoomFrame>
  )
}
