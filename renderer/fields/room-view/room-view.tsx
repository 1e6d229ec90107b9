import { useText } from '../../client/hooks'
import { RoomBody } from './room-body'
import { viewKey, type RoomPicture } from './room-picture'
import './room-view.css'

type RoomViewProps = { readonly picture: RoomPicture; readonly label?: string }

/** The room screen as the projector shows it, at any size: every measure is a part of its own height. */
export function RoomView({ picture, label }: RoomViewProps) {
  const text = useText()
  const { view, look } = picture
  const isBlank = view.kind === 'blank'
  return (
    <section
      className={`room room-${look}`}
      data-view={view.kind}
      aria-label={label ?? text('room.screen')}
      aria-live="off"
    >
      {!isBlank && (
        <div className="room-glide" key={viewKey(view)}>
          <RoomBody picture={picture} />
        </div>
      )}
    </section>
  )
}
