import type { PlainDate } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import { isMeant, NeedNarrowing } from '#shared/domain/figures'
import { leadOfficeOf, marksOf, outcomeOf, type Outcome } from '#shared/domain/figures-marks'
import { ledgerRow, type LedgerRow } from '#shared/domain/ledger'
import { foldName, compareNames, matchName } from '#shared/domain/names'
import type { Need } from '#shared/domain/need'
import type { Series } from '#shared/domain/series'
import type { Session } from '#shared/domain/session'
import { LedgerFilter } from '#shared/contract/need-operations'
import type { OutputOf, ParsedInputOf } from '#shared/contract/operations'
import { loadCouncil, needLight, sessionDates, type Council } from './council'
import { deskNeeds } from './desk-view'
import type { Handlers } from './dispatch'
import { pinyinKeys } from './pinyin'
import type { View } from './work'

type LedgerHandlers = Pick<Handlers, 'need.list' | 'need.get'>

const COLOUR_ORDER = { red: 0, yellow: 1, green: 2 } as const

/** The instant the council's year of a day begins, or the next one: midnight in China, as instants are written. */
function newYear(today: PlainDate, later: 0 | 1): string {
  return `${String(Number(today.slice(0, 4)) - 1 + later)}-12-31T16:00:00.000Z`
}

/** Whether a row belongs under a filter; every figure counts with the same rule that its list uses (rule 9). */
export function isUnder(row: LedgerRow, filter: LedgerFilter, today: PlainDate): boolean {
  const { light, state, disposition } = row
  const isOfYear = () =>
    state !== 'withdrawn' && row.raisedAt >= newYear(today, 0) && row.raisedAt < newYear(today, 1)
  const became = (outcome: Outcome) => isOfYear() && outcomeOf(state, disposition) === outcome
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
      return became('in-hand')
    case 'year-answered':
      return became('answered')
    case 'year-solved':
      return became('solved')
    case 'year-escalated':
      return became('escalated')
    case 'year-explained':
      return became('explained')
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
  /** Short names of enterprises, by id. */
  readonly shortNames: ReadonlyMap<string, string>
}

/** Reads them. */
export async function loadBooks(view: View, now: string): Promise<Books> {
  const [sessions, series, council, enterprises] = await Promise.all([
    view.list('sessions'),
    view.list('series'),
    loadCouncil(view, now),
    view.list('enterprises'),
  ])
  const named = enterprises.filter(({ shortName }) => shortName !== '')
  return { sessions, series, council, shortNames: new Map(named.map(({ id, shortName }) => [id, shortName])) }
}

/** Needs as their rows, in the order given. */
export function rowsOf(needs: readonly Need[], books: Books): LedgerRow[] {
  const { sessions, series, council, shortNames } = books
  const dates = sessionDates(sessions, series, council)
  const issues = new Map<string, number>(sessions.map(({ id, number }) => [id, number]))
  return needs.map((need) =>
    ledgerRow(need, {
      issue: need.raisedIn && issues.get(need.raisedIn),
      light: needLight(need, council, dates),
      enterpriseShort: need.enterpriseId && shortNames.get(need.enterpriseId),
    }),
  )
}

const NARROWED_BY = NeedNarrowing.keyof().options

/** The needs a narrowing means: the same rule that counts the figures (rule 9). */
export function needsMeant(
  needs: readonly Need[],
  narrowing: NeedNarrowing,
  today: PlainDate,
): readonly Need[] {
  const isOpen = NARROWED_BY.every((part) => narrowing[part] === undefined)
  if (isOpen) return needs
  return needs.filter((need) => isMeant(marksOf(need, today), narrowing))
}

const byName = (names: Iterable<string>) =>
  [...new Set(names)].filter((name) => name !== '').sort((a, b) => a.localeCompare(b, 'zh-CN'))

/** Categories and lead offices that any need names: what the ledger can be narrowed to. */
function choicesOf(needs: readonly Need[]): Pick<OutputOf<'need.list'>, 'categories' | 'offices'> {
  return {
    categories: byName(needs.map(({ category }) => category)),
    offices: byName(needs.map(leadOfficeOf)),
  }
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
      const needs = await view.list('needs')
      const rows = rowsOf(needsMeant(needs, input, books.council.today), books)
      const found = findRows(rows, input, books.council.today)
      return {
        rows: found.slice(input.offset, input.offset + input.limit),
        total: found.length,
        counts: countRows(rows, LedgerFilter.options, books.council.today),
        ...choicesOf(needs),
      }
    },
    'need.get': async ({ needId }, { view, now }) => {
      const need = await view.load('needs', needId, 'needs.gone')
      const [found] = await deskNeeds(view, [need], await loadCouncil(view, now))
      return found ?? { need, issues: {} }
    },
  }
}
