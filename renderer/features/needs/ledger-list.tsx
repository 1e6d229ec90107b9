import { Button, Input } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { OutputOf } from '#shared/contract/operations'
import { useAsk, useText, type AskState } from '../../client/hooks'
import { Empty, Loading, Problem } from '../../ui/states'
import { ColumnsMenu } from './columns-menu'
import {
  coreSortOf,
  hiddenColumns,
  inOrder,
  LEDGER_COLUMNS,
  rememberColumns,
  type LedgerColumn,
  type LedgerOrder,
} from './ledger-columns'
import { LedgerFilters } from './ledger-filters'
import type { LedgerPlace } from './ledger-place'
import { LedgerFilterMenu } from './ledger-narrowing'
import { LedgerTable } from './ledger-table'

/** How many rows are asked for at first. */
const FIRST_ROWS = 500
/** Whoever scrolls on, or sorts by a column that only the page can sort, needs every row. */
const EVERY_ROW = 100_000
const REMEMBERED = 'ledger.hiddenColumns'

type Answer = AskState<OutputOf<'need.list'>>
/** The list as it is asked for, and what came. */
export type Ledger = {
  readonly answer: Answer
  readonly counts: OutputOf<'need.list'>['counts'] | undefined
  readonly order: LedgerOrder
  readonly setOrder: (order: LedgerOrder) => void
  readonly askMore: () => void
}

/** Asks for a list of the ledger in one order, as many rows as were scrolled to. */
export function useLedger(
  { filter, narrowing }: Pick<LedgerPlace, 'filter' | 'narrowing'>,
  query: string,
): Ledger {
  const [order, setOrder] = useState<LedgerOrder>({ column: 'number', descending: false })
  const [limit, setLimit] = useState(FIRST_ROWS)
  const searched = useDeferredValue(query.trim().slice(0, 120))
  const sort = coreSortOf(order.column)
  const answer = useAsk(
    'need.list',
    {
      ...narrowing,
      filter,
      query: searched,
      ...(sort ? { sort, descending: order.descending, limit } : { limit: EVERY_ROW }),
    },
    { keepPrevious: true },
  )
  const counts = answer.status === 'ready' ? answer.data.counts : undefined
  const total = answer.status === 'ready' ? answer.data.total : 0
  return {
    answer,
    counts,
    order,
    setOrder,
    askMore: () => {
      if (total > limit) setLimit(EVERY_ROW)
    },
  }
}

/** Which columns are put away; remembered on this computer. */
export function useHiddenColumns() {
  const [hidden, setHidden] = useState(() => hiddenColumns(localStorage.getItem(REMEMBERED)))
  const remember = (next: readonly LedgerColumn[]) => {
    localStorage.setItem(REMEMBERED, rememberColumns(next))
    setHidden(next)
  }
  return [hidden, remember] as const
}

type ListProps = {
  readonly ledger: Ledger
  readonly place: LedgerPlace
  readonly query: string
  readonly hidden: readonly LedgerColumn[]
  readonly onQuery: (query: string) => void
  readonly onGo: (change: Partial<LedgerPlace>) => void
}

/** The search, the lists with their counts, and which columns are shown. */
export function LedgerTools(
  props: ListProps & { readonly onHidden: (hidden: readonly LedgerColumn[]) => void },
) {
  const { ledger, place, query, hidden, onQuery, onGo, onHidden } = props
  const answer = ledger.answer.status === 'ready' ? ledger.answer.data : undefined
  const text = useText()
  return (
    <div className="ledger-tools">
      <Input
        className="ledger-search"
        type="search"
        aria-label={text('ledger.search')}
        placeholder={text('ledger.searchHint')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        maxLength={120}
        spellCheck={false}
      />
      <LedgerFilters counts={ledger.counts} filter={place.filter} onFilter={(filter) => onGo({ filter })} />
      <LedgerFilterMenu
        answer={answer}
        narrowing={place.narrowing}
        onNarrow={(narrowing) => onGo({ narrowing })}
      />
      <ColumnsMenu hidden={hidden} onHidden={onHidden} />
    </div>
  )
}

/** The rows of the list, or why there are none. */
export function LedgerRows(props: ListProps & { readonly onOpen: () => void }) {
  const { ledger, place, query, hidden, onQuery, onGo, onOpen } = props
  const { answer, order } = ledger
  const text = useText()
  const sent = answer.status === 'ready' ? answer.data.rows : undefined
  const shown = useMemo(() => LEDGER_COLUMNS.filter((column) => !hidden.includes(column)), [hidden])
  const rows = useMemo(() => (sent ? inOrder(sent, order) : []), [sent, order])
  if (answer.status === 'loading') return <Loading label={text('ledger.loading')} />
  if (answer.status === 'failed') return <Problem message={answer.problem.message} />
  if (rows.length === 0) {
    const isSearch = query.trim() !== ''
    const isNarrow = Object.keys(place.narrowing).length > 0
    const isEmpty = (ledger.counts?.all ?? 0) === 0
    const everything = (
      <Button onClick={() => (place.filter === 'all' ? onQuery('') : onGo({ filter: 'all', narrowing: {} }))}>
        {text(place.filter === 'all' ? 'ledger.clearSearch' : 'ledger.lookInAll')}
      </Button>
    )
    return (
      <Empty
        title={text(isSearch ? 'ledger.nothingFound' : 'ledger.emptyList')}
        hint={text(isSearch ? 'ledger.nothingFoundHint' : 'ledger.emptyHint')}
        actions={!isEmpty && ((isSearch && !isNarrow) || place.filter !== 'all') ? everything : undefined}
      />
    )
  }
  return (
    <LedgerTable
      // Another list begins at its top.
      key={JSON.stringify([place.filter, place.narrowing])}
      rows={rows}
      total={answer.data.total}
      shown={shown}
      order={order}
      onOrder={ledger.setOrder}
      selected={place.need}
      onSelect={(need) => onGo({ need })}
      onOpen={onOpen}
      onEnd={ledger.askMore}
    />
  )
}
