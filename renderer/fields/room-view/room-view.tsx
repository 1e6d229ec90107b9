import type { CSSProperties } from 'react'
import { useText } from '../../client/hooks'
import { RoomBody } from './room-body'
import { viewKey, type RoomPicture } from './room-picture'
import './room-view.css'

type RoomViewProps = { readonly picture: RoomPicture; readonly label?: string }

const WHOLE = 100

/** The room screen as the projector shows it, 16 to 9 at any size: every measure is a part of its own height. */
export function RoomView({ picture, label }: RoomViewProps) {
  const text = useText()
  const { view, look, zoom } = picture
  const isBlank = view.kind === 'blank'
  const style = { '--room-zoom': zoom / WHOLE } as CSSProperties
  return (
    <section
      className={`room room-${look}`}
      data-view={view.kind}
      aria-label={label ?? text('room.screen')}
      aria-live="off"
      style={style}
    >
      {!isBlank && (
        <div className="room-stage">
          <div className="room-glide" key={viewKey(view)}>
            <RoomBody picture={picture} />
          </div>
        </div>
      )}
    </section>
  )
}
