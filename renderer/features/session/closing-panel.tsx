import { useState } from 'react'
import { Button } from 'antd'
import { useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { ConfirmReason } from '../../ui/dialogs'
import { ChecksList } from './checks-list'
import { useDesk } from './desk-context'
import { PanelHead } from './panel-head'
import { sessionFigures } from './session-figures'

/** After 闭会: what the session brought, what is to be mended before it is finalised, and the minutes. */
export function ClosingPanel() {
  const text = useText()
  const { view } = useDesk()
  const { session } = view
  const figures = sessionFigures(view)
  return (
    <>
      <PanelHead
        trail={text(`words.sessionStates.${session.state}`)}
        title={text('desk.closingTitle')}
        actions={<ClosingActions />}
      />
      <ul className="desk-figures num" aria-label={text('desk.summary')}>
        {figures.map(([name, figure]) => (
          <li key={name}>
            <b>{figure}</b>
            <span>{text(`desk.figures.${name}`)}</span>
          </li>
        ))}
      </ul>
      {session.state === 'closed' && <ChecksList />}
      {session.state === 'finalised' && <Finalised />}
    </>
  )
}

function ClosingActions() {
  const text = useText()
  const { view, showPane } = useDesk()
  const { id: sessionId, state, cursor } = view.session
  const resume = useOrder('session.resume')
  const show = useOrder('room.show')
  return (
    <div className="desk-actions">
      {state === 'closed' && (
        <Button loading={resume.busy} onClick={() => void resume.send({ sessionId })}>
          {text('desk.resume')}
        </Button>
      )}
      {cursor !== undefined && <Button onClick={() => showPane('cursor')}>{text('desk.backToItem')}</Button>}
      <Button onClick={() => void show.send({ what: 'summary', sessionId })}>
        {text('desk.summaryToRoom')}
      </Button>
      <a className="desk-minutes-link" href={`#/sessions/${sessionId}/minutes`}>
        {text('desk.openMinutes')}
      </a>
    </div>
  )
}

function Finalised() {
  const text = useText()
  const { dateTime } = useFormats()
  const { view } = useDesk()
  const { id: sessionId, finalised } = view.session
  const reopen = useOrder('session.reopen', { quiet: true })
  const [isAsking, setIsAsking] = useState(false)
  const perform = async (reason: string) => {
    const done = await reopen.send({ sessionId, reason })
    if (done !== undefined) setIsAsking(false)
  }
  const last = finalised.at(-1)
  return (
    <section className="desk-sheet" aria-label={text('words.sessionStates.finalised')}>
      {last && (
        <p className="desk-good">
          {text('desk.finalisedAs', { version: last.version, at: dateTime(last.at), by: last.by })}
        </p>
      )}
      <p>{text('desk.finalisedHint')}</p>
      <div className="desk-actions">
        <Button type="primary" href={`#/sessions/${sessionId}/minutes`}>
          {text('desk.openMinutes')}
        </Button>
        <Button onClick={() => setIsAsking(true)}>{text('desk.reopen')}</Button>
      </div>
      <ConfirmReason
        open={isAsking}
        title={text('desk.reopenTitle')}
        explanation={text('desk.reopenExplanation')}
        label={text('desk.reason')}
        confirm={text('desk.reopenNow')}
        cancel={text('desk.cancel')}
        busy={reopen.busy}
        problem={reopen.problem?.message}
        onConfirm={(reason) => void perform(reason)}
        onCancel={() => setIsAsking(false)}
      />
    </section>
  )
}
