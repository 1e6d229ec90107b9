import { InputNumber, Select } from 'antd'
import { useState } from 'react'
import { AGENDA_KINDS, type AgendaKind } from '#shared/domain/agenda'
import { useOrder, useText } from '../../client/hooks'
import { Input } from '../../ui/text-fields'
import { useDesk } from './desk-context'
import { DeskForm } from './desk-form'
import { useScratch } from './use-scratch'

type AddItemFormProps = {
  /** Its place on the agenda, from 0; after the one at hand when absent. */
  readonly at?: number
  readonly onDone: () => void
}

/** ＋临时议题: an item that nobody planned. */
export function AddItemForm({ at, onDone }: AddItemFormProps) {
  const text = useText()
  const { view } = useDesk()
  const add = useOrder('agenda.addItem', { quiet: true })
  const title = useScratch('add-item')
  const [minutes, setMinutes] = useState(5)
  const [kind, setKind] = useState<AgendaKind>('other')
  const { items } = view.agenda
  const here = items.findIndex(({ id }) => id === view.session.cursor?.itemId)
  const place = at ?? (here >= 0 ? here + 1 : undefined)
  const submit = async () => {
    const done = await add.send({
      sessionId: view.session.id,
      kind,
      title: title.text,
      plannedMinutes: minutes,
      ...(place !== undefined && { at: place }),
    })
    if (done === undefined) return
    title.forget()
    onDone()
  }
  return (
    <DeskForm
      label={text('desk.addItem')}
      submit={text('desk.add')}
      busy={add.busy}
      problem={add.problem?.message}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Input
        label={text('desk.itemTitle')}
        value={title.text}
        onChange={title.write}
        startsFocused
        required
      />
      <div className="desk-form-row">
        <Select
          aria-label={text('desk.itemKind')}
          value={kind}
          onChange={setKind}
          options={AGENDA_KINDS.map((value) => ({ value, label: text(`words.agendaKinds.${value}`) }))}
        />
        <InputNumber
          aria-label={text('desk.itemMinutes')}
          value={minutes}
          min={0}
          max={600}
          precision={0}
          suffix={text('desk.minutesUnit')}
          onChange={(value) => setMinutes(value ?? 0)}
        />
      </div>
    </DeskForm>
  )
}
