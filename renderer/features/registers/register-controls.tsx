import { Input, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { ENTERPRISE_SIZES, PARTNER_KINDS } from '#shared/domain/register'
import { useAsk, useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { controlOf, type RegisterField } from './register-fields'

/** The control of one field; the form gives it its value. */
export function useRegisterControl(): (field: RegisterField, label: string) => ReactNode {
  const text = useText()
  return (field, label) => {
    switch (controlOf(field)) {
      case 'text':
      case 'contacts':
        return <Input maxLength={400} spellCheck={false} />
      case 'lines':
        return <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={400} spellCheck={false} />
      case 'size':
        return (
          <Select
            allowClear
            options={ENTERPRISE_SIZES.map((value) => ({
              value,
              label: text(`words.enterpriseSizes.${value}`),
            }))}
          />
        )
      case 'partner-kind':
        return (
          <Select
            options={PARTNER_KINDS.map((value) => ({ value, label: text(`words.partnerKinds.${value}`) }))}
          />
        )
      case 'building':
        return <BuildingSelect />
      case 'person':
        return <NamePicker kinds={['person']} label={label} />
      case 'switch':
        return <Switch aria-label={label} />
    }
  }
}

type BuildingSelectProps = {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (building: string | undefined) => void
}

function BuildingSelect({ id, value, onChange }: BuildingSelectProps) {
  const buildings = useAsk('building.list', {})
  const options =
    buildings.status === 'ready' ? buildings.data.map((one) => ({ value: one.id, label: one.name })) : []
  return (
    <Select<string>
      {...(id !== undefined && { id })}
      value={value ?? null}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={buildings.status === 'loading'}
      options={options}
      onChange={(building) => onChange?.(building)}
    />
  )
}
