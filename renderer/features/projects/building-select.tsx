import { Select } from 'antd'
import { useAsk } from '../../client/hooks'

/** Buildings of the register, several or one, by their ids; a form gives it value and label. */
export function BuildingSelect(props: {
  readonly label: string
  readonly multiple?: boolean
  readonly id?: string
  readonly value?: string | string[]
  readonly onChange?: (value: string | string[] | undefined) => void
}) {
  const { label, multiple = false, id, value, onChange } = props
  const buildings = useAsk('building.list', {})
  const options =
    buildings.status === 'ready' ? buildings.data.map((one) => ({ value: one.id, label: one.name })) : []
  return (
    <Select<string | string[]>
      {...(id !== undefined && { id })}
      {...(multiple && { mode: 'multiple' as const })}
      aria-label={label}
      value={value ?? (multiple ? [] : null)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      onChange={(next) => onChange?.(next)}
    />
  )
}
