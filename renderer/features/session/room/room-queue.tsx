import { useState } from 'react'
import { App, Button } from 'antd'
import type { QueuedViewId } from '#shared/domain/ids'
import { useAsk, useKeys, useOrder, useText } from '../../../client/hooks'
import { Kbd } from '../../../ui/marks'
import { useDesk } from '../desk-context'
import { requestAtHand } from './at-hand-request'
import { NoticeDialog } from './notice-dialog'
import './room-panels.css'

const QUEUE_KEY = 'Shift+F4'
const NEXT_KEY = 'F9'

/** The views that wait their turn, and the free notice. */
export function RoomQueue() {
  const text = useText()
  const asked = useAsk('room.queue', {}, { keepPrevious: true })
  const queue = asked.status === 'ready' ? asked.data.queue : []
  const showNext = useShowNext()
  const dequeue = useOrder('room.dequeue')
  useKeys({ [NEXT_KEY]: () => void showNext() }, { whileTyping: true })
  return (
    <section className="desk-queue" aria-label={text('room.desk.queue')}>
      <div className="desk-column-title">
        <h2>
          {text('room.desk.queue')} <span className="num">{queue.length}</span>
        </h2>
        <QueueButtons />
      </div>
      {queue.length > 0 && (
        <ol className="desk-queue-list">
          {queue.map(({ id, label }, place) => (
            <li key={id}>
              <button
                type="button"
                className="desk-queue-show"
                aria-label={text('room.desk.showThis', { label })}
                title={text('room.desk.showThis', { label })}
                {...(place === 0 && { 'aria-keyshortcuts': NEXT_KEY })}
                onClick={() => void showNext(id)}
              >
                {label}
              </button>
              {place === 0 ? <Kbd>{NEXT_KEY}</Kbd> : <span />}
              <Button
                size="small"
                type="text"
                aria-label={text('room.desk.remove', { label })}
                title={text('room.desk.remove', { label })}
                onClick={() => void dequeue.send({ id })}
              >
                ×
              </Button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Shows the first view that waits, or the named one, and says which were not there any more. */
function useShowNext(): (id?: QueuedViewId) => Promise<void> {
  const text = useText()
  const { message } = App.useApp()
  const order = useOrder('room.showNext')
  return async (id) => {
    const done = await order.send(id === undefined ? {} : { id })
    if (done && done.skipped.length > 0)
      void message.info(text('room.desk.skipped', { labels: done.skipped.join(text('desk.comma')) }))
  }
}

function QueueButtons() {
  const text = useText()
  const { view, pane } = useDesk()
  const enqueue = useOrder('room.enqueue')
  const [isWriting, setIsWriting] = useState(false)
  const request = requestAtHand(view, pane)
  const queueThis = () => {
    if (request) void enqueue.send({ request })
  }
  useKeys({ [QUEUE_KEY]: queueThis }, { whileTyping: true })
  return (
    <span className="desk-queue-buttons">
      <Button
        size="small"
        aria-keyshortcuts={QUEUE_KEY}
        disabled={!request}
        title={text(request ? 'room.desk.queueHint' : 'room.desk.queueNothing')}
        onClick={queueThis}
      >
        {text('room.desk.queueHere')} <Kbd>{QUEUE_KEY}</Kbd>
      </Button>
      <Button size="small" onClick={() => setIsWriting(true)}>
        {text('room.desk.notice')}
      </Button>
      {isWriting && <NoticeDialog onClose={() => setIsWriting(false)} />}
    </span>
  )
}
