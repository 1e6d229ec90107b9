import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../client/hooks'

export type FoundPickerProps = {
  readonly label: string
  /** Titles of those that were chosen before, by id. */
  readonly titles: Readonly<Record<string, string>>
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (ids: string[]) => void
}

/** Resources and talent demands that can still be given, found by words or pinyin. */
export function ResourcesPicker(props: FoundPickerProps) {
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim().slice(0, 120))
  const supplies = useAsk('resource.list', { query, limit: 20 }, { keepPrevious: true })
  const demands = useAsk('resource.list', { side: 'demand', query, limit: 20 }, { keepPrevious: true })
  const options = [supplies, demands]
    .flatMap((answer) => (answer.status === 'ready' ? answer.data.rows : []))
    .filter(({ state }) => state === 'available')
    .map(({ id, title, owner }) => ({ value: id, label: `${title} · ${owner}` }))
  return <FoundPicker {...props} {...{ typed, options }} onTyped={setTyped} />
}

/** Several records out of more than a list can show; what was chosen is named as long as it is known. */
export function FoundPicker(
  props: FoundPickerProps & {
    readonly typed: string
    readonly onTyped: (typed: string) => void
    readonly options: readonly { readonly value: string; readonly label: string }[]
  },
) {
  const { label, titles, id, value = [], onChange, typed, onTyped, options } = props
  // What was chosen keeps its title after the search has moved on.
  const [seen, setSeen] = useState(titles)
  const chosen = value
    .filter((one) => !options.some((option) => option.value === one))
    .map((one) => ({ value: one, label: seen[one] ?? one }))
  return (
    <Select
      {...(id !== undefined && { id })}
      aria-label={label}
      mode="multiple"
      value={[...value]}
      options={[...options, ...chosen]}
      showSearch={{ searchValue: typed, onSearch: onTyped, filterOption: false }}
      onChange={(ids: string[]) => {
        setSeen({ ...seen, ...Object.fromEntries(options.map((option) => [option.value, option.label])) })
        onTyped('')
        onChange?.(ids)
      }}
    />
  )
}
