import { useId, useState } from 'react'
import { Select } from 'antd'
import { canMerge } from '#shared/domain/agenda-changes'
import { useOrder, useText } from '../../../client/hooks'
import { Labelled } from '../../../ui/text-fields'
import { useDesk } from '../desk-context'
import { DeskForm } from '../desk-form'
import type { ItemDialogProps } from './item-dialog-props'
import { useClockFollows } from './use-item-orders'

/** Which item this one goes up in; the one before it unless another is chosen. */
export function MergeForm({ item, onClose }: ItemDialogProps) {
  const text = useText()
  const id = useId()
  const { view } = useDesk()
  const merge = useOrder('agenda.mergeItem', { quiet: true })
  const follow = useClockFollows()
  const { items } = view.agenda
  const place = items.findIndex((other) => other.id === item.id)
  const fitting = items.filter((other) => canMerge(item, other))
  const nearest = items.slice(0, place).findLast((other) => fitting.includes(other)) ?? fitting[0]
  const [intoId, setInto] = useState(nearest?.id)
  const submit = async () => {
    if (intoId === undefined) return
    const done = await merge.send({ sessionId: view.session.id, itemId: item.id, intoId })
    if (done === undefined) return
    onClose()
    if (item.runningSince !== undefined) await follow()
  }
  return (
    <DeskForm
      label={text('agenda.mergeTitle', { title: item.title })}
      submit={text('agenda.mergeNow')}
      busy={merge.busy}
      problem={merge.problem?.message}
      onSubmit={submit}
      onCancel={onClose}
    >
      <p>{text(fitting.length === 0 ? 'agenda.mergeNowhere' : 'agenda.mergeHint')}</p>
      <Labelled id={id} label={text('agenda.mergeInto')}>
        <Select
          id={id}
          aria-label={text('agenda.mergeInto')}
          {...(intoId !== undefined && { value: intoId })}
          options={fitting.map((other) => ({ value: other.id, label: other.title }))}
          onChange={setInto}
        />
      </Labelled>
    </DeskForm>
  )
}
