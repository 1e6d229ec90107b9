import type { PlainDate } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import { ledgerRow, type LedgerRow } from '#shared/domain/ledger'
import { foldName, compareNames, matchName } from '#shared/domain/names'
import type { Need } from '#shared/domain/need'
import type { Series } from '#shared/domain/series'
import type { Session } from '#shared/domain/session'
import { LedgerFilter } from '#shared/contract/need-operations'
import type { ParsedInputOf } from '#shared/contract/operations'
import { loadCouncil, needLight, sessionDates, type Council } from './council'
import { deskNeeds } from './desk-view'
import type { Handlers } from './dispatch'
import { pinyinKeys } from './pinyin'
import type { View } from './work'

type LedgerHandlers = Pick<Handlers, 'need.list' | 'need.get'>

/** Solved by the office itself: what it did at once, by a date, or after a claim. */
const SOLVED: readonly (LedgerRow['disposition'] | undefined)[] = ['immediate', 'dated', 'claimed']

const COLOUR_ORDER = { red: 0, yellow: 1, green: 2 } as const

/** The instant the council's year of a day begins, or the next one: midnight in China, as instants are written. */
function newYear(today: PlainDate, later: 0 | 1): string {
  return `${String(Number(today.slice(0, 4)) - 1 + later)}-12-31T16:00:00.000Z`
}

/** Whether a row belongs under a filter; every figure counts with the same rule that its list uses (rule 9). */
export function isUnder(row: LedgerRow, filter: LedgerFilter, today: PlainDate): boolean {
  const { light, state, disposition } = row
  const isOfYear = () => row.raisedAt >= newYear(today, 0) && row.raisedAt < newYear(today, 1)
  switch (filter) {
    case 'all':
      return true
    case 'open':
    case 'closed':
      return state === filter
    case 'overdue':
      return light?.colour === 'red'
    case 'near':
      return light?.colour === 'yellow' && light.reason === 'due'
    case 'return-today':
      return light?.reason === 'return' && light.days === 0
    case 'waiting':
    case 'undecided':
      return light?.reason === filter
    case 'year':
      return isOfYear()
    case 'year-open':
      return state === 'open' && isOfYear()
    case 'year-answered':
      return state === 'closed' && disposition === 'answered' && isOfYear()
    case 'year-solved':
      return state === 'closed' && SOLVED.includes(disposition) && isOfYear()
    case 'year-escalated':
      return state === 'closed' && disposition === 'escalated' && isOfYear()
    case 'year-explained':
      return state === 'closed' && disposition === 'explained' && isOfYear()
  }
}

/** How many rows each of these filters holds. */
export function countRows<F extends LedgerFilter>(
  rows: readonly LedgerRow[],
  filters: readonly F[],
  today: PlainDate,
): Record<F, number> {
  const count = (filter: F) => rows.filter((row) => isUnder(row, filter, today)).length
  // The keys are the filters themselves; fromEntries forgets their names.
  return Object.fromEntries(filters.map((filter) => [filter, count(filter)])) as Record<F, number>
}

/** The sessions, series and rules that rows are drawn with. */
export type Books = {
  readonly sessions: readonly Session[]
  readonly series: readonly Series[]
  readonly council: Council
}

/** Reads them. */
export async function loadBooks(view: View, now: string): Promise<Books> {
  const [sessions, series, council] = await Promise.all([
    view.list('sessions'),
    view.list('series'),
    loadCouncil(view, now),
  ])
  return { sessions, series, council }
}

/** Needs as their rows, in the order given. */
export function rowsOf(needs: readonly Need[], { sessions, series, council }: Books): LedgerRow[] {
  const dates = sessionDates(sessions, series, council)
  const issues = new Map<string, number>(sessions.map(({ id, number }) => [id, number]))
  return needs.map((need) =>
    ledgerRow(need, {
      issue: need.raisedIn && issues.get(need.raisedIn),
      light: needLight(need, council, dates),
    }),
  )
}

/** Every need as its row, in order of number. */
export async function ledgerRows(view: View, now: string, scope?: 'live'): Promise<readonly LedgerRow[]> {
  return rowsOf(await view.list('needs', scope), await loadBooks(view, now)).sort(
    (a, b) => a.number - b.number,
  )
}

/** Whether the words typed are in the row: its number, any text, or its names by pinyin. */
export function isFound(row: LedgerRow, query: string): boolean {
  const typed = query.trim()
  if (typed === '') return true
  const plain = typed.normalize('NFKC').toLowerCase()
  const texts = [
    formatNeedNumber(row.number),
    row.title,
    row.text,
    row.enterprise,
    row.raiser,
    row.owner,
    row.person,
    row.category,
    row.reply,
  ]
  if (texts.some((text) => text.toLowerCase().includes(plain))) return true
  if (!/^[a-z]+$/u.test(foldName(typed).join(''))) return false
  return [row.enterprise, row.owner, row.person, row.raiser].some(
    (name) => name !== '' && matchName(pinyinKeys(name), typed) !== undefined,
  )
}

type Sort = ParsedInputOf<'need.list'>['sort']

function compareRows(sort: Sort): (a: LedgerRow, b: LedgerRow) => number {
  const byText = (key: (row: LedgerRow) => string) => (a: LedgerRow, b: LedgerRow) =>
    compareNames(key(a), key(b))
  switch (sort) {
    case 'number':
      return (a, b) => a.number - b.number
    case 'enterprise':
      return byText((row) => row.enterprise)
    case 'owner':
      return byText((row) => row.owner)
    case 'disposition':
      return byText((row) => row.disposition ?? '')
    case 'raisedAt':
      return (a, b) => a.raisedAt.localeCompare(b.raisedAt)
    case 'dueDate':
      return (a, b) => (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999')
    case 'light':
      return (a, b) => urgency(a) - urgency(b)
  }
}

/** Red before yellow before green, then the longest past or the nearest day first. */
export function urgency({ light, number }: LedgerRow): number {
  if (!light) return Number.MAX_SAFE_INTEGER
  const days = light.reason === 'waiting' || light.colour === 'red' ? -light.days : light.days
  return COLOUR_ORDER[light.colour] * 1_000_000 + days * 1000 + number / 1_000_000
}

function findRows(
  rows: readonly LedgerRow[],
  input: ParsedInputOf<'need.list'>,
  today: PlainDate,
): LedgerRow[] {
  const compare = compareRows(input.sort)
  const direction = input.descending ? -1 : 1
  return rows
    .filter((row) => isUnder(row, input.filter, today) && isFound(row, input.query))
    .sort((a, b) => direction * (compare(a, b) || a.number - b.number))
}

export function ledgerHandlers(): LedgerHandlers {
  return {
    'need.list': async (input, { view, now }) => {
      const books = await loadBooks(view, now)
      const rows = rowsOf(await view.list('needs'), books)
      const found = findRows(rows, input, books.council.today)
      return {
        rows: found.slice(input.offset, input.offset + input.limit),
        total: found.length,
        counts: countRows(rows, LedgerFilter.options, books.council.today),
      }
    },
    'need.get': async ({ needId }, { view, now }) => {
      const need = await view.load('needs', needId, 'needs.gone')
      const [found] = await deskNeeds(view, [need], await loadCouncil(view, now))
      return found ?? { need, issues: {} }
    },
  }
}
