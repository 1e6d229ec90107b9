import { Button } from 'antd'
import { useState } from 'react'
import type { InboxId } from '#shared/domain/ids'
import { useKeys, useOrder, useText } from '../../client/hooks'
import { ConfirmReason } from '../../ui/dialogs'
import { Kbd } from '../../ui/marks'
import { AnswerForm } from './answer-form'
import { JoinForm } from './join-form'
import { TakeForm } from './take-form'
import type { InboxRow } from './use-inbox'

const WAYS = ['take', 'answer', 'join', 'setAside'] as const
type Way = (typeof WAYS)[number]

type WaysProps = {
  readonly row: InboxRow
  /** Items picked for a step with several; taking and setting aside take them all. */
  readonly picked: readonly InboxId[]
  /** A need that was pointed at to be joined. */
  readonly joinTo: string | undefined
  readonly onDone: (sentence: string) => void
}

/** The ways an item can go, each with its key and its small form. */
export function Ways({ row, picked, joinTo, onDone }: WaysProps) {
  const text = useText()
  const [way, setWay] = useState<Way | undefined>(joinTo === undefined ? undefined : 'join')
  useKeys({
    '1': () => setWay('take'),
    '2': () => setWay('answer'),
    '3': () => setWay('join'),
    '4': () => setWay('setAside'),
    Escape: () => setWay(undefined),
  })
  const close = () => setWay(undefined)
  const inboxIds = picked.length > 0 ? picked : [row.id]
  return (
    <section className="inbox-ways" aria-label={text('inbox.waysLabel')}>
      <div className="inbox-way-row">
        {WAYS.map((one, place) => (
          <Button
            key={one}
            type={one === way ? 'primary' : 'default'}
            aria-expanded={one === way}
            aria-keyshortcuts={String(place + 1)}
            onClick={() => setWay(one)}
          >
            {text(`inbox.ways.${one}`)} <Kbd>{place + 1}</Kbd>
          </Button>
        ))}
      </div>
      {way === 'take' && <TakeForm inboxIds={inboxIds} onCancel={close} onDone={onDone} />}
      {way === 'answer' && <AnswerForm row={row} onCancel={close} onDone={onDone} />}
      {way === 'join' && <JoinForm row={row} joinTo={joinTo} onCancel={close} onDone={onDone} />}
      <SetAside inboxIds={inboxIds} open={way === 'setAside'} onCancel={close} onDone={onDone} />
    </section>
  )
}

type SetAsideProps = {
  readonly inboxIds: readonly InboxId[]
  readonly open: boolean
  readonly onCancel: () => void
  readonly onDone: (sentence: string) => void
}

function SetAside({ inboxIds, open, onCancel, onDone }: SetAsideProps) {
  const text = useText()
  const { send, busy, problem } = useOrder('inbox.setAside', { quiet: true })
  const count = inboxIds.length
  return (
    <ConfirmReason
      open={open}
      title={count > 1 ? text('inbox.setAsideSeveral', { count }) : text('inbox.setAsideTitle')}
      explanation={text('inbox.setAsideHint')}
      label={text('inbox.reason')}
      confirm={text('inbox.ways.setAside')}
      cancel={text('inbox.cancel')}
      busy={busy}
      problem={problem?.message}
      maxLength={400}
      onCancel={onCancel}
      onConfirm={(reason) => {
        void send({ inboxIds: [...inboxIds], reason }).then((done) => {
          if (!done) return
          onCancel()
          onDone(text('inbox.states.set-aside'))
        })
      }}
    />
  )
}
