import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isWorkingDay, weekdayOf, type Weekday } from '#shared/domain/calendar'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { RecurrenceRule, moveOffHoliday, plannedDates } from '#shared/domain/recurrence'

const plan = (rule: RecurrenceRule, from: string, until: string) => [
  ...plannedDates(rule, from, until, HOLIDAY_YEARS),
]

/** The slow and obvious way: look at every day and ask whether the rule names it. */
function bruteForce(rule: RecurrenceRule, from: string, until: string): string[] {
  const days: string[] = []
  for (let date = from; date <= until; date = addDays(date, 1)) if (names(rule, date)) days.push(date)
  return days
}

function monthOf(date: string): string[] {
  const first = `${date.slice(0, 7)}-01`
  return Array.from({ length: 31 }, (_, day) => addDays(first, day)).filter((day) =>
    day.startsWith(date.slice(0, 7)),
  )
}

function names(rule: RecurrenceRule, date: string): boolean {
  if (rule.type === 'called') return false
  if (rule.type === 'weekly') {
    const monday = (day: string) => addDays(day, 1 - weekdayOf(day))
    const weeks = (Date.parse(monday(date)) - Date.parse(monday(rule.anchor ?? '1970-01-05'))) / 604_800_000
    return rule.weekdays.includes(weekdayOf(date)) && Math.abs(weeks) % rule.every === 0
  }
  const month = Number(date.slice(5, 7))
  if (rule.monthsOfQuarter && !rule.monthsOfQuarter.includes((((month - 1) % 3) + 1) as 1 | 2 | 3))
    return false
  if (rule.type === 'day-of-month') return date === (monthOf(date)[rule.day - 1] ?? monthOf(date).at(-1))
  const such = monthOf(date).filter((day) =>
    rule.type === 'weekday-of-month' ? weekdayOf(day) === rule.weekday : isWorkingDay(day, HOLIDAY_YEARS),
  )
  return date === (rule.nth === 'last' ? such.at(-1) : such[rule.nth - 1])
}

const weekday = fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday)
const months = fc.option(
  fc.uniqueArray(fc.constantFrom(1 as const, 2 as const, 3 as const), { minLength: 1 }),
  { nil: undefined },
)
const day = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2022-01-01', offset))
const anyRule: fc.Arbitrary<RecurrenceRule> = fc.oneof(
  fc.record({
    type: fc.constant('weekly' as const),
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }),
    every: fc.constantFrom(1 as const, 2 as const),
    anchor: fc.option(day, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('weekday-of-month' as const),
    nth: fc.constantFrom(1, 2, 3, 4, 5, 'last' as const),
    weekday,
    monthsOfQuarter: months,
  }),
  fc.record({
    type: fc.constant('working-day-of-month' as const),
    nth: fc.oneof(fc.integer({ min: 1, max: 23 }), fc.constant('last' as const)),
    monthsOfQuarter: months,
  }),
  fc.record({
    type: fc.constant('day-of-month' as const),
    day: fc.integer({ min: 1, max: 31 }),
    monthsOfQuarter: months,
  }),
)

test('any rule names the same dates as looking at every single day', () => {
  fc.assert(
    fc.property(anyRule, day, fc.integer({ min: 0, max: 300 }), (rule, from, length) => {
      expect(plan(rule, from, addDays(from, length))).toEqual(bruteForce(rule, from, addDays(from, length)))
    }),
    { numRuns: 150 },
  )
})

test('every other Thursday is counted from the week of the anchor', () => {
  const rule = RecurrenceRule.parse({ type: 'weekly', weekdays: [4], every: 2, anchor: '2022-09-30' })
  expect(plan(rule, '2022-09-01', '2022-10-31')).toEqual([
    '2022-09-01',
    '2022-09-15',
    '2022-09-29',
    '2022-10-13',
    '2022-10-27',
  ])
})

test('months without a fifth Friday are passed over, the last Friday is in each', () => {
  const fifth: RecurrenceRule = { type: 'weekday-of-month', nth: 5, weekday: 5 }
  expect(plan(fifth, '2022-01-01', '2022-12-31')).toEqual([
    '2022-04-29',
    '2022-07-29',
    '2022-09-30',
    '2022-12-30',
  ])
  expect(plan({ ...fifth, nth: 'last' }, '2022-01-01', '2022-12-31')).toHaveLength(12)
})

test('the 31st is the last day of a shorter month', () => {
  expect(plan({ type: 'day-of-month', day: 31 }, '2024-01-01', '2024-04-30')).toEqual([
    '2024-01-31',
    '2024-02-29',
    '2024-03-31',
    '2024-04-30',
  ])
})

test('the last working day of each quarter', () => {
  const rule: RecurrenceRule = { type: 'working-day-of-month', nth: 'last', monthsOfQuarter: [3] }
  expect(plan(rule, '2024-01-01', '2024-12-31')).toEqual([
    '2024-03-29',
    '2024-06-28',
    '2024-09-30',
    '2024-12-31',
  ])
})

test('a date on a holiday is postponed, advanced or kept', () => {
  const planned = '2022-10-06'
  expect(moveOffHoliday(planned, 'postpone', HOLIDAY_YEARS)).toEqual({
    date: '2022-10-08',
    planned,
    moved: 'postponed',
  })
  expect(moveOffHoliday(planned, 'advance', HOLIDAY_YEARS)).toEqual({
    date: '2022-09-30',
    planned,
    moved: 'advanced',
  })
  expect(moveOffHoliday(planned, 'keep', HOLIDAY_YEARS)).toEqual({ date: planned, planned, moved: undefined })
  expect(moveOffHoliday('2022-10-08', 'postpone', HOLIDAY_YEARS).moved).toBeUndefined()
})

test('rules that could never be meant are refused', () => {
  const refused = [
    { type: 'weekly', weekdays: [], every: 1 },
    { type: 'weekly', weekdays: [0], every: 1 },
    { type: 'weekly', weekdays: [4], every: 3 },
    { type: 'weekday-of-month', nth: 6, weekday: 1 },
    { type: 'day-of-month', day: 32 },
    { type: 'day-of-month', day: 1, monthsOfQuarter: [4] },
  ]
  expect(refused.filter((rule) => RecurrenceRule.safeParse(rule).success)).toEqual([])
})
