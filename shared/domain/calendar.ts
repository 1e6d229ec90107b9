import { z } from 'zod'
import { AppError } from '../errors'

/** A day of the Gregorian calendar as `YYYY-MM-DD`, without a time zone; days that do not exist are refused. */
export const PlainDate = z.iso.date()
export type PlainDate = z.infer<typeof PlainDate>

/** A time of day as `HH:mm`, 00:00 to 23:59. */
export const PlainTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export type PlainTime = z.infer<typeof PlainTime>

/** 1 is Monday, 7 is Sunday. */
export const Weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])
export type Weekday = z.infer<typeof Weekday>

/** As much of the holiday tables as counting working days needs; `HolidayYear` of holidays.ts fits. */
type HolidayTable = readonly {
  readonly days: readonly { readonly date: PlainDate; readonly kind: 'off' | 'work' }[]
}[]

/** Council days are China Standard Time. */
const CHINA_STANDARD_TIME = '+08:00'
const MILLISECONDS_A_DAY = 86_400_000
const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const

function dayNumber(date: PlainDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
    MILLISECONDS_A_DAY
  )
}

function dateOfDayNumber(day: number): PlainDate {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
}

/** Year, month (1–12) and day of the month of a date. */
export function partsOf(date: PlainDate): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** The date of a year, month (1–12) and day; undefined when the calendar has no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')
  return PlainDate.safeParse(text).data
}

/** The date `days` days later; negative goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: PlainDate): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** 2022年9月29日: no leading zeros, as 7.3.5.4 of GB/T 9704-2012 has dates. */
export function formatChineseDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** 星期四. */
function chineseWeekday(date: PlainDate): string {
  return `星期${WEEKDAY_NAMES[weekdayOf(date) - 1] ?? ''}`
}

/** 2022年9月29日 星期四. */
export function formatChineseDateWithWeekday(date: PlainDate): string {
  return `${formatChineseDate(date)} ${chineseWeekday(date)}`
}

/**
 * The day an instant falls on; China Standard Time unless another offset (`±HH:mm`) is given. The instant is ISO 8601
 * with its own offset or Z: anything else would depend on the laptop's zone and throws AppError `invalid-input`.
 */
export function plainDateOf(instant: string, timeZoneOffset: string = CHINA_STANDARD_TIME): PlainDate {
  const offset = /^([+-])(\d\d):(\d\d)$/.exec(timeZoneOffset)
  const milliseconds = /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(instant) ? Date.parse(instant) : Number.NaN
  if (!offset || Number.isNaN(milliseconds))
    throw new AppError('invalid-input', 'calendar.notAnInstant', { text: instant })
  const minutes = (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === '-' ? -1 : 1)
  return new Date(milliseconds + minutes * 60_000).toISOString().slice(0, 10)
}

const exceptionsByTable = new WeakMap<HolidayTable, ReadonlyMap<PlainDate, 'off' | 'work'>>()

function exceptionsOf(holidays: HolidayTable): ReadonlyMap<PlainDate, 'off' | 'work'> {
  const known = exceptionsByTable.get(holidays)
  if (known) return known
  const exceptions = new Map(
    holidays.flatMap(({ days }) => days.map(({ date, kind }) => [date, kind] as const)),
  )
  exceptionsByTable.set(holidays, exceptions)
  return exceptions
}

/**
 * Whether offices work on this day: Monday to Friday, save for days off, and the worked weekend days that make up for
 * them. A year without a table counts plain weekends (see `holidayGap`). The table must not be changed in place.
 */
export function isWorkingDay(date: PlainDate, holidays: HolidayTable): boolean {
  const exception = exceptionsOf(holidays).get(date)
  return exception === undefined ? weekdayOf(date) <= 5 : exception === 'work'
}

/**
 * The n-th working day after a date; the date itself is not counted (Thursday 2022-09-29 + 7 = 2022-10-13). Negative
 * goes back; 0 is the date itself, working day or not. `workingDays` is a whole number.
 */
export function addWorkingDays(date: PlainDate, workingDays: number, holidays: HolidayTable): PlainDate {
  const step = Math.sign(workingDays)
  let day = date
  for (let left = Math.abs(workingDays); left > 0;) {
    day = addDays(day, step)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

/**
 * Working days after `from` up to and including `to`, so that it undoes `addWorkingDays`. When `to` is earlier:
 * minus the working days from `to` up to the day before `from`.
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate, holidays: HolidayTable): number {
  if (to < from) return -countWorkingDays(to, addDays(from, -1), holidays)
  return countWorkingDays(addDays(from, 1), to, holidays)
}

function countWorkingDays(first: PlainDate, last: PlainDate, holidays: HolidayTable): number {
  let count = 0
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) count += 1
  return count
}

/** The first working day after a date. */
export function nextWorkingDay(date: PlainDate, holidays: HolidayTable): PlainDate {
  return addWorkingDays(date, 1, holidays)
}

/** The last working day before a date. */
export function previousWorkingDay(date: PlainDate, holidays: HolidayTable): PlainDate {
  return addWorkingDays(date, -1, holidays)
}

/** The working days of a month (1–12), in order. */
function workingDaysOfMonth(year: number, month: number, holidays: HolidayTable): readonly PlainDate[] {
  const days = Array.from({ length: daysInMonth(year, month) }, (_, day) => plainDate(year, month, day + 1))
  return days.filter((day) => day !== undefined).filter((day) => isWorkingDay(day, holidays))
}

/** The n-th working day of a month, from 1; undefined when the month has fewer. */
export function nthWorkingDayOfMonth(
  year: number,
  month: number,
  nth: number,
  holidays: HolidayTable,
): PlainDate | undefined {
  return workingDaysOfMonth(year, month, holidays)[nth - 1]
}

/** The last working day of a month; undefined only for a month wholly off. */
export function lastWorkingDayOfMonth(
  year: number,
  month: number,
  holidays: HolidayTable,
): PlainDate | undefined {
  return workingDaysOfMonth(year, month, holidays).at(-1)
}
