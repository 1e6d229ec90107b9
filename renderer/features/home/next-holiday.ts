import { daysBetween, type PlainDate } from '#shared/domain/calendar'
import { holidayOn, type Holidays } from '#shared/domain/holidays'

/** The holiday of today, or the next one: its name, days until it begins (0: it is on), and the weekend days worked for it. */
export type NextHoliday = {
  readonly name: string
  readonly days: number
  readonly worked: readonly PlainDate[]
}

/** Only a holiday this near is worth a word, in days. */
const NEAR = 14

/** What a person planning dates today should know; undefined when no named holiday is near. */
export function nextHoliday(today: PlainDate, holidays: Holidays): NextHoliday | undefined {
  const now = holidayOn(today, holidays)
  if (now?.kind === 'off' && now.name !== '') return { name: now.name, days: 0, worked: [] }
  const days = holidays.flatMap((table) => table.days)
  const next = days
    .filter(({ date, kind, name }) => kind === 'off' && name !== '' && date > today)
    .sort((first, second) => (first.date < second.date ? -1 : 1))[0]
  if (!next || daysBetween(today, next.date) > NEAR) return undefined
  const worked = days
    .filter(({ kind, name, date }) => kind === 'work' && name === next.name && date > today)
    .filter(({ date }) => Math.abs(daysBetween(date, next.date)) <= 31)
    .map(({ date }) => date)
  return { name: next.name, days: daysBetween(today, next.date), worked }
}
