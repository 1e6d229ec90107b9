import { plannedTotal } from '#shared/domain/agenda'
import { countAttendance } from '#shared/domain/attendance'
import { countOf } from '#shared/domain/figures-count'
import { marksOf, type Outcome } from '#shared/domain/figures-marks'
import { periodOf } from '#shared/domain/figures-period'
import type { LedgerRow } from '#shared/domain/ledger'
import { nextDates, nextIssue } from '#shared/domain/series'
import { plannedLength, type Session } from '#shared/domain/session'
import { LiveFilter } from '#shared/contract/need-operations'
import type { OutputOf } from '#shared/contract/operations'
import { loadCouncil } from './council'
import type { Handlers } from './dispatch'
import { countRows, loadBooks, rowsOf, urgency, type Books } from './ledger'
import { loadAgenda, loadAttendance } from './session-book'
import type { View } from './work'

/** The council's sentence of figures for this year, counted by the rules of the page of figures. */
async function figures(view: View, now: string): Promise<OutputOf<'home.figures'>> {
  const { today } = await loadCouncil(view, now)
  const needs = (await view.list('needs')).map((need) => marksOf(need, today))
  const year = periodOf('this-year', today)
  const became = (outcome: Outcome) => countOf(needs, 'outcome', year, outcome)
  return {
    total: countOf(needs, 'total', year),
    answered: became('answered'),
    solved: became('solved'),
    escalated: became('escalated'),
    explained: became('explained'),
    inHand: became('in-hand'),
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
    expected: countAttendance(await loadAttendance(view, session.id)).expected,
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
    const first = nextDates(one, today, 1 + taken.size, holidays).filter(({ date }) => !taken.has(date))[0]
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
  const needs = await view.list('needs', 'live')
  const rows = rowsOf(needs, books)
  const isWaiting = (row: LedgerRow) => row.light?.reason === 'waiting'
  const longestWait = rows
    .filter(isWaiting)
    .reduce((longest, row) => Math.max(longest, row.light?.days ?? 0), 0)
  const urgent = rows.filter(({ light }) => light !== undefined).sort((a, b) => urgency(a) - urgency(b))
  const session = await todaysSession(view, books)
  return {
    today,
    counts: countRows(rows, LiveFilter.options, today),
    longestWait,
    urgent: urgent.slice(0, 12),
    inbox: (await view.list('inbox', 'live')).length,
    next: comingSessions(books),
    isEmpty: books.series.length === 0 && books.sessions.length === 0 && needs.length === 0,
    ...(session && { session }),
  }
}

export function homeHandlers(): Pick<Handlers, 'home.get' | 'home.figures'> {
  return {
    'home.get': (_input, { view, now }) => home(view, now),
    'home.figures': (_input, { view, now }) => figures(view, now),
  }
}
