import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { addDays, plainDateOf, type PlainDate } from '#shared/domain/calendar'
import { carriedNeeds, sourcesOf } from '#shared/domain/carry-over'
import { completeDisposition } from '#shared/domain/disposition'
import type { Need } from '#shared/domain/need'
import { closeNeed, dispose, followUp } from '#shared/domain/need-rules'
import { coverageOf, rollUp, sessionsIn, settledBy, wasOpenOn } from '#shared/domain/roll-up'
import type { Series } from '#shared/domain/series'
import { Session } from '#shared/domain/session'
import { aNeed, anOccasion } from '../../fixtures/a-need'

const aSeries = (id: string, kind: Series['kind'], feedsInto?: string) =>
  ({ id, kind, feedsInto }) as unknown as Series

/** Two buildings' weeklies feed a monthly, and the monthly a quarterly. */
const SERIES = [
  aSeries('weekly-a', 'weekly', 'monthly'),
  aSeries('weekly-b', 'weekly', 'monthly'),
  aSeries('monthly', 'monthly', 'quarterly'),
  aSeries('quarterly', 'quarterly'),
]
const BY_ID = new Map(SERIES.map((series) => [String(series.id), series]))
const START: PlainDate = '2024-01-01'
const DAYS = 240
const day = (offset: number): PlainDate => addDays(START, offset)

function aSession(seriesId: string, number: number, date: PlainDate): Session {
  return Session.parse({
    id: `${seriesId}-${String(number)}`,
    ...{ seriesId, seriesName: seriesId, year: 2024, number, date },
    ...{ startTime: '10:00', endTime: '11:00', place: '', chair: '', recorder: '' },
    state: 'finalised',
    startedAt: `${date}T02:00:00.000Z`,
    closedAt: `${date}T03:00:00.000Z`,
  })
}

/** What happens to a need: raised on a day in a weekly, then closed, reopened and closed again after so many days. */
type Life = {
  readonly series: 'weekly-a' | 'weekly-b' | 'monthly'
  readonly raised: number
  readonly steps: readonly number[]
}

const life: fc.Arbitrary<Life> = fc.record({
  series: fc.constantFrom('weekly-a', 'weekly-b', 'monthly'),
  raised: fc.integer({ min: 0, max: DAYS - 1 }),
  steps: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
})

function lived({ series, raised, steps }: Life, number: number): Need {
  const today = day(raised)
  let need = aNeed(number, { seriesId: series, raisedAt: `${today}T02:00:00.000Z` })
  const circumstances = { now: `${today}T02:00:00.000Z`, today, immediateDue: addDays(today, 3) }
  const input = { kind: 'immediate', leadOffice: '城管办' } as const
  need = dispose(need, completeDisposition(input, circumstances), anOccasion({ today }))
  let at = raised
  for (const [place, wait] of steps.entries()) {
    at += wait
    const occasion = anOccasion({ today: day(at) })
    need =
      place % 2 === 0
        ? closeNeed(need, { told: 'phone', words: '' }, occasion)
        : followUp(need, { reaction: 'unsatisfied', words: '', of: '王敏' }, occasion)
  }
  return need
}

/** Sessions of every series on random days of the year, at most one a day. */
const calendar = fc
  .record({
    'weekly-a': fc.uniqueArray(fc.integer({ min: 0, max: DAYS }), { maxLength: 30 }),
    'weekly-b': fc.uniqueArray(fc.integer({ min: 0, max: DAYS }), { maxLength: 30 }),
    monthly: fc.uniqueArray(fc.integer({ min: 0, max: DAYS }), { minLength: 1, maxLength: 10 }),
    quarterly: fc.uniqueArray(fc.integer({ min: 0, max: DAYS }), { minLength: 1, maxLength: 4 }),
  })
  .map((days) =>
    Object.entries(days).flatMap(([seriesId, offsets]) =>
      offsets.sort((a, b) => a - b).map((offset, index) => aSession(seriesId, index + 1, day(offset))),
    ),
  )

const history = fc.record({ lives: fc.array(life, { maxLength: 40 }), sessions: calendar })

function coverages(sessions: readonly Session[], seriesId: string) {
  const own = sessions.filter((session) => session.seriesId === seriesId)
  return own.map((session, place) => ({ session, coverage: coverageOf(session, own[place - 1], START) }))
}

property.prop([history], { numRuns: 1000 })(
  'no open need is lost or doubled between weeklies, monthlies and quarterlies',
  ({ lives, sessions }) => {
    const needs = lives.map((one, index) => lived(one, index + 1))
    for (const session of sessions) {
      const sources = sourcesOf(BY_ID.get(session.seriesId)!, SERIES)
      // As the books stood that morning.
      const then = needs
        .filter(({ raisedAt }) => plainDateOf(raisedAt) <= session.date)
        .map((need): Need => ({ ...need, state: wasOpenOn(need, session.date) ? 'open' : 'closed' }))
      const carried = carriedNeeds(then, sources, undefined)
      const expected = then.filter(({ state, seriesId }) => state === 'open' && sources.has(seriesId!))
      expect(new Set(carried).size).toBe(carried.length)
      expect([...carried].sort()).toEqual(expected.map(({ id }) => id).sort())
    }
  },
)

property.prop([history], { numRuns: 1000 })(
  'every day, session and raising belongs to one gathering of a series, and the lists of a gathering add up',
  ({ lives, sessions }) => {
    const needs = lives.map((one, index) => lived(one, index + 1))
    for (const parent of ['monthly', 'quarterly']) {
      const sources = sourcesOf(BY_ID.get(parent)!, SERIES)
      const feeding = new Set([...sources].filter((id) => id !== parent))
      const gathered = coverages(sessions, parent)
      const last = gathered.at(-1)!.coverage.until
      const held = gathered.flatMap(({ coverage }) => sessionsIn(sessions, feeding, coverage))
      const due = sessions.filter(({ seriesId, date }) => feeding.has(seriesId) && date <= last)
      expect(held.map(({ id }) => id).sort()).toEqual(due.map(({ id }) => id).sort())

      const rolled = gathered.map(({ coverage }) => rollUp(needs, sources, coverage))
      const raised = rolled.flatMap((one) => one.raised.map(({ id }) => id))
      const expected = needs.filter(({ raisedAt }) => plainDateOf(raisedAt) <= last).map(({ id }) => id)
      expect(raised.sort()).toEqual(expected.sort())
      for (const [place, one] of rolled.entries()) {
        const came = [...one.carried, ...one.raised, ...one.reopened].map(({ id }) => id)
        const went = [...one.settled, ...one.open].map(({ id }) => id)
        expect([...new Set(came)].sort()).toEqual([...went].sort())
        expect(new Set(came).size).toBe(came.length)
        const before = rolled[place - 1]
        if (before) expect(one.carried.map(({ id }) => id)).toEqual(before.open.map(({ id }) => id))
        const ways = Object.values(settledBy(one.settled)).reduce((sum, count) => sum + count, 0)
        expect(ways).toBe(one.settled.length)
      }
    }
  },
)

test('a coverage begins the day after the session before it, the first one with the first thing it gathers', () => {
  const [first, second] = [aSession('monthly', 1, '2024-01-31'), aSession('monthly', 2, '2024-02-29')]
  expect(coverageOf(first, undefined, '2024-01-04')).toEqual({ from: '2024-01-04', until: '2024-01-31' })
  expect(coverageOf(first, undefined, undefined)).toEqual({ from: '2024-01-31', until: '2024-01-31' })
  expect(coverageOf(second, first, '2024-01-04')).toEqual({ from: '2024-02-01', until: '2024-02-29' })
})

test('a session that was prepared and never held is not counted', () => {
  const { startedAt: _never, ...prepared } = aSession('weekly-a', 1, '2024-01-04')
  const sessions = [{ ...prepared, state: 'noticed' } as Session, aSession('weekly-a', 2, '2024-01-11')]
  const found = sessionsIn(sessions, new Set(['weekly-a']), { from: '2024-01-01', until: '2024-01-31' })
  expect(found.map(({ number }) => number)).toEqual([2])
})
