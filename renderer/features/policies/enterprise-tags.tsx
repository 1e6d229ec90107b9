import { Select } from 'antd'
import { useId, useState } from 'react'
import { useText } from '../../client/hooks'
import { NameLine, useFoundNames } from '../../fields/name-picker'
import { Labelled } from '../../ui/text-fields'

type EnterpriseTagsProps = {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (names: string[]) => void
}

/** Several enterprises by name, found by pinyin; names the register lacks may be typed. */
export function EnterpriseTags({ label, value, onChange }: EnterpriseTagsProps) {
  const text = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  const found = useFoundNames(typed, ['enterprise'], [])
  return (
    <Labelled id={id} label={label} hint={text('policies.care.enterprisesHint')}>
      <Select
        id={id}
        aria-label={label}
        aria-describedby={`${id}-note`}
        className="policies-tags"
        mode="tags"
        value={[...value]}
        options={found.map((name) => ({ value: name.name, label: <NameLine name={name} /> }))}
        optionLabelProp="value"
        showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: false }}
        tokenSeparators={['、', ',', '，', ';', '；']}
        onChange={(names) => {
          setTyped('')
          onChange(names)
        }}
      />
    </Labelled>
  )
}
