import { useState } from 'react'
import { useOrder, useText } from '../../../client/hooks'
import { Input } from '../../../ui/text-fields'
import { useDesk } from '../desk-context'
import { DeskForm } from '../desk-form'
import type { ItemDialogProps } from './item-dialog-props'
import { MinutesField } from './minutes-field'
import { useClockFollows } from './use-item-orders'

/** Title and planned minutes of an item, also while its clock runs. */
export function EditItemForm({ item, onClose }: ItemDialogProps) {
  const text = useText()
  const { view } = useDesk()
  const update = useOrder('agenda.updateItem', { quiet: true })
  const follow = useClockFollows()
  const [title, setTitle] = useState(item.title)
  const [plannedMinutes, setMinutes] = useState(item.plannedMinutes)
  const submit = async () => {
    const change = { title, plannedMinutes }
    const done = await update.send({ sessionId: view.session.id, itemId: item.id, ...change })
    if (done === undefined) return
    onClose()
    if (item.runningSince !== undefined) await follow()
  }
  return (
    <DeskForm
      label={text('agenda.editTitle', { title: item.title })}
      submit={text('agenda.save')}
      busy={update.busy}
      problem={update.problem?.message}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Input label={text('agenda.title')} value={title} onChange={setTitle} maxLength={200} required />
      <MinutesField label={text('agenda.minutes')} value={plannedMinutes} onChange={setMinutes} />
    </DeskForm>
  )
}
