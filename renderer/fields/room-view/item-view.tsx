import { useText } from '../../client/hooks'
import { TimeLeft } from './room-clock'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet } from './room-sheet'
import { headingBlock } from './sheet-blocks'

const SCALES = [1.5, 1.3, 1.15, 1, 0.9, 0.8, 0.7, 0.6, 0.5] as const

type ItemViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'item'> }

/** The item at hand, with the time left; it counts on past the end. */
export function ItemView({ picture, view }: ItemViewProps) {
  const text = useText()
  const { plannedMinutes } = view
  return (
    <RoomSheet
      picture={picture}
      kicker={text('room.item')}
      running={view.title}
      blocks={[headingBlock(view.title, 'room-h1-large')]}
      scales={SCALES}
      {...(plannedMinutes > 0 && {
        standing: (
          <p className="room-item-time">
            <TimeLeft clock={view} now={picture.now} className="room-clock" />
            <span className="room-plain">{text('room.planned', { minutes: plannedMinutes })}</span>
          </p>
        ),
      })}
    />
  )
}
