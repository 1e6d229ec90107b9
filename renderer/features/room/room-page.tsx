import { useAsk, useText } from '../../client/hooks'
import { useRoomLook } from '../../fields/room-view/room-look'
import { RoomView } from '../../fields/room-view/room-view'
import './room-page.css'

/** What the projector shows, and nothing besides: no pointer, no scrollbar, no message of the program. */
export function RoomPage() {
  const text = useText()
  const look = useRoomLook()
  const room = useAsk('room.get', {}, { keepPrevious: true })
  return (
    <main className={`room-page room-page-${look}`}>
      {room.status === 'ready' ? (
        <RoomView picture={room.data} look={look} />
      ) : (
        <p className="room-page-waiting">{text('room.waiting')}</p>
      )}
    </main>
  )
}
