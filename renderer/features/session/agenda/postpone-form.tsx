import { useState } from 'react'
import { InputNumber, Radio } from 'antd'
import { isStanding } from '#shared/domain/agenda-changes'
import { useOrder, useText } from '../../../client/hooks'
import { TextArea } from '../../../ui/text-fields'
import { useDesk } from '../desk-context'
import { DeskForm } from '../desk-form'
import { useScratch } from '../use-scratch'
import type { ItemDialogProps } from './item-dialog-props'
import { useClockFollows } from './use-item-orders'

type Target = { readonly year: number; readonly number: number }

/** 延期: to the next session or to 第 n 期, with the reason. */
export function PostponeForm({ item, onClose }: ItemDialogProps) {
  const text = useText()
  const { view } = useDesk()
  const postpone = useOrder('agenda.postponeItem', { quiet: true })
  const follow = useClockFollows()
  const reason = useScratch(`postpone:${item.id}`, item.reason)
  const [to, setTo] = useState<Target | undefined>(item.postponedTo)
  const standing = isStanding(view.agenda, item)
  const submit = async () => {
    const order = { sessionId: view.session.id, itemId: item.id, reason: reason.text }
    const done = await postpone.send({ ...order, ...(to && !standing && { to }) })
    if (done === undefined) return
    reason.forget()
    onClose()
    if (item.runningSince !== undefined) await follow()
  }
  const hint = standing ? 'agenda.standingHint' : 'agenda.withNeedsHint'
  return (
    <DeskForm
      label={text('agenda.postponeTitle', { title: item.title })}
      submit={text('agenda.postponeNow')}
      busy={postpone.busy}
      problem={postpone.problem?.message}
      onSubmit={submit}
      onCancel={onClose}
    >
      {(standing || item.entries.length > 0) && <p>{text(hint)}</p>}
      {!standing && <TargetChoice value={to} onChange={setTo} />}
      <TextArea
        label={text('agenda.reason')}
        value={reason.text}
        onChange={reason.write}
        maxLength={400}
        rows={2}
        required
      />
    </DeskForm>
  )
}

function TargetChoice(props: {
  readonly value: Target | undefined
  readonly onChange: (to: Target | undefined) => void
}) {
  const { value, onChange } = props
  const text = useText()
  const { year, number } = useDesk().view.nextSession
  const label = text('agenda.postponeTo')
  const options = [
    { value: 'next', label: text('agenda.toNext', { number }) },
    { value: 'named', label: text('agenda.toNamed') },
  ]
  return (
    <div className="ui-field">
      <span className="ui-label">{label}</span>
      <div className="desk-target">
        <Radio.Group
          aria-label={label}
          value={value ? 'named' : 'next'}
          options={options}
          onChange={({ target }) =>
            onChange(target.value === 'named' ? { year, number: number + 1 } : undefined)
          }
        />
        {value && (
          <>
            <InputNumber
              aria-label={text('agenda.toYear')}
              value={value.year}
              min={year}
              max={year + 5}
              precision={0}
              suffix={text('agenda.year')}
              onChange={(next) => onChange({ ...value, year: next ?? year })}
            />
            <InputNumber
              aria-label={text('agenda.toNumber')}
              value={value.number}
              min={1}
              max={999}
              precision={0}
              prefix={text('agenda.numberBefore')}
              suffix={text('agenda.numberAfter')}
              onChange={(next) => onChange({ ...value, number: next ?? 1 })}
            />
          </>
        )}
      </div>
    </div>
  )
}
