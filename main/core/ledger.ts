import { plannedTotal } from '#shared/domain/agenda'
import { addDays, type PlainDate } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import { ledgerRow, type LedgerRow } from '#shared/domain/ledger'
import { foldName, compareNames, matchName } from '#shared/domain/names'
import { currentDisposition, type Need } from '#shared/domain/need'
import { nextDates, nextIssue, type Series } from '#shared/domain/series'
import { plannedLength, type Session } from '#shared/domain/session'
import type { LedgerFilter } from '#shared/contract/need-operations'
import type { OutputOf, ParsedInputOf } from '#shared/contract/operations'
import { loadCouncil, needLight, sessionDates, type Council } from './council'
import { deskNeeds } from './desk-view'
import type { Handlers } from './dispatch'
import { pinyinKeys } from './pinyin'
import { loadAgenda } from './session-book'
import { expectedCount } from './sessions'
import type { View } from './work'

type LedgerHandlers = Pick<Handlers, 'need.list' | 'need.get' | 'home.get'>

const COLOUR_ORDER = { red: 0, yellow: 1, green: 2 } as const

/** Whether a row belongs under a filter; every figure counts with the same rule that its list uses (rule 9). */
export function isUnder(row: LedgerRow, filter: LedgerFilter, today: PlainDate): boolean {
  const { light } = row
  switch (filter) {
    case 'all':
      return true
    case 'open':
    case 'closed':
      return row.state === filter
    case 'overdue':
      return light?.colour === 'red'
    case 'near':
      return light?.colour === 'yellow' && light.reason === 'due'
    case 'return-today':
      return light?.reason === 'return' && light.days === 0 && row.dueDate === undefined && today !== ''
    case 'waiting':
      return light?.reason === 'waiting'
    case 'undecided':
      return light?.reason === 'undecided'
  }
}

const FILTERS: readonly LedgerFilter[] = [
  'all',
  'open',
  'closed',
  'overdue',
  'near',
  'return-today',
  'waiting',
  'undecided',
]

/** How many rows each filter holds. */
export function countRows(rows: readonly LedgerRow[], today: PlainDate): Record<LedgerFilter, number> {
  const count = (filter: LedgerFilter) => rows.filter((row) => isUnder(row, filter, today)).length
  return Object.fromEntries(FILTERS.map((filter) => [filter, count(filter)])) as Record<LedgerFilter, number>
}

type Books = {
  readonly sessions: readonly Session[]
  readonly series: readonly Series[]
  readonly council: Council
}

async function loadBooks(view: View, now: string): Promise<Books> {
  const [sessions, series, council] = await Promise.all([
    view.list('sessions'),
    view.list('series'),
    loadCouncil(view, now),
  ])
  return { sessions, series, council }
}

function rowsOf(needs: readonly Need[], { sessions, series, council }: Books): LedgerRow[] {
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

function urgency({ light, number }: LedgerRow): number {
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

function figuresOf(needs: readonly Need[], year: string): OutputOf<'home.get'>['figures'] {
  const ofYear = needs.filter(({ raisedAt }) => raisedAt.startsWith(year))
  const count = (is: (need: Need) => boolean) => ofYear.filter(is).length
  const closedAs = (kinds: readonly string[]) =>
    count((need) => need.state === 'closed' && kinds.includes(currentDisposition(need)?.kind ?? ''))
  return {
    total: ofYear.length,
    answered: closedAs(['answered']),
    solved: closedAs(['immediate', 'dated', 'claimed']),
    escalated: closedAs(['escalated']),
    explained: closedAs(['explained']),
    inHand: count(({ state }) => state === 'open'),
  }
}

const OPEN_STATES: readonly Session['state'][] = ['running', 'sign-in', 'noticed', 'draft', 'closed']

async function todaysSession(
  view: View,
  { sessions, council }: Books,
): Promise<OutputOf<'home.get'>['session']> {
  const running = sessions.find(({ state }) => state === 'running')
  const ahead = sessions.filter(({ state, date }) => OPEN_STATES.includes(state) && date >= council.today)
  const session = running ?? ahead.toSorted((a, b) => a.date.localeCompare(b.date))[0]
  if (!session) return undefined
  const agenda = await loadAgenda(view, session.id)
  return {
    session,
    items: agenda.items.length,
    plannedTotal: plannedTotal(agenda),
    plannedLength: plannedLength(session),
    expected: await expectedCount(view, session.id),
  }
}

/** How many coming sessions the home page lists. */
const NEXT_SHOWN = 6

function comingSessions({ sessions, series, council }: Books): OutputOf<'home.get'>['next'] {
  const { today, holidays } = council
  const prepared = sessions
    .filter(({ date, state }) => date >= today && state !== 'finalised' && state !== 'closed')
    .map(({ id, seriesId, seriesName, date, number }) => ({
      seriesId: String(seriesId),
      seriesName,
      date,
      number,
      sessionId: id,
    }))
  const planned = series.flatMap((one) => {
    const taken = new Set(sessions.filter(({ seriesId }) => seriesId === one.id).map(({ date }) => date))
    const first = nextDates(one, addDays(today, 0), 1 + taken.size, holidays).filter(
      ({ date }) => !taken.has(date),
    )[0]
    if (!first) return []
    const number = nextIssue(one, Number(first.date.slice(0, 4)))
    return [
      {
        seriesId: String(one.id),
        seriesName: one.name,
        date: first.date,
        number,
        ...(first.moved && { moved: first.moved }),
      },
    ]
  })
  return [...prepared, ...planned].sort((a, b) => a.date.localeCompare(b.date)).slice(0, NEXT_SHOWN)
}

async function home(view: View, now: string): Promise<OutputOf<'home.get'>> {
  const books = await loadBooks(view, now)
  const { today } = books.council
  const needs = await view.list('needs')
  const rows = rowsOf(needs, books)
  const isWaiting = (row: LedgerRow) => row.light?.reason === 'waiting'
  const longestWait = rows
    .filter(isWaiting)
    .reduce((longest, row) => Math.max(longest, row.light?.days ?? 0), 0)
  const urgent = rows.filter(({ light }) => light !== undefined).sort((a, b) => urgency(a) - urgency(b))
  const session = await todaysSession(view, books)
  return {
    today,
    counts: countRows(rows, today),
    longestWait,
    urgent: urgent.slice(0, 12),
    next: comingSessions(books),
    figures: figuresOf(needs, today.slice(0, 4)),
    isEmpty: books.series.length === 0 && needs.length === 0,
    ...(session && { session }),
  }
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
        counts: countRows(rows, books.council.today),
      }
    },
    'need.get': async ({ needId }, { view, now }) => {
      const need = await view.load('needs', needId, 'needs.gone')
      const [found] = await deskNeeds(view, [need], await loadCouncil(view, now))
      return found ?? { need, issues: {} }
    },
    'home.get': (_input, { view, now }) => home(view, now),
  }
}
