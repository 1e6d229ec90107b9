import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isWorkingDay, weekdayOf, type Weekday } from '#shared/domain/calendar'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import type { RecurrenceRule } from '#shared/domain/recurrence'
import {
  Series,
  mayFeedInto,
  nextDates,
  nextIssue,
  skipDate,
  takeIssue,
  unskipDate,
} from '#shared/domain/series'

function aSeries(change: Partial<Series> = {}): Series {
  return Series.parse({
    id: 'series-1',
    name: '智慧岛A座楼事会周例会',
    kind: 'weekly',
    scope: 'building-1',
    feedsInto: 'series-2',
    rule: { type: 'weekly', weekdays: [4], every: 1 },
    holidayPolicy: 'postpone',
    startTime: '10:00',
    endTime: '11:00',
    place: '智慧岛A座 3 楼会议室',
    chair: '王主任',
    recorder: '李秘书',
    agendaTemplate: [{ kind: 'approve', title: '审议上期纪要', plannedMinutes: 5 }],
    issues: [{ year: 2022, last: 14, voided: [] }],
    documentNumberPrefix: '博学办',
    skips: [],
    active: true,
    ...change,
  })
}

const dates = (series: Series, from: string, count: number) =>
  nextDates(series, from, count, HOLIDAY_YEARS).map(({ date }) => date)

test('a weekly series that falls into the National Day week is postponed to the first worked day', () => {
  expect(nextDates(aSeries(), '2022-09-29', 3, HOLIDAY_YEARS)).toEqual([
    { date: '2022-09-29', planned: '2022-09-29', moved: undefined, missingYear: undefined },
    { date: '2022-10-08', planned: '2022-10-06', moved: 'postponed', missingYear: undefined },
    { date: '2022-10-13', planned: '2022-10-13', moved: undefined, missingYear: undefined },
  ])
  expect(dates(aSeries({ holidayPolicy: 'advance' }), '2022-09-29', 3)).toEqual([
    '2022-09-29',
    '2022-09-30',
    '2022-10-13',
  ])
  expect(dates(aSeries({ holidayPolicy: 'keep' }), '2022-09-29', 3)).toEqual([
    '2022-09-29',
    '2022-10-06',
    '2022-10-13',
  ])
})

test('a date planned before the asked day but postponed past it is not lost', () => {
  expect(dates(aSeries(), '2022-10-07', 1)).toEqual(['2022-10-08'])
})

test('a postponed session that lands on the next planned day is held once', () => {
  // 1 October 2026 is a Thursday off; the next working day is Thursday the 8th.
  expect(nextDates(aSeries(), '2026-09-30', 2, HOLIDAY_YEARS)).toEqual([
    { date: '2026-10-08', planned: '2026-10-08', moved: undefined, missingYear: undefined },
    { date: '2026-10-15', planned: '2026-10-15', moved: undefined, missingYear: undefined },
  ])
})

test('a year without a holiday table is announced with the date', () => {
  expect(
    nextDates(aSeries(), '2026-12-31', 2, HOLIDAY_YEARS).map(({ date, missingYear }) => [date, missingYear]),
  ).toEqual([
    ['2026-12-31', undefined],
    ['2027-01-07', 2027],
  ])
})

test('a quarterly series meets once a quarter, however many dates are asked for', () => {
  const rule: RecurrenceRule = { type: 'working-day-of-month', nth: 'last', monthsOfQuarter: [3] }
  const found = dates(aSeries({ kind: 'quarterly', rule }), '2022-01-01', 20)
  expect(found.slice(0, 4)).toEqual(['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-30'])
  expect(found).toHaveLength(20)
})

test('called and inactive series have no dates of their own', () => {
  expect(dates(aSeries({ kind: 'called', rule: { type: 'called' } }), '2022-01-01', 5)).toEqual([])
  expect(dates(aSeries({ active: false }), '2022-01-01', 5)).toEqual([])
})

test('a rule that seldom meets is looked for ten years ahead and no further', () => {
  expect(
    dates(
      aSeries({ rule: { type: 'working-day-of-month', nth: 23, monthsOfQuarter: [2] } }),
      '2027-01-01',
      500,
    ).length,
  ).toBeLessThan(60)
})

test('skipping a date needs a reason, takes it out, and can be taken back', () => {
  expect(() => skipDate(aSeries(), '2022-09-29', '  ')).toThrow(
    expect.objectContaining({ code: 'invalid-input', sentence: 'calendar.skipNeedsReason' }),
  )
  const skipped = skipDate(skipDate(aSeries(), '2022-10-08', '节后'), '2022-09-29', '台风')
  expect(dates(skipped, '2022-09-29', 2)).toEqual(['2022-10-13', '2022-10-20'])
  expect(skipDate(skipped, '2022-09-29', '停电').skips).toEqual([
    { date: '2022-09-29', reason: '停电' },
    { date: '2022-10-08', reason: '节后' },
  ])
  expect(dates(unskipDate(skipped, '2022-10-08'), '2022-09-29', 2)).toEqual(['2022-10-08', '2022-10-13'])
})

test('no skip is stored without a reason', () => {
  expect(Series.safeParse({ ...aSeries(), skips: [{ date: '2022-09-29', reason: ' ' }] }).success).toBe(false)
})

test('issues count on from the last of the year and begin anew with 1', () => {
  const { number, series } = takeIssue(aSeries(), 2022)
  expect([number, nextIssue(series, 2022), nextIssue(series, 2023)]).toEqual([15, 16, 1])
})

test('a weekly feeds the monthly of its building or of the island, never sideways or down', () => {
  const weekly = aSeries()
  const other = aSeries({ kind: 'monthly', scope: 'building-2' as never })
  expect(mayFeedInto(weekly, aSeries({ kind: 'monthly' }))).toBe(true)
  expect(mayFeedInto(weekly, aSeries({ kind: 'monthly', scope: 'island' }))).toBe(true)
  expect(mayFeedInto(weekly, other)).toBe(false)
  expect(mayFeedInto(weekly, aSeries({ kind: 'quarterly' }))).toBe(false)
  expect(mayFeedInto(aSeries({ kind: 'monthly' }), weekly)).toBe(false)
})

test('whatever the weekdays, policy and skips: dates rise, none twice, none skipped, none before the asked day', () => {
  const weekdays = fc.uniqueArray(
    fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
    { minLength: 1 },
  )
  const day = fc.integer({ min: 0, max: 1700 }).map((offset) => addDays('2022-01-01', offset))
  const policy = fc.constantFrom('postpone' as const, 'advance' as const, 'keep' as const)
  fc.assert(
    fc.property(
      weekdays,
      policy,
      day,
      fc.array(fc.integer({ min: 0, max: 40 })),
      (days, holidayPolicy, from, offsets) => {
        const skips = offsets.map((offset) => ({ date: addDays(from, offset), reason: '停开' }))
        const series = aSeries({ rule: { type: 'weekly', weekdays: days, every: 1 }, holidayPolicy, skips })
        const found = nextDates(series, from, 12, HOLIDAY_YEARS)
        expect(found).toHaveLength(12)
        expect(found.map(({ date }) => date)).toEqual([...new Set(found.map(({ date }) => date))].sort())
        for (const { date, planned, moved } of found) {
          expect(date >= from).toBe(true)
          expect(days).toContain(weekdayOf(planned))
          expect(skips.some((skip) => skip.date === date || skip.date === planned)).toBe(false)
          if (holidayPolicy !== 'keep') expect(isWorkingDay(date, HOLIDAY_YEARS)).toBe(true)
          expect(moved).toBe(date > planned ? 'postponed' : date < planned ? 'advanced' : undefined)
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('asking later gives the tail of what was asked before', () => {
  const day = fc.integer({ min: 0, max: 1000 }).map((offset) => addDays('2022-01-01', offset))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 9 }), (from, place) => {
      const series = aSeries({ rule: { type: 'weekly', weekdays: [1, 4, 6], every: 1 } })
      const all = nextDates(series, from, 12, HOLIDAY_YEARS)
      expect(nextDates(series, all[place]!.date, 3, HOLIDAY_YEARS)).toEqual(all.slice(place, place + 3))
    }),
  )
})
