import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { TextKey } from '#shared/text/say'
import { useOrder, useText } from '../../../client/hooks'
import { Problem } from '../../../ui/states'
import { Input } from '../../../ui/text-fields'
import { useDesk } from '../desk-context'
import { ReadyText } from '../ready-text'
import { useScratch } from '../use-scratch'

const READY = [
  'start',
  'phones',
  'signIn',
  'pause',
  'photo',
  'thanks',
] as const satisfies readonly (TextKey extends infer Key
  ? Key extends `room.desk.readyNotices.${infer Name}`
    ? Name
    : never
  : never)[]

/** A free notice for the room: typed, or one of the ready ones; to the screen at once, or into the queue. */
export function NoticeDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const { view } = useDesk()
  const sessionId = view.session.id
  const [title, setTitle] = useState('')
  const { text: words, write: setWords, forget } = useScratch('notice')
  const show = useOrder('room.show', { quiet: true })
  const enqueue = useOrder('room.enqueue', { quiet: true })
  const isEmpty = words.trim() === ''
  const notice = { what: 'notice', sessionId, title: title.trim(), text: words.trim() } as const
  const done = (receipt: unknown) => {
    if (receipt === undefined) return
    forget()
    onClose()
  }
  const problem = show.problem ?? enqueue.problem
  return (
    <Modal
      open
      title={text('room.desk.noticeTitle')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text('desk.cancel')}</Button>
          <Button
            disabled={isEmpty}
            loading={enqueue.busy}
            onClick={() => void enqueue.send({ request: notice }).then(done)}
          >
            {text('room.desk.noticeQueue')}
          </Button>
          <Button
            type="primary"
            disabled={isEmpty}
            loading={show.busy}
            onClick={() => void show.send(notice).then(done)}
          >
            {text('desk.toRoom')}
          </Button>
        </>
      }
    >
      <div className="desk-notice">
        <Input
          label={text('room.desk.noticeHead')}
          placeholder={text('room.desk.noticeHeadHint')}
          value={title}
          maxLength={60}
          onChange={setTitle}
        />
        <ReadyText
          label={text('room.desk.noticeText')}
          required
          rows={4}
          startsFocused
          maxLength={2000}
          value={words}
          onChange={setWords}
        />
        <div className="desk-notice-ready" role="group" aria-label={text('room.desk.noticeReady')}>
          {READY.map((name) => {
            const sentence = text(`room.desk.readyNotices.${name}`)
            return (
              <Button key={name} size="small" onClick={() => setWords(sentence)}>
                {sentence}
              </Button>
            )
          })}
        </div>
        {problem && <Problem message={problem.message} />}
      </div>
    </Modal>
  )
}
