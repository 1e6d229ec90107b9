import { Select } from 'antd'
import { useId } from 'react'
import { Labelled } from '../../ui/text-fields'

type WordTagsProps = {
  readonly label: string
  readonly hint: string
  readonly value: readonly string[]
  /** Offered; any other word may be typed. */
  readonly offered: readonly string[]
  readonly onChange: (words: string[]) => void
}

/** Several words, typed or chosen from those in use. */
export function WordTags({ label, hint, value, offered, onChange }: WordTagsProps) {
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint}>
      <Select
        id={id}
        aria-label={label}
        aria-describedby={`${id}-note`}
        className="policies-tags"
        mode="tags"
        value={[...value]}
        options={offered.map((word) => ({ value: word, label: word }))}
        tokenSeparators={['、', ',', '，', ';', '；']}
        onChange={onChange}
      />
    </Labelled>
  )
}
