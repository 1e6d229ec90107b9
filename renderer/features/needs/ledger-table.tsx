import { Table, type TableProps, type TableRef } from 'antd'
import { useEffect, useEffectEvent, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { LedgerRow } from '#shared/domain/ledger'
import { isComposing } from '../../ui/composing'
import { useElementSize } from '../../ui/element-size'
import { useLanguage, useText } from '../../client/hooks'
import { widthsFor, type LedgerColumn, type LedgerOrder } from './ledger-columns'
import { useLedgerCells } from './ledger-cells'
import { gridParts } from './grid-parts'
import { scrollTopFor } from './keep-in-sight'
import { neighbour } from './ledger-place'
import './ledger-table.css'

type LedgerTableProps = {
  readonly rows: readonly LedgerRow[]
  readonly total: number
  readonly shown: readonly LedgerColumn[]
  readonly order: LedgerOrder
  readonly onOrder: (order: LedgerOrder) => void
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
  /** Enter: to the story of the selected need. */
  readonly onOpen: () => void
  /** The last rows that are here come into sight. */
  readonly onEnd: () => void
}

/** Below this width, in pixels, enterprises go by their short names: beside a story, that is. */
const NARROW = 900
const HEAD_HEIGHT = 41
/** The table's own spinner is never used, and its announcements would stand between the grid and its rows. */
const NEVER_BUSY = { spinning: false, 'aria-busy': undefined, 'aria-live': undefined }
/** How near the end, in pixels, more rows are asked for. */
const NEAR_END = 600
const MOVING_KEYS = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'] as const

function useColumns(shown: readonly LedgerColumn[], order: LedgerOrder, width: number) {
  const cells = useLedgerCells(width < NARROW)
  const language = useLanguage()
  return useMemo(() => {
    const widths = widthsFor(shown, width, language)
    return shown.map((column) => ({
      ...cells[column],
      key: column,
      width: widths.get(column) ?? 0,
      sorter: true,
      sortOrder:
        order.column === column ? (order.descending ? ('descend' as const) : ('ascend' as const)) : null,
      ellipsis: { showTitle: false },
      onCell: () => ({ role: 'gridcell' }),
    }))
  }, [shown, width, language, cells, order])
}

/** Every row is this high, in pixels (see ledger-table.css). */
const ROW_HEIGHT = 41

/** Scrolls the selected row into sight, by its place: looking for it by key makes the list measure itself at every key. */
function useSelectionInSight(
  table: RefObject<TableRef | null>,
  rows: readonly LedgerRow[],
  selected: string | undefined,
  isDrawn: boolean,
) {
  const keep = useEffectEvent(() => {
    const list = table.current?.nativeElement.querySelector('.ant-table-tbody-virtual-holder')
    const index = rows.findIndex(({ id }) => id === selected)
    if (!list || index < 0) return
    const top = scrollTopFor(index, ROW_HEIGHT, { top: list.scrollTop, height: list.clientHeight })
    if (top !== undefined) table.current?.scrollTo({ top })
  })
  useEffect(() => {
    // Once a frame: a held arrow key comes faster than the list is drawn.
    const frame = requestAnimationFrame(keep)
    return () => cancelAnimationFrame(frame)
  }, [selected, isDrawn])
}

type Sorter = Parameters<NonNullable<TableProps<LedgerRow>['onChange']>>[2]

function orderFrom(sorter: Sorter, shown: readonly LedgerColumn[]): LedgerOrder {
  const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter
  const column = shown.find((name) => name === columnKey)
  return column && order
    ? { column, descending: order === 'descend' }
    : { column: 'number', descending: false }
}

/** All needs of a list, as many as there may be; arrows move the selection, Enter opens the story. */
export function LedgerTable(props: LedgerTableProps) {
  const { rows, total, shown, order, onOrder, selected, onSelect, onOpen, onEnd } = props
  const text = useText()
  const table = useRef<TableRef>(null)
  const [frame, size] = useElementSize<HTMLDivElement>()
  const columns = useColumns(shown, order, size?.width ?? 0)

  useSelectionInSight(table, rows, selected, size !== undefined)

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (isComposing(event) || event.target !== event.currentTarget) return
    const key = MOVING_KEYS.find((name) => name === event.key)
    const next =
      key &&
      neighbour(
        rows.map((row) => row.id),
        selected,
        key,
      )
    if (next !== undefined) onSelect(next)
    else if (event.key === 'Enter' && selected !== undefined) onOpen()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={frame}
      className="ledger-table"
      role="grid"
      tabIndex={0}
      aria-label={text('ledger.title')}
      aria-rowcount={total + 1}
      aria-activedescendant={selected === undefined ? undefined : `ledger-row-${selected}`}
      onKeyDown={press}
    >
      {size && (
        <Table<LedgerRow>
          ref={table}
          virtual
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={rows}
          components={gridParts}
          pagination={false}
          loading={NEVER_BUSY}
          showSorterTooltip={false}
          scroll={{ x: columns.reduce((sum, column) => sum + column.width, 0), y: size.height - HEAD_HEIGHT }}
          onChange={(_pages, _filters, sorter) => onOrder(orderFrom(sorter, shown))}
          onScroll={({ currentTarget }) => {
            const { scrollTop, scrollHeight, clientHeight } = currentTarget
            if (scrollTop + clientHeight > scrollHeight - NEAR_END) onEnd()
          }}
          onRow={(row, at) => ({
            id: `ledger-row-${row.id}`,
            role: 'row',
            'aria-rowindex': (at ?? 0) + 2,
            'aria-selected': row.id === selected,
            className: row.id === selected ? 'ledger-row ledger-row-selected' : 'ledger-row',
            onClick: () => onSelect(row.id),
          })}
        />
      )}
    </div>
  )
}
