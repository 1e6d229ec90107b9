import { Button, Popover, Select } from 'antd'
import { useId } from 'react'
import type { NeedNarrowing } from '#shared/domain/figures'
import { NEED_SOURCES, NeedSource } from '#shared/domain/need'
import type { OutputOf } from '#shared/contract/operations'
import { useText } from '../../client/hooks'
import { Labelled } from '../../ui/text-fields'
import { useNarrowingChips, withoutParts } from './narrowing-chips'

type Narrow = {
  readonly narrowing: NeedNarrowing
  readonly onNarrow: (narrowing: NeedNarrowing) => void
}

/** What the list is narrowed to, in words; each part can be taken off. */
export function LedgerNarrowing({ narrowing, onNarrow }: Narrow) {
  const text = useText()
  const chips = useNarrowingChips(narrowing)
  if (chips.length === 0) return null
  return (
    <div className="ledger-narrowing" role="group" aria-label={text('figures.chips.narrowed')}>
      <span className="ledger-narrowing-head">{text('figures.chips.narrowed')}</span>
      {chips.map(({ words, parts }) => (
        <button
          key={words}
          type="button"
          className="ledger-chip ledger-chip-narrow"
          aria-label={text('figures.chips.remove', { name: words })}
          onClick={() => onNarrow(withoutParts(narrowing, parts))}
        >
          {words} <span aria-hidden="true">×</span>
        </button>
      ))}
      {chips.length > 1 && (
        <Button type="link" size="small" onClick={() => onNarrow({})}>
          {text('figures.chips.clear')}
        </Button>
      )}
    </div>
  )
}

type Choices = Pick<OutputOf<'need.list'>, 'categories' | 'offices'>

/** Narrows the list by source, category and lead office. */
export function LedgerFilterMenu(props: Narrow & { readonly answer: Choices | undefined }) {
  const { answer, narrowing, onNarrow } = props
  const text = useText()
  const plain = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }))
  const set = (part: 'source' | 'category' | 'office', value: string | undefined) => {
    const others = withoutParts(narrowing, [part])
    onNarrow(value === undefined ? others : { ...others, [part]: value })
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="ledger-filter-menu">
          <Choice
            label={text('figures.chips.source')}
            value={narrowing.source}
            options={NEED_SOURCES.map((source) => ({
              value: source,
              label: text(`words.sources.${source}`),
            }))}
            onChange={(value) => set('source', NeedSource.safeParse(value).data)}
          />
          <Choice
            label={text('figures.chips.category')}
            value={narrowing.category}
            options={plain(answer?.categories ?? [])}
            onChange={(value) => set('category', value)}
          />
          <Choice
            label={text('figures.chips.office')}
            value={narrowing.office}
            options={plain(answer?.offices ?? [])}
            onChange={(value) => set('office', value)}
          />
        </div>
      }
    >
      <Button>{text('figures.chips.more')}</Button>
    </Popover>
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}) {
  const { label, value, options, onChange } = props
  const text = useText()
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <Select
        id={id}
        aria-label={label}
        value={value ?? null}
        options={[...options]}
        placeholder={text('figures.every')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        // Cleared, it gives nothing although its type says a string.
        onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
      />
    </Labelled>
  )
}
