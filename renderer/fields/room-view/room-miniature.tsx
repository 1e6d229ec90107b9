import { useElementSize } from '../../ui/element-size'
import type { RoomPicture } from './room-picture'
import { RoomView } from './room-view'

/** The size at which the picture is laid out before it is drawn small, so that its lines and pages are the projector's. */
const WIDTH = 1280
const HEIGHT = 720

/** The room screen as a small picture: the same lines, the same page. */
export function RoomMiniature({ picture, label }: { readonly picture: RoomPicture; readonly label: string }) {
  const [ref, size] = useElementSize<HTMLDivElement>()
  const width = size?.width ?? 0
  return (
    <div ref={ref} className="room-miniature">
      {/* Only once there is room for it: drawn at no size, nothing could be measured. */}
      {width > 0 && (
        <div style={{ width: WIDTH, height: HEIGHT, transform: `scale(${width / WIDTH})` }}>
          <RoomView picture={picture} label={label} />
        </div>
      )}
    </div>
  )
}
