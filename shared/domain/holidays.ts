import { z } from 'zod'
import { PlainDate, addDays, addWorkingDays, partsOf, plainDate } from './calendar'

/** One day the notice names: off 休, or a weekend day that is worked 班. `name` may be empty. */
export const HolidayDay = z.object({ date: PlainDate, name: z.string(), kind: z.enum(['off', 'work']) })
export type HolidayDay = Readonly<z.infer<typeof HolidayDay>>

/** The notices began in 1999; a year outside these is a slip of the pen. */
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/**
 * The State Council's arrangement for one year. `notice` is its 文号, empty when unknown. Days stand in order; the year
 * is the notice's, so its first days may lie in the December before (31 December 2022 belongs to 2023).
 */
export const HolidayYear = z.object({
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  notice: z.string(),
  days: z.array(HolidayDay).readonly(),
})
export type HolidayYear = Readonly<z.infer<typeof HolidayYear>>

/** All known years, one table a year. */
export type Holidays = readonly HolidayYear[]

/** The tables with one year put in place of the old one; in order of years. */
export function withHolidayYear(holidays: Holidays, table: HolidayYear): Holidays {
  return [...holidays.filter(({ year }) => year !== table.year), table].sort((a, b) => a.year - b.year)
}

/** What the notices say of a day; undefined for an ordinary weekday or weekend. */
export function holidayOn(date: PlainDate, holidays: Holidays): HolidayDay | undefined {
  return holidays.flatMap(({ days }) => days).find((day) => day.date === date)
}

/** The date's year when no table covers it (plain weekends are then assumed and the user must be told); else undefined. */
export function holidayGap(date: PlainDate, holidays: Holidays): number | undefined {
  return missingYears(holidays, date, date)[0]
}

/** The years between two dates, both included, that have no table. */
export function missingYears(holidays: Holidays, from: PlainDate, to: PlainDate): readonly number[] {
  const [first, last] = from <= to ? [from, to] : [to, from]
  const missing: number[] = []
  for (let { year } = partsOf(first); year <= partsOf(last).year; year += 1) {
    if (!holidays.some((table) => table.year === year)) missing.push(year)
  }
  return missing
}

/** A date counted in working days, with the years that were only guessed from weekends. */
export type DueDate = { readonly date: PlainDate; readonly missingYears: readonly number[] }

/** The due date `workingDays` working days after `from`, and the years the count had no table for. */
export function dueDate(from: PlainDate, workingDays: number, holidays: Holidays): DueDate {
  const date = addWorkingDays(from, workingDays, holidays)
  return { date, missingYears: missingYears(holidays, from, date) }
}

/** Why a pasted line was not taken; each is a key of shared/text under `calendar`. */
export type HolidayLineSentence =
  | 'calendar.holidayLineUnreadable'
  | 'calendar.holidayLineNoSuchDate'
  | 'calendar.holidayLineNoKind'
  | 'calendar.holidayLineRange'
  | 'calendar.holidayLineTwice'

/** A line that could not be taken over: its number from 1, its text, and the sentence that says why. */
export type HolidayLineProblem = {
  readonly line: number
  readonly text: string
  readonly sentence: HolidayLineSentence
}

export type HolidayReading = { readonly years: Holidays; readonly problems: readonly HolidayLineProblem[] }

const LINE =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s*(?:~|～|至|到|—|–|\.\.)\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?)?(.*)$/u
const NOTICE = /国办发明电〔(\d{4})〕\d+号/u
const KIND_WORDS = {
  off: ['休', '放假', '放假调休', 'off'],
  work: ['班', '上班', '补班', '调休上班', 'work'],
} as const
/** The longest holiday so far had nine days; a longer range is a slip of the pen. */
const LONGEST_RANGE = 15

type LineReading = readonly HolidayDay[] | HolidayLineSentence

function kindOf(word: string): HolidayDay['kind'] | undefined {
  if (KIND_WORDS.off.some((off) => off === word)) return 'off'
  return KIND_WORDS.work.some((work) => work === word) ? 'work' : undefined
}

function readLine(line: string): LineReading {
  const match = LINE.exec(line)
  if (!match) return 'calendar.holidayLineUnreadable'
  const numbers = match.slice(1, 7).map(Number)
  const [year = 0, month = 0, day = 0, lastYear = year, lastMonth = month, lastDay = day] = numbers
  const first = plainDate(year, month, day)
  const last = match[4] === undefined ? first : plainDate(lastYear, lastMonth, lastDay)
  if (first === undefined || last === undefined) return 'calendar.holidayLineNoSuchDate'
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'calendar.holidayLineNoSuchDate'
  if (last < first || last > addDays(first, LONGEST_RANGE)) return 'calendar.holidayLineRange'
  const words = (match[7] ?? '').split(/[\s,，;；|]+/u).filter((word) => word !== '')
  const kind = words.map(kindOf).find((found) => found !== undefined)
  if (kind === undefined) return 'calendar.holidayLineNoKind'
  const name = words.filter((word) => kindOf(word) === undefined).join(' ')
  const days: HolidayDay[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) days.push({ date, name, kind })
  return days
}

function tableOf(
  year: number,
  days: readonly HolidayDay[],
  notices: ReadonlyMap<number, string>,
): HolidayYear {
  const ofYear = days.filter(({ date }) => yearOf(date, days) === year)
  return {
    year,
    notice: notices.get(year) ?? '',
    days: [...ofYear].sort((a, b) => (a.date < b.date ? -1 : 1)),
  }
}

/** Days in December that stand beside days of the next year, and beside none of their own, belong to the next year. */
function yearOf(date: PlainDate, all: readonly HolidayDay[]): number {
  const { year } = partsOf(date)
  const ownYear = all.filter((day) => partsOf(day.date).year === year)
  const isNewYearsEve = ownYear.every((day) => partsOf(day.date).month === 12)
  return isNewYearsEve && all.some((day) => partsOf(day.date).year === year + 1) ? year + 1 : year
}

/**
 * Reads an edited or pasted table: a line a day or a range, such as `2027-01-01 元旦 休`, `2027-01-03 班` or
 * `2027-10-01至2027-10-07 国庆节 休`. A line with the notice's 文号 names the source of the next year's table. Empty lines
 * and lines beginning with # are passed over; every other line is either taken or reported.
 */
export function readHolidayLines(text: string): HolidayReading {
  const days: HolidayDay[] = []
  const problems: HolidayLineProblem[] = []
  const notices = new Map<number, string>()
  text.split(/\r?\n/u).forEach((raw, position) => {
    const line = raw.normalize('NFKC').trim()
    const notice = NOTICE.exec(line)
    if (notice) notices.set(Number(notice[1]) + 1, notice[0])
    if (line === '' || line.startsWith('#') || notice) return
    const reading = readLine(line)
    const report = (sentence: HolidayLineSentence) =>
      problems.push({ line: position + 1, text: raw.trim(), sentence })
    if (typeof reading === 'string') report(reading)
    else if (reading.some(({ date }) => days.some((day) => day.date === date)))
      report('calendar.holidayLineTwice')
    else days.push(...reading)
  })
  const years = [...new Set(days.map(({ date }) => yearOf(date, days)))].sort((a, b) => a - b)
  return { years: years.map((year) => tableOf(year, days, notices)), problems }
}

/** The table as lines that `readHolidayLines` reads back: what the editor in settings shows. */
export function writeHolidayLines({ notice, days }: HolidayYear): string {
  const lines = days.map(({ date, name, kind }) =>
    [date, name, kind === 'off' ? '休' : '班'].filter(Boolean).join(' '),
  )
  return [notice, ...lines].filter((line) => line !== '').join('\n')
}
