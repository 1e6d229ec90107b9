import type { ReactNode } from 'react'
import { Button, InputNumber } from 'antd'
import { useOrder, useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'
import type { FloorView } from './floor-view'

/** The heading line: how many wait, how long each may speak, and whether the room sees it. */
export function FloorHead(props: {
  readonly view: FloorView
  readonly waiting: number
  readonly children: ReactNode
}) {
  const { view, waiting, children } = props
  const text = useText()
  const { picture, isReadOnly } = useDesk()
  const sessionId = view.floor.id
  const limit = useOrder('floor.limit')
  const show = useOrder('room.show')
  const isShown = picture?.view.kind === 'speakers'
  const isUsed = view.floor.speakers.length > 0
  return (
    <div className="desk-column-title speakers-head">
      <h2>
        {text('floor.title')}{' '}
        <span className="num">
          {waiting > 0 ? text('floor.waitingCount', { count: waiting }) : isUsed ? '' : text('floor.nobody')}
        </span>
      </h2>
      {children}
      {isUsed && (
        <span className="speakers-head-right">
          <InputNumber
            size="small"
            className="speakers-limit num"
            aria-label={text('floor.limit')}
            title={text('floor.limit')}
            min={1}
            max={60}
            precision={0}
            changeOnBlur
            value={view.minutes}
            disabled={isReadOnly}
            suffix={text('desk.minutesUnit')}
            onChange={(minutes) => {
              if (minutes !== null && minutes !== view.minutes) void limit.send({ sessionId, minutes })
            }}
          />
          <Button
            size="small"
            aria-pressed={isShown}
            aria-label={text('floor.toRoomLabel')}
            title={text('floor.toRoomHint')}
            onClick={() => void show.send({ what: 'speakers', sessionId })}
          >
            {text(isShown ? 'floor.onRoom' : 'floor.toRoom')}
          </Button>
        </span>
      )}
    </div>
  )
}
