import type { Language } from '#shared/contract/frames'
import type { InputOf } from '#shared/contract/operations'
import { REACTIONS } from '#shared/domain/disposition'
import type { LedgerRow } from '#shared/domain/ledger'
import { NEED_STATES } from '#shared/domain/need'

/** The ledger's columns in the order of the paper ledger. */
export const LEDGER_COLUMNS = [
  'number',
  'light',
  'need',
  'enterprise',
  'disposition',
  'owner',
  'dueDate',
  'source',
  'state',
  'satisfaction',
  'reply',
] as const
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number]

/** Which column the rows are sorted by. */
export type LedgerOrder = { readonly column: LedgerColumn; readonly descending: boolean }

type CoreSort = NonNullable<InputOf<'need.list'>['sort']>

/** The column's order as the core knows it; undefined when the page has to sort by itself. */
export function coreSortOf(column: LedgerColumn): CoreSort | undefined {
  switch (column) {
    case 'number':
    case 'light':
    case 'enterprise':
    case 'disposition':
    case 'owner':
    case 'dueDate':
      return column
    case 'source':
      return 'raisedAt'
    case 'need':
    case 'state':
    case 'satisfaction':
    case 'reply':
      return undefined
  }
}

const byPinyin = new Intl.Collator('zh-CN', { numeric: true })

function compare(column: LedgerColumn, first: LedgerRow, second: LedgerRow): number {
  const rank = (row: LedgerRow) => (row.satisfaction ? REACTIONS.indexOf(row.satisfaction) : REACTIONS.length)
  if (column === 'state') return NEED_STATES.indexOf(first.state) - NEED_STATES.indexOf(second.state)
  if (column === 'satisfaction') return rank(first) - rank(second)
  if (column === 'reply') return byPinyin.compare(first.reply, second.reply)
  return byPinyin.compare(first.title, second.title)
}

/** The rows in the order asked for; rows that the core has sorted already stay as they are. */
export function inOrder(
  rows: readonly LedgerRow[],
  { column, descending }: LedgerOrder,
): readonly LedgerRow[] {
  if (coreSortOf(column)) return rows
  const sign = descending ? -1 : 1
  return rows.toSorted(
    (first, second) => sign * compare(column, first, second) || first.number - second.number,
  )
}

/** Columns that are put away until somebody asks for them. */
const HIDDEN_AT_FIRST: readonly LedgerColumn[] = ['state', 'satisfaction', 'reply']

/** The columns put away, as remembered; whatever was not understood counts as nothing remembered. */
export function hiddenColumns(remembered: string | null): readonly LedgerColumn[] {
  if (remembered === null) return HIDDEN_AT_FIRST
  const names = remembered.split(',')
  return LEDGER_COLUMNS.filter((column) => names.includes(column) && column !== 'number')
}

/** How the columns put away are remembered. */
export function rememberColumns(hidden: readonly LedgerColumn[]): string {
  return hidden.join(',')
}

/** Widths in pixels at 16 px type; `need` and `enterprise` share what is left, and never have less than this. */
export const COLUMN_WIDTHS: Readonly<Record<LedgerColumn, number>> = {
  number: 66,
  light: 122,
  need: 150,
  enterprise: 92,
  disposition: 82,
  owner: 78,
  dueDate: 86,
  source: 76,
  state: 66,
  satisfaction: 86,
  reply: 200,
}

/** Where English words are longer than Chinese ones, or shorter. */
const ENGLISH_WIDTHS: Partial<Record<LedgerColumn, number>> = {
  light: 152,
  need: 112,
  disposition: 96,
  dueDate: 74,
  source: 84,
  satisfaction: 108,
}

/** What long names of offices and dates of other years get besides, where there is room. */
const ROOMY_EXTRA: Partial<Record<LedgerColumn, number>> = { light: 12, owner: 10, dueDate: 32 }
/** From so many pixels of room on. */
const ROOMY_FROM = 200

/** Of the room that is left over, the part that the enterprise's name gets. */
const ENTERPRISE_PART = 0.35

/** The width of each shown column when `available` pixels are there; wordings and names get what the others leave. */
export function widthsFor(
  shown: readonly LedgerColumn[],
  available: number,
  language: Language,
): ReadonlyMap<LedgerColumn, number> {
  const least = language === 'en' ? { ...COLUMN_WIDTHS, ...ENGLISH_WIDTHS } : COLUMN_WIDTHS
  const sumOf = (widths: Partial<Record<LedgerColumn, number>>) =>
    shown.reduce((sum, column) => sum + (widths[column] ?? 0), 0)
  const room = Math.max(0, available - sumOf(least))
  const roomy = room >= ROOMY_FROM ? ROOMY_EXTRA : {}
  const left = room - sumOf(roomy)
  const forEnterprise = !shown.includes('enterprise')
    ? 0
    : shown.includes('need')
      ? Math.floor(left * ENTERPRISE_PART)
      : left
  const extra: Partial<Record<LedgerColumn, number>> = {
    ...roomy,
    enterprise: forEnterprise,
    need: left - forEnterprise,
  }
  return new Map(shown.map((column) => [column, least[column] + (extra[column] ?? 0)]))
}
