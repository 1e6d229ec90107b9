import { useMemo, type ReactNode } from 'react'
import type { LedgerRow } from '#shared/domain/ledger'
import { useAsk, useText, type Speak } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { NeedLight } from '../../fields/need-light'
import { NeedNumber } from '../../fields/need-number'
import type { LedgerColumn } from './ledger-columns'

type Cell = {
  readonly title: string
  readonly className?: string
  readonly render: (_: unknown, row: LedgerRow) => ReactNode
}

function dueOf(row: LedgerRow, text: Speak, day: (date: string) => string): string {
  if (row.dueDate) return day(row.dueDate)
  return row.returnIssue !== undefined ? text('ledger.issue', { issue: row.returnIssue }) : '—'
}

/** Where a need came from: its session's issue, or the way it came in. */
export function sourceWords(row: Pick<LedgerRow, 'issue' | 'source'>, text: Speak): string {
  return row.issue !== undefined
    ? text('ledger.issue', { issue: row.issue })
    : text(`words.sources.${row.source}`)
}

/** Whatever does not fit is shown whole by the pointer; the story beside the table has it all. */
function Clipped({ children, whole = children }: { readonly children: string; readonly whole?: string }) {
  return <span title={whole}>{children}</span>
}

/** How each column of the ledger is headed and drawn. */
export function useLedgerCells(isNarrow: boolean): Readonly<Record<LedgerColumn, Cell>> {
  const text = useText()
  const formats = useFormats()
  const home = useAsk('home.get', {})
  const today = home.status === 'ready' ? home.data.today : undefined
  return useMemo(() => {
    const cell = (column: LedgerColumn, render: (row: LedgerRow) => ReactNode, className = ''): Cell => ({
      title: text(`ledger.columns.${column}`),
      className: `ledger-cell ${className}`,
      render: (_, row) => render(row),
    })
    return {
      number: cell('number', (row) => <NeedNumber number={row.number} />, 'num'),
      light: cell('light', (row) => row.light && <NeedLight light={row.light} />),
      need: cell('need', (row) => <Clipped>{row.title}</Clipped>),
      enterprise: cell('enterprise', (row) => (
        <Clipped whole={row.enterprise}>{isNarrow ? row.enterpriseShort : row.enterprise}</Clipped>
      )),
      disposition: cell('disposition', (row) => (
        <Clipped>{row.disposition ? text(`words.dispositions.${row.disposition}`) : '—'}</Clipped>
      )),
      owner: cell('owner', (row) => <Clipped>{row.owner || '—'}</Clipped>),
      dueDate: cell(
        'dueDate',
        (row) =>
          dueOf(row, text, (day) =>
            isNarrow ? formats.shortDate(day) : formats.dateBeside(day, today ?? day),
          ),
        'num',
      ),
      source: cell('source', (row) => <Clipped>{sourceWords(row, text)}</Clipped>),
      state: cell('state', (row) => text(`words.needStates.${row.state}`)),
      satisfaction: cell('satisfaction', (row) =>
        row.satisfaction ? text(`words.reactions.${row.satisfaction}`) : '—',
      ),
      reply: cell('reply', (row) => <Clipped>{row.reply || '—'}</Clipped>),
    }
  }, [text, formats, today, isNarrow])
}
