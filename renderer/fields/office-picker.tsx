import { useId, useState } from 'react'
import { Select } from 'antd'
import type { FoundName } from '#shared/contract/register-operations'
import { useAsk } from '../client/hooks'
import { Labelled } from '../ui/text-fields'
import { NamePicker, useFoundNames } from './name-picker'

type Common = {
  readonly label: string
  readonly id?: string
  readonly hideLabel?: boolean
  readonly disabled?: boolean
}

type OneOffice = Common & {
  readonly multiple?: false
  readonly value?: string | undefined
  readonly onChange?: (name: string) => void
  readonly onAdd?: (name: string) => void
  readonly problem?: string | undefined
  readonly required?: boolean
  readonly startsFocused?: boolean
}

type SeveralOffices = Common & {
  readonly multiple: true
  readonly value?: readonly string[] | undefined
  readonly onChange?: (names: string[]) => void
}

/**
 * Offices 科室, by pinyin: one, or several with `multiple`. All are offered while nothing is typed; a name that no
 * register has may be typed too.
 */
export function OfficePicker(props: OneOffice | SeveralOffices) {
  return props.multiple === true ? <SeveralOfficesPicker {...props} /> : <OneOfficePicker {...props} />
}

function OneOfficePicker({ multiple: _multiple, ...props }: OneOffice) {
  const offices = useOfficeNames()
  return <NamePicker {...props} kinds={['office']} suggestions={offices} />
}

function SeveralOfficesPicker(props: SeveralOffices) {
  const { label, value = [], onChange, disabled = false } = props
  const ownId = useId()
  const { id = ownId, hideLabel = id !== ownId } = props
  const [typed, setTyped] = useState('')
  const offices = useOfficeNames()
  const found = useFoundNames(typed, ['office'], offices)
  return (
    <Labelled id={id} label={label} hideLabel={hideLabel}>
      <Select
        id={id}
        aria-label={label}
        className="fields-name"
        mode="tags"
        value={[...value]}
        options={found.map(({ name }) => ({ value: name, label: name }))}
        showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: false }}
        onChange={(names) => {
          setTyped('')
          onChange?.(names)
        }}
        disabled={disabled}
      />
    </Labelled>
  )
}

/** Offices still in use, in the form of found names. */
function useOfficeNames(): readonly FoundName[] {
  const offices = useAsk('office.list', {})
  if (offices.status !== 'ready') return []
  return offices.data
    .filter(({ archived }) => !archived)
    .map(({ id, name, head }) => ({ kind: 'office', id, name, detail: head }))
}
