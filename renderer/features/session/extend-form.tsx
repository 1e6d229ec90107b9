import { useState } from 'react'
import type { TellingWay } from '#shared/domain/disposition'
import type { Need } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { DueDateField } from '../../fields/due-date-field'
import { NamePicker } from '../../fields/name-picker'
import { useDesk } from './desk-context'
import { DeskForm } from './desk-form'
import { ReadyText } from './ready-text'
import { useScratch } from './use-scratch'
import { TellingChoice } from './word-choices'

/** 延期: a later date, with its reason, who agreed to it and how the raiser was told. */
export function ExtendForm({ need, onDone }: { readonly need: Need; readonly onDone: () => void }) {
  const text = useText()
  const { view } = useDesk()
  const extend = useOrder('need.extend', { quiet: true })
  const dueDate = useScratch(`extend:${need.id}:date`)
  const reason = useScratch(`extend:${need.id}:reason`)
  const approvedBy = useScratch(`extend:${need.id}:by`)
  const [told, setTold] = useState<TellingWay>()
  const submit = async () => {
    const done = await extend.send({
      needId: need.id,
      sessionId: view.session.id,
      dueDate: dueDate.text || view.defaultDue.dated,
      reason: reason.text,
      approvedBy: approvedBy.text,
      ...(told && { told }),
    })
    if (done === undefined) return
    for (const kept of [dueDate, reason, approvedBy]) kept.forget()
    onDone()
  }
  return (
    <DeskForm
      label={text('desk.extend')}
      submit={text('desk.saveExtension')}
      busy={extend.busy}
      problem={extend.problem?.message}
      onSubmit={submit}
      onCancel={onDone}
    >
      <DueDateField
        label={text('desk.newDueDate')}
        value={dueDate.text || view.defaultDue.dated}
        onChange={(date) => dueDate.write(date ?? '')}
      />
      <ReadyText
        label={text('desk.extendReason')}
        required
        startsFocused
        rows={2}
        maxLength={400}
        value={reason.text}
        onChange={reason.write}
      />
      <NamePicker
        kinds={['person']}
        label={text('desk.approvedBy')}
        value={approvedBy.text}
        onChange={(name) => approvedBy.write(name)}
      />
      <TellingChoice value={told} onChange={setTold} />
    </DeskForm>
  )
}
