import { useId, useState } from 'react'
import { Button, InputNumber } from 'antd'
import { AGENDA_KINDS, type AgendaKind } from '#shared/domain/agenda'
import type { SessionId } from '#shared/domain/ids'
import { useOrder, useText } from '../../client/hooks'
import { Input, Labelled } from '../../ui/text-fields'
import { Choice } from './rule-editor'

const USUAL_MINUTES: Record<AgendaKind, number> = {
  approve: 5,
  review: 15,
  briefing: 5,
  policy: 5,
  need: 30,
  other: 5,
}

/** One line that adds an item to the agenda. */
export function AddItem({ sessionId }: { readonly sessionId: SessionId }) {
  const text = useText()
  const id = useId()
  const order = useOrder('agenda.addItem')
  const [kind, setKind] = useState<AgendaKind>('policy')
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState<number>()
  const usualTitle = text(`words.agendaKinds.${kind}`)
  const plannedMinutes = minutes ?? USUAL_MINUTES[kind]
  const add = async () => {
    const words = title.trim() === '' ? usualTitle : title.trim()
    if (!(await order.send({ sessionId, kind, title: words, plannedMinutes }))) return
    setTitle('')
    setMinutes(undefined)
  }
  return (
    <div className="series-add" role="group" aria-label={text('series.session.addItem')}>
      <Choice
        label={text('series.session.kind')}
        value={kind}
        options={AGENDA_KINDS.map((value) => ({ value, label: text(`words.agendaKinds.${value}`) }))}
        onChange={setKind}
      />
      <Input
        label={text('series.session.itemTitle')}
        value={title}
        onChange={setTitle}
        onSubmit={() => void add()}
        placeholder={usualTitle}
        maxLength={200}
      />
      <Labelled id={id} label={text('series.session.minutesPlanned')}>
        <InputNumber
          id={id}
          className="series-minutes"
          min={0}
          max={600}
          precision={0}
          value={plannedMinutes}
          onChange={(value) => setMinutes(value ?? 0)}
        />
      </Labelled>
      <Button loading={order.busy} onClick={() => void add()}>
        {text('series.session.add')}
      </Button>
    </div>
  )
}
