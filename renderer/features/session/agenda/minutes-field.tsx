import { useId } from 'react'
import { InputNumber } from 'antd'
import { useText } from '../../../client/hooks'
import { Labelled } from '../../../ui/text-fields'

/** Whole minutes of an item, 0 to 600. */
export function MinutesField(props: {
  readonly label: string
  readonly value: number
  readonly onChange: (minutes: number) => void
}) {
  const { label, value, onChange } = props
  const text = useText()
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <InputNumber
        id={id}
        value={value}
        min={0}
        max={600}
        precision={0}
        suffix={text('agenda.minutesUnit')}
        onChange={(minutes) => onChange(minutes ?? 0)}
      />
    </Labelled>
  )
}
