import { addDays, plainDateOf, type PlainDate } from './calendar'
import type { DispositionKind } from './disposition'
import { currentDisposition, type Need } from './need'
import { bySessionOrder, type Session } from './session'

/** The days a gathering session covers, both included. */
export type Coverage = { readonly from: PlainDate; readonly until: PlainDate }

const wasHeld = ({ startedAt, state }: Session) =>
  startedAt !== undefined && (state === 'closed' || state === 'finalised')

/**
 * What a monthly or quarterly session covers: from the day after the one before it to its own day. The first one of a
 * series begins with the first session or need of what it gathers. Every day belongs to exactly one session of a series.
 */
export function coverageOf(
  session: Pick<Session, 'date'>,
  previous: Pick<Session, 'date'> | undefined,
  earliest: PlainDate | undefined,
): Coverage {
  const until = session.date
  if (previous) return { from: addDays(previous.date, 1), until }
  return { from: earliest !== undefined && earliest < until ? earliest : until, until }
}

function isWithin(date: PlainDate, { from, until }: Coverage): boolean {
  return from <= date && date <= until
}

/** Sessions of the gathered series that were held in the coverage, earliest first. */
export function sessionsIn(
  sessions: readonly Session[],
  gathered: ReadonlySet<string>,
  coverage: Coverage,
): readonly Session[] {
  return sessions
    .filter(
      (session) => gathered.has(session.seriesId) && wasHeld(session) && isWithin(session.date, coverage),
    )
    .sort(bySessionOrder)
}

type Turn = { readonly date: PlainDate; readonly isOpen: boolean }

/** When a need opened and closed, in order of time; imported answers close without an event of their own. */
function turnsOf(need: Need): readonly Turn[] {
  const turns: Turn[] = [{ date: plainDateOf(need.raisedAt), isOpen: true }]
  for (const { type, at } of need.story) {
    if (type === 'closed') turns.push({ date: plainDateOf(at), isOpen: false })
    else if (type === 'reopened') turns.push({ date: plainDateOf(at), isOpen: true })
  }
  if (need.closing && turns.at(-1)?.isOpen) turns.push({ date: need.closing.date, isOpen: false })
  return turns
}

/** Whether a need had been raised and was not closed when a day ended. */
export function wasOpenOn(need: Need, date: PlainDate): boolean {
  return turnsOf(need).findLast((turn) => turn.date <= date)?.isOpen ?? false
}

/** What became of the needs of some series within a coverage; `carried` ∪ `raised` ∪ `reopened` = `settled` ⊎ `open`. */
export type RollUp = {
  readonly coverage: Coverage
  /** Open when the coverage began. */
  readonly carried: readonly Need[]
  readonly raised: readonly Need[]
  /** Closed before the coverage and opened again in it. */
  readonly reopened: readonly Need[]
  /** Closed when the coverage ended. */
  readonly settled: readonly Need[]
  /** Open when the coverage ended. */
  readonly open: readonly Need[]
}

/** Gathers needs of the given series, each once in every list, by number. */
export function rollUp(needs: readonly Need[], gathered: ReadonlySet<string>, coverage: Coverage): RollUp {
  const dayBefore = addDays(coverage.from, -1)
  const lists = { carried: [], raised: [], reopened: [], settled: [], open: [] } as Record<
    Exclude<keyof RollUp, 'coverage'>,
    Need[]
  >
  const own = needs.filter(({ seriesId }) => seriesId !== undefined && gathered.has(seriesId))
  for (const need of own.sort((a, b) => a.number - b.number)) {
    const turns = turnsOf(need)
    const isRaised = isWithin(plainDateOf(need.raisedAt), coverage)
    const isCarried = wasOpenOn(need, dayBefore)
    const isReopened =
      !isCarried && !isRaised && turns.some(({ date, isOpen }) => isOpen && isWithin(date, coverage))
    if (isRaised) lists.raised.push(need)
    if (isCarried) lists.carried.push(need)
    if (isReopened) lists.reopened.push(need)
    if (!isRaised && !isCarried && !isReopened) continue
    lists[wasOpenOn(need, coverage.until) ? 'open' : 'settled'].push(need)
  }
  return { coverage, ...lists }
}

/** How many settled needs went which way; `none` for those closed without a disposition. */
export function settledBy(settled: readonly Need[]): Readonly<Record<DispositionKind | 'none', number>> {
  const counts = { answered: 0, immediate: 0, dated: 0, explained: 0, escalated: 0, claimed: 0, none: 0 }
  for (const need of settled) counts[currentDisposition(need)?.kind ?? 'none'] += 1
  return counts
}
