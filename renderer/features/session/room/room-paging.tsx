import { useEffect, useRef } from 'react'
import { Button } from 'antd'
import { useKeys, useOrder, useText } from '../../../client/hooks'
import type { RoomPages } from '../../../fields/room-view/room-pages'
import { useDesk } from '../desk-context'
import { nextZoom } from './zoom-steps'
import './room-panels.css'

/** ‹ n / m › of a long view, and how large its letters are. */
export function RoomPaging({ at }: { readonly at: RoomPages }) {
  const text = useText()
  return (
    <div className="desk-room-paging" role="group" aria-label={text('room.desk.pages')}>
      <PageSteps at={at} />
      <ZoomSteps />
    </div>
  )
}

function PageSteps({ at }: { readonly at: RoomPages }) {
  const text = useText()
  const { picture } = useDesk()
  const order = useOrder('room.turn')
  const { page, pages } = at
  const isTurned = picture?.page !== undefined
  const turn = (to: number) => {
    if (to >= 0 && to < pages && pages > 1) void order.send({ page: to })
  }
  useKeys({ 'Alt+PageDown': () => turn(page + 1), 'Alt+PageUp': () => turn(page - 1) }, { whileTyping: true })
  return (
    <>
      <Button
        size="small"
        aria-label={text('room.desk.pageBefore')}
        aria-keyshortcuts="Alt+PageUp"
        title={`${text('room.desk.pageBefore')} (Alt+PageUp)`}
        disabled={page === 0}
        onClick={() => turn(page - 1)}
      >
        ‹
      </Button>
      <span className="desk-room-page num" role="status">
        {text('room.desk.pageOf', { page: page + 1, pages })}
      </span>
      <Button
        size="small"
        aria-label={text('room.desk.pageAfter')}
        aria-keyshortcuts="Alt+PageDown"
        title={`${text('room.desk.pageAfter')} (Alt+PageDown)`}
        disabled={page + 1 >= pages}
        onClick={() => turn(page + 1)}
      >
        ›
      </Button>
      <Button
        size="small"
        aria-label={text('room.desk.byItselfHint')}
        aria-pressed={pages > 1 && !isTurned}
        title={text('room.desk.byItselfHint')}
        disabled={pages <= 1}
        onClick={() => void order.send({ page: isTurned ? null : page })}
      >
        {text('room.desk.byItself')}
      </Button>
    </>
  )
}

const USUAL = 100

function ZoomSteps() {
  const text = useText()
  const { picture } = useDesk()
  const order = useOrder('room.zoom')
  const zoom = picture?.zoom ?? USUAL
  // A second press counts from the first, also before the screen has followed.
  const wanted = useRef<number>(undefined)
  useEffect(() => {
    wanted.current = undefined
  }, [zoom])
  const set = async (to: number) => {
    if (to === (wanted.current ?? zoom)) return
    wanted.current = to
    if ((await order.send({ zoom: to })) === undefined) wanted.current = undefined
  }
  const step = (by: 1 | -1) => void set(nextZoom(wanted.current ?? zoom, by))
  useKeys({ 'Alt+=': () => step(1), 'Alt+-': () => step(-1) }, { whileTyping: true })
  return (
    <span className="desk-room-zoom">
      <Button
        size="small"
        aria-label={text('room.desk.smaller')}
        aria-keyshortcuts="Alt+-"
        title={`${text('room.desk.smaller')} (Alt+-)`}
        disabled={nextZoom(zoom, -1) === zoom}
        onClick={() => step(-1)}
      >
        A−
      </Button>
      <Button
        size="small"
        type="text"
        className="num"
        aria-label={`${text('room.desk.usual')} ${text('room.desk.percent', { zoom })}`}
        title={text('room.desk.usual')}
        onClick={() => void set(USUAL)}
      >
        {text('room.desk.percent', { zoom })}
      </Button>
      <Button
        size="small"
        aria-label={text('room.desk.larger')}
        aria-keyshortcuts="Alt+="
        title={`${text('room.desk.larger')} (Alt+=)`}
        disabled={nextZoom(zoom, 1) === zoom}
        onClick={() => step(1)}
      >
        A+
      </Button>
    </span>
  )
}
