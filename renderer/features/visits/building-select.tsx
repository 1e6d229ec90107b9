import { Select } from 'antd'
import { useId } from 'react'
import type { BuildingId } from '#shared/domain/ids'
import { useAsk } from '../../client/hooks'
import { Labelled } from '../../ui/text-fields'

/** A building of the register, or none. */
export function BuildingSelect(props: {
  readonly label: string
  readonly value: BuildingId | undefined
  readonly onChange: (building: BuildingId | undefined) => void
  readonly placeholder: string
  readonly hideLabel?: boolean
  readonly canClear?: boolean
}) {
  const { label, value, onChange, placeholder, hideLabel = false, canClear = true } = props
  const id = useId()
  const buildings = useAsk('building.list', {})
  const options =
    buildings.status === 'ready' ? buildings.data.map((one) => ({ value: one.id, label: one.name })) : []
  return (
    <Labelled id={id} label={label} hideLabel={hideLabel}>
      <Select<BuildingId>
        id={id}
        aria-label={label}
        className="visits-select"
        value={value ?? null}
        placeholder={placeholder}
        allowClear={canClear}
        showSearch={{ optionFilterProp: 'label' }}
        loading={buildings.status === 'loading'}
        options={options}
        onChange={(building: BuildingId | undefined) => onChange(building)}
      />
    </Labelled>
  )
}
