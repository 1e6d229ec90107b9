import { useDeferredValue, useState } from 'react'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useAsk } from '../../client/hooks'
import { FoundPicker, type FoundPickerProps } from '../../fields/found-picker'

/** Free needs, found by number, words or pinyin. */
export function NeedsPicker(props: FoundPickerProps) {
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim().slice(0, 120))
  const found = useAsk('project.needs', { filter: 'free', query, limit: 20 }, { keepPrevious: true })
  const rows = found.status === 'ready' ? found.data.rows : []
  const options = rows.map(({ id, number, title, enterprise }) => ({
    value: id,
    label: `${formatNeedNumber(number)} ${title} · ${enterprise}`,
  }))
  return <FoundPicker {...props} {...{ typed, options }} onTyped={setTyped} />
}
