import type { OutputOf } from '#shared/contract/operations'
import type { LedgerFilter } from '#shared/contract/need-operations'
import { useText } from '../../client/hooks'

type Counts = OutputOf<'need.list'>['counts']
type FiltersProps = {
  readonly counts: Counts | undefined
  readonly filter: LedgerFilter
  readonly onFilter: (filter: LedgerFilter) => void
}

const CHIPS: readonly LedgerFilter[] = [
  'open',
  'overdue',
  'near',
  'return-today',
  'waiting',
  'undecided',
  'closed',
  'all',
]
/** Lists that are only worth a chip when something stands in them. */
const ONLY_WHEN_FILLED: readonly LedgerFilter[] = ['undecided', 'return-today']

/** The lists of the ledger with how many stand in each. */
export function LedgerFilters({ counts, filter, onFilter }: FiltersProps) {
  const text = useText()
  // A list that a figure elsewhere opened has a chip only while it is open.
  const known = CHIPS.includes(filter) ? CHIPS : [...CHIPS, filter]
  const chips = known.filter(
    (chip) => chip === filter || !ONLY_WHEN_FILLED.includes(chip) || (counts?.[chip] ?? 0) > 0,
  )
  return (
    <div className="ledger-chips" role="group" aria-label={text('ledger.filters')}>
      {chips.map((chip) => (
        <button
          key={chip}
          type="button"
          className="ledger-chip"
          aria-pressed={chip === filter}
          onClick={() => onFilter(chip)}
        >
          {text(`words.filters.${chip}`)} <span className="num">{counts?.[chip] ?? ''}</span>
        </button>
      ))}
    </div>
  )
}

/** The page's totals; each figure opens the list it counts. */
export function LedgerTotals({ counts, onFilter }: Pick<FiltersProps, 'counts' | 'onFilter'>) {
  const text = useText()
  if (!counts) return null
  return (
    <span className="ledger-totals num">
      {(['all', 'closed', 'open'] as const).map((list) => (
        <button key={list} type="button" className="ledger-total" onClick={() => onFilter(list)}>
          {text(`ledger.totals.${list}`, { count: counts[list] })}
        </button>
      ))}
    </span>
  )
}
