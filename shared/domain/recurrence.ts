import { z } from 'zod'
import {
  PlainDate,
  Weekday,
  addDays,
  daysInMonth,
  isWorkingDay,
  lastWorkingDayOfMonth,
  nextWorkingDay,
  nthWorkingDayOfMonth,
  partsOf,
  plainDate,
  previousWorkingDay,
  weekdayOf,
} from './calendar'
import type { Holidays } from './holidays'

/** For a quarterly series: which months of each quarter (1–3); every month when absent. */
const monthsOfQuarter = z
  .array(z.union([z.literal(1), z.literal(2), z.literal(3)]))
  .min(1)
  .optional()

/** When a series meets, before holidays move it. */
export const RecurrenceRule = z.discriminatedUnion('type', [
  /**
   * On these weekdays of every week, or of every other week counted from the week (Monday to Sunday) of `anchor`;
   * without an anchor, from the week of 1970-01-05.
   */
  z.object({
    type: z.literal('weekly'),
    weekdays: z.array(Weekday).min(1),
    every: z.union([z.literal(1), z.literal(2)]),
    anchor: PlainDate.optional(),
  }),
  /** The n-th or last such weekday; a month without a fifth one is passed over. */
  z.object({
    type: z.literal('weekday-of-month'),
    nth: z.union([z.int().min(1).max(5), z.literal('last')]),
    weekday: Weekday,
    monthsOfQuarter,
  }),
  /** The n-th or last working day; a month with fewer is passed over. */
  z.object({
    type: z.literal('working-day-of-month'),
    nth: z.union([z.int().min(1).max(23), z.literal('last')]),
    monthsOfQuarter,
  }),
  /** A fixed day; in a shorter month its last day. */
  z.object({ type: z.literal('day-of-month'), day: z.int().min(1).max(31), monthsOfQuarter }),
  /** 临时会议: only when called. */
  z.object({ type: z.literal('called') }),
])
export type RecurrenceRule = Readonly<z.infer<typeof RecurrenceRule>>

/** What happens to a date that is not a working day: 顺延 to the next, 提前 to the one before, or kept. */
export const HolidayPolicy = z.enum(['postpone', 'advance', 'keep'])
export type HolidayPolicy = z.infer<typeof HolidayPolicy>

/** One date of a series. `planned` is what the rule says; `date` is when it really is. */
export type Occurrence = {
  readonly date: PlainDate
  readonly planned: PlainDate
  readonly moved: 'postponed' | 'advanced' | undefined
}

type WeeklyRule = Extract<RecurrenceRule, { type: 'weekly' }>
type MonthlyRule = Exclude<RecurrenceRule, { type: 'weekly' | 'called' }>

/** A Monday; weeks are counted from it when a rule names no anchor. */
const FIRST_MONDAY = '1970-01-05'

function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekdayOf(date))
}

function* weeklyDates(rule: WeeklyRule, from: PlainDate, until: PlainDate): Generator<PlainDate> {
  const anchor = mondayOf(rule.anchor ?? FIRST_MONDAY)
  const weekdays = [...new Set(rule.weekdays)].sort((a, b) => a - b)
  for (let monday = mondayOf(from); monday <= until; monday = addDays(monday, 7)) {
    const weeks = (Date.parse(monday) - Date.parse(anchor)) / (7 * 86_400_000)
    if (weeks % rule.every === 0) yield* weekdays.map((weekday) => addDays(monday, weekday - 1))
  }
}

function weekdayOfMonth(
  year: number,
  month: number,
  nth: number | 'last',
  weekday: Weekday,
): PlainDate | undefined {
  const length = daysInMonth(year, month)
  const first = plainDate(year, month, 1)
  if (first === undefined) return undefined
  const firstSuch = 1 + ((weekday - weekdayOf(first) + 7) % 7)
  const day =
    nth === 'last' ? firstSuch + 7 * Math.floor((length - firstSuch) / 7) : firstSuch + 7 * (nth - 1)
  return day > length ? undefined : plainDate(year, month, day)
}

function dateInMonth(
  rule: MonthlyRule,
  year: number,
  month: number,
  holidays: Holidays,
): PlainDate | undefined {
  if (rule.monthsOfQuarter && !rule.monthsOfQuarter.some((place) => place === ((month - 1) % 3) + 1))
    return undefined
  switch (rule.type) {
    case 'weekday-of-month':
      return weekdayOfMonth(year, month, rule.nth, rule.weekday)
    case 'working-day-of-month':
      if (rule.nth === 'last') return lastWorkingDayOfMonth(year, month, holidays)
      return nthWorkingDayOfMonth(year, month, rule.nth, holidays)
    case 'day-of-month':
      return plainDate(year, month, Math.min(rule.day, daysInMonth(year, month)))
  }
}

function* monthlyDates(
  rule: MonthlyRule,
  from: PlainDate,
  until: PlainDate,
  holidays: Holidays,
): Generator<PlainDate> {
  let { year, month } = partsOf(from)
  for (
    let first = plainDate(year, month, 1);
    first !== undefined && first <= until;
    first = plainDate(year, month, 1)
  ) {
    const date = dateInMonth(rule, year, month, holidays)
    if (date !== undefined) yield date
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
  }
}

/** The rule's own dates from `from` to `until`, both included, in order, before any of them is moved. */
export function* plannedDates(
  rule: RecurrenceRule,
  from: PlainDate,
  until: PlainDate,
  holidays: Holidays,
): Generator<PlainDate> {
  if (rule.type === 'called') return
  const dates =
    rule.type === 'weekly' ? weeklyDates(rule, from, until) : monthlyDates(rule, from, until, holidays)
  for (const date of dates) if (date >= from && date <= until) yield date
}

/** Where a planned date goes under the policy. */
export function moveOffHoliday(planned: PlainDate, policy: HolidayPolicy, holidays: Holidays): Occurrence {
  if (policy === 'keep' || isWorkingDay(planned, holidays))
    return { date: planned, planned, moved: undefined }
  return policy === 'postpone'
    ? { date: nextWorkingDay(planned, holidays), planned, moved: 'postponed' }
    : { date: previousWorkingDay(planned, holidays), planned, moved: 'advanced' }
}
