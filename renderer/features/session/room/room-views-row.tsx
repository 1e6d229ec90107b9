import { Button } from 'antd'
import { useOrder, useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'

const VIEWS = ['welcome', 'agenda', 'item', 'actions', 'speakers', 'summary'] as const

/** Views of the whole session, one press away. */
export function RoomViewsRow() {
  const text = useText()
  const { view, picture } = useDesk()
  const show = useOrder('room.show')
  return (
    <div className="desk-room-views" role="group" aria-label={text('desk.roomViews')}>
      {VIEWS.map((what) => (
        <Button
          key={what}
          size="small"
          aria-pressed={picture?.view.kind === what}
          onClick={() => void show.send({ what, sessionId: view.session.id })}
        >
          {text(`room.desk.views.${what}`)}
        </Button>
      ))}
    </div>
  )
}
