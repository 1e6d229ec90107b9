import { useText } from '../../client/hooks'
import { useFormats } from '../moments'
import { secondsBetween } from './room-seconds'
import { useCoreNow } from './core-clock'
import { clockColour, timeLeft } from './item-clock'
import { RoomFrame } from './room-frame'
import type { RoomPicture } from './room-picture'

type ViewOf<K extends RoomPicture['view']['kind']> = Extract<RoomPicture['view'], { readonly kind: K }>

/** Before the beginning: which session, where and when. */
export function WelcomeView({ picture }: { readonly picture: RoomPicture }) {
  const text = useText()
  const { dateWithWeekday } = useFormats()
  const { date, startTime } = picture
  const when = [date === '' ? '' : dateWithWeekday(date), startTime].filter(Boolean).join('　')
  return (
    <RoomFrame picture={picture} kicker={text('room.welcome')}>
      <h1>{picture.seriesName}</h1>
      <p className="room-large">{picture.issue}</p>
      <p className="room-plain">{when}</p>
      {picture.place !== '' && <p className="room-plain">{picture.place}</p>}
      <p className="room-ask">{text('room.pleaseSignIn')}</p>
    </RoomFrame>
  )
}

type ItemViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'item'> }

/** The item at hand, with the time left; it counts on past the end. */
export function ItemView({ picture, view }: ItemViewProps) {
  const text = useText()
  const now = useCoreNow(picture.now)
  const running = view.runningSince === undefined ? 0 : secondsBetween(view.runningSince, now)
  const spent = view.spentSeconds + running
  const isOver = spent > view.plannedMinutes * 60
  return (
    <RoomFrame picture={picture} kicker={text('room.item')}>
      <h1 className="room-clamp-3">{view.title}</h1>
      {view.plannedMinutes > 0 && (
        <p className="room-plain room-clock-line">
          <span>{text(isOver ? 'room.timeOver' : 'room.timeLeft')}</span>
          <span className="room-clock" data-colour={clockColour(spent, view.plannedMinutes)}>
            {timeLeft(spent, view.plannedMinutes)}
          </span>
          <span>{text('room.planned', { minutes: view.plannedMinutes })}</span>
        </p>
      )}
    </RoomFrame>
  )
}

type SummaryViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'summary'> }

/** What this session brought, in four figures. */
export function SummaryView({ picture, view }: SummaryViewProps) {
  const text = useText()
  const figures = [
    [view.raised, text('room.raised')],
    [view.answered, text('room.answered')],
    [view.assigned, text('room.assigned')],
    [view.closed, text('room.closed')],
  ] as const
  return (
    <RoomFrame picture={picture} kicker={picture.issue}>
      <h1>{text('room.summary')}</h1>
      <dl className="room-figures">
        {figures.map(([figure, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p className="room-plain">{text('room.thanks')}</p>
    </RoomFrame>
  )
}
