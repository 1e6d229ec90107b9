import { useState } from 'react'
import { Select } from 'antd'
import type { NameKind } from '#shared/domain/register'
import { useFoundNames } from './name-picker'

/** Several names of a register, found by pinyin; a name that no register has may be typed too. */
export function NamesField(props: {
  readonly kinds: NameKind[]
  readonly label: string
  readonly value?: readonly string[]
  readonly onChange?: (names: string[]) => void
  /** Given by the form that draws the label. */
  readonly id?: string
}) {
  const { kinds, label, value = [], onChange, id } = props
  const [typed, setTyped] = useState('')
  const found = useFoundNames(typed, kinds, [])
  return (
    <Select
      {...(id !== undefined && { id })}
      aria-label={label}
      mode="tags"
      value={[...value]}
      options={[...new Set(found.map(({ name }) => name))].map((name) => ({ value: name, label: name }))}
      showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: false }}
      onChange={(names: string[]) => {
        setTyped('')
        onChange?.(names)
      }}
    />
  )
}
