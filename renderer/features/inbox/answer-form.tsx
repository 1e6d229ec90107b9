import { Button, Radio, Select } from 'antd'
import { useId, useState } from 'react'
import { REACTIONS, TELLING_WAYS, type Reaction } from '#shared/domain/disposition'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useOrder, useText } from '../../client/hooks'
import { OfficePicker } from '../../fields/office-picker'
import { Problem } from '../../ui/states'
import { Labelled, TextArea } from '../../ui/text-fields'
import type { InboxRow } from './use-inbox'

type AnswerFormProps = {
  readonly row: InboxRow
  readonly onCancel: () => void
  readonly onDone: (sentence: string) => void
}
type Told = Exclude<(typeof TELLING_WAYS)[number], 'session'>

const TOLD = TELLING_WAYS.filter((way): way is Told => way !== 'session')

/** 即时答复: the answer, who gave it, how the raiser was told and took it. */
export function AnswerForm({ row, onCancel, onDone }: AnswerFormProps) {
  const text = useText()
  const [toldId, reactionId] = [useId(), useId()]
  const [answer, setAnswer] = useState('')
  const [answeredBy, setAnsweredBy] = useState('')
  const [told, setTold] = useState<Told>(row.source === 'phone' ? 'phone' : 'message')
  const [reaction, setReaction] = useState<Reaction>()
  const { send, busy, problem } = useOrder('inbox.answer', { quiet: true })
  const [isAsked, setAsked] = useState(false)
  const submit = async () => {
    // How it was taken is heard, never assumed.
    setAsked(reaction === undefined)
    if (reaction === undefined) return
    const done = await send({ inboxId: row.id, answer, answeredBy, told, reaction })
    if (!done) return
    const number = formatNeedNumber(done.number)
    onDone(text(done.state === 'closed' ? 'inbox.answered' : 'inbox.answeredOpen', { number }))
  }
  return (
    <form
      className="inbox-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextArea
        label={text('inbox.answer')}
        value={answer}
        required
        startsFocused
        maxLength={8000}
        onChange={setAnswer}
        onSubmit={() => void submit()}
      />
      <div className="inbox-form-row">
        <OfficePicker label={text('inbox.answeredBy')} value={answeredBy} required onChange={setAnsweredBy} />
        <Labelled id={toldId} label={text('inbox.told')}>
          <Select
            id={toldId}
            aria-label={text('inbox.told')}
            value={told}
            options={TOLD.map((value) => ({ value, label: text(`words.tellingWays.${value}`) }))}
            onChange={setTold}
          />
        </Labelled>
        <div className="ui-field">
          <span id={reactionId} className="ui-label ui-required">
            {text('inbox.reaction')}
          </span>
          <Radio.Group
            aria-labelledby={reactionId}
            optionType="button"
            value={reaction ?? null}
            options={REACTIONS.map((value) => ({ value, label: text(`words.reactions.${value}`) }))}
            onChange={({ target }) =>
              setReaction(REACTIONS.find((value) => value === target.value) ?? reaction)
            }
          />
          {isAsked && reaction === undefined && (
            <span role="alert" className="ui-note ui-note-problem">
              {text('ledger.reactionMissing')}
            </span>
          )}
        </div>
      </div>
      {problem && <Problem message={problem.message} />}
      <div className="inbox-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {text('inbox.answerNow')}
        </Button>
        <Button onClick={onCancel}>{text('inbox.cancel')}</Button>
      </div>
    </form>
  )
}
