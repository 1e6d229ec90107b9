import { useState } from 'react'
import { Button } from 'antd'
import type { OutputOf } from '#shared/contract/operations'
import { useAsk, useKeys, useOrder, useText } from '../../../client/hooks'
import { ConfirmReason } from '../../../ui/dialogs'
import { Kbd } from '../../../ui/marks'
import { useDesk } from '../desk-context'
import { SAYINGS_PLACE } from './sayings-place'
import './phone-sayings.css'

const TAKE_KEY = 'Shift+F2'

type Saying = OutputOf<'phone.sayings'>['sayings'][number]

/** What phones said and waits to be taken up, oldest first; nothing of it is on the room screen. */
export function PhoneSayings() {
  const text = useText()
  const { view, isReadOnly, showPane } = useDesk()
  const asked = useAsk('phone.sayings', { sessionId: view.session.id }, { keepPrevious: true })
  const take = useOrder('phone.take')
  const [aside, setAside] = useState<Saying>()
  const sayings = asked.status === 'ready' ? asked.data.sayings : []
  const takeUp = ({ inboxId }: Saying) => {
    if (isReadOnly || take.busy) return
    void take.send({ inboxId }).then((done) => done && showPane('cursor'))
  }
  const [first] = sayings
  useKeys({ [TAKE_KEY]: () => first && takeUp(first) })
  if (!first) return null
  return (
    <section id={SAYINGS_PLACE} className="phone-sayings-desk" aria-label={text('phone.desk.title')}>
      <h2 className="desk-column-title">
        <span>{text('phone.desk.title')}</span>
        <span role="status">{text('phone.desk.count', { count: sayings.length })}</span>
      </h2>
      <ul>
        {sayings.map((saying) => (
          <SayingRow
            key={saying.inboxId}
            saying={saying}
            isFirst={saying === first}
            isReadOnly={isReadOnly}
            onTake={() => takeUp(saying)}
            onAside={() => setAside(saying)}
          />
        ))}
      </ul>
      <AsideDialog saying={aside} onClose={() => setAside(undefined)} />
    </section>
  )
}

type RowProps = {
  readonly saying: Saying
  readonly isFirst: boolean
  readonly isReadOnly: boolean
  readonly onTake: () => void
  readonly onAside: () => void
}

function SayingRow({ saying, isFirst, isReadOnly, onTake, onAside }: RowProps) {
  const text = useText()
  const { enterprise, raiser, isChange } = saying
  const who = [raiser, enterprise].filter(Boolean).join(' · ') || text('phone.desk.anonymous')
  return (
    <li>
      <p className="phone-sayings-who">
        {isChange && <b>{text('phone.desk.wantsChange')} </b>}
        {who}
      </p>
      <p className="phone-sayings-words" title={saying.text}>
        {saying.text}
      </p>
      {!isReadOnly && (
        <p className="phone-sayings-buttons">
          <Button
            size="small"
            type={isFirst ? 'primary' : 'default'}
            aria-label={text('phone.desk.takeNamed', { who })}
            {...(isFirst && { 'aria-keyshortcuts': TAKE_KEY })}
            onClick={onTake}
          >
            {text(isChange ? 'phone.desk.open' : 'phone.desk.take')} {isFirst && <Kbd>{TAKE_KEY}</Kbd>}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={text('phone.desk.setAsideNamed', { who })}
            onClick={onAside}
          >
            {text('phone.desk.setAside')}
          </Button>
        </p>
      )}
    </li>
  )
}

type AsideProps = { readonly saying: Saying | undefined; readonly onClose: () => void }

function AsideDialog({ saying, onClose }: AsideProps) {
  const text = useText()
  const { send, busy, problem } = useOrder('inbox.setAside', { quiet: true })
  return (
    <ConfirmReason
      open={saying !== undefined}
      title={text('phone.desk.setAsideTitle')}
      explanation={text('phone.desk.setAsideNote')}
      label={text('phone.desk.reason')}
      confirm={text('phone.desk.setAside')}
      cancel={text('shell.cancel')}
      busy={busy}
      problem={problem?.message}
      maxLength={400}
      onCancel={onClose}
      onConfirm={(reason) => {
        if (saying) void send({ inboxIds: [saying.inboxId], reason }).then((done) => done && onClose())
      }}
    />
  )
}
