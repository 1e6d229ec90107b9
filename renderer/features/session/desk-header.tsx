import { useState } from 'react'
import { Button, Modal } from 'antd'
import { formatIssue } from '#shared/domain/document-number'
import { useOrder, useText } from '../../client/hooks'
import { useCoreNow } from '../../fields/room-view/core-clock'
import { minutesAndSeconds } from '../../fields/room-view/item-clock'
import { secondsBetween } from '../../fields/room-view/room-seconds'
import { useFormats } from '../../fields/moments'
import { TimerSound } from './agenda/timer-sound'
import { QuorumMark } from './attendance/quorum-mark'
import { StartButton } from './attendance/start-button'
import { useDesk } from './desk-context'
import { SayingsMark } from './phones/sayings-mark'
import { UndoButtons } from './undo/undo-buttons'

/** Which session, how it stands, how many are here, how long it has taken, and its next step. */
export function DeskHeader() {
  const text = useText()
  const { view } = useDesk()
  const { session, counts } = view
  const figures = [
    [text('desk.present'), counts.present],
    [text('desk.excused'), counts.excused],
    [text('desk.enterprises'), counts.enterprises],
    [text('desk.offices'), counts.offices],
  ] as const
  return (
    <header className="desk-header">
      <a className="desk-home" href="#/" aria-label={text('desk.leave')}>
        ‹
      </a>
      <h1 className="desk-series">{session.seriesName}</h1>
      <span className="desk-issue num">{formatIssue(session.year, session.number)}</span>
      <span className={`desk-state desk-state-${session.state}`}>
        {text(`words.sessionStates.${session.state}`)}
      </span>
      <ul className="desk-counts num" aria-label={text('desk.counts')}>
        {figures.map(([label, figure]) => (
          <li key={label}>{`${label} ${figure}`}</li>
        ))}
      </ul>
      <QuorumMark />
      <SayingsMark />
      <UndoButtons />
      <TimerSound />
      <TimeUsed />
      <NextStep />
    </header>
  )
}

function TimeUsed() {
  const text = useText()
  const { time } = useFormats()
  const { view } = useDesk()
  const { startedAt, closedAt, state } = view.session
  const now = useCoreNow(view.now)
  const end = state === 'running' ? now : (closedAt ?? now)
  return (
    <>
      {startedAt !== undefined && (
        <span className="desk-used num">
          {text('desk.used', {
            used: minutesAndSeconds(secondsBetween(startedAt, end)),
            planned: view.plannedLength,
          })}
        </span>
      )}
      <time className="desk-clock num" dateTime={now}>
        {time(now)}
      </time>
    </>
  )
}

/** 签到, 开会, 闭会: the one step that comes next, and the one before it where it may be skipped. */
function NextStep() {
  const text = useText()
  const { view, showPane } = useDesk()
  const { id: sessionId, state } = view.session
  const signIn = useOrder('session.signIn')
  const start = useOrder('session.start')
  const open = async () => {
    if ((await start.send({ sessionId })) !== undefined) showPane('cursor')
  }
  switch (state) {
    case 'draft':
    case 'noticed':
      return (
        <>
          <Button type="primary" loading={signIn.busy} onClick={() => void signIn.send({ sessionId })}>
            {text('desk.signIn')}
          </Button>
          <StartButton isPrimary={false} busy={start.busy} onStart={() => void open()} />
        </>
      )
    case 'sign-in':
      return <StartButton isPrimary busy={start.busy} onStart={() => void open()} />
    case 'running':
      return <CloseSession />
    case 'closed':
    case 'finalised':
      return <Button onClick={() => showPane('closing')}>{text('desk.closingPane')}</Button>
  }
}

function CloseSession() {
  const text = useText()
  const { view } = useDesk()
  const { id: sessionId } = view.session
  const [isAsking, setIsAsking] = useState(false)
  const close = useOrder('session.close')
  const show = useOrder('room.show')
  const perform = async () => {
    const done = await close.send({ sessionId })
    if (done !== undefined) await show.send({ what: 'summary', sessionId })
  }
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{text('desk.close')}</Button>
      <Modal
        open={isAsking}
        title={text('desk.closeQuestion')}
        okText={text('desk.closeNow')}
        cancelText={text('desk.cancel')}
        confirmLoading={close.busy}
        onOk={() => void perform()}
        onCancel={() => setIsAsking(false)}
        destroyOnHidden
      >
        <p>{text('desk.closeExplanation')}</p>
      </Modal>
    </>
  )
}
