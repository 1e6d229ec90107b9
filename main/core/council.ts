import { plainDateOf, type PlainDate } from '#shared/domain/calendar'
import { withHolidayYear, type Holidays } from '#shared/domain/holidays'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { lightOf, type Light } from '#shared/domain/lights'
import { currentDisposition, type Need } from '#shared/domain/need'
import { nextDates, type Series } from '#shared/domain/series'
import type { Session } from '#shared/domain/session'
import { DEFAULT_SETTINGS } from '#shared/domain/settings'
import type { HolidayRecord } from '#shared/domain/collections'
import type { View } from './work'

/** Settings of which none is left open. */
type FullSettings = typeof DEFAULT_SETTINGS

/** What nearly every decision of the council rests on. */
export type Council = {
  readonly settings: FullSettings
  readonly holidays: Holidays
  readonly today: PlainDate
  readonly now: string
}

let joined: { readonly edited: readonly HolidayRecord[]; readonly holidays: Holidays } | undefined

/** The notices' tables with the office's own corrections in place. The same array as long as nothing was edited. */
function joinedHolidays(edited: readonly HolidayRecord[]): Holidays {
  const isSame =
    joined?.edited.length === edited.length &&
    edited.every((record, place) => joined?.edited[place] === record)
  if (joined && isSame) return joined.holidays
  const holidays = edited.reduce<Holidays>(
    (years, { year, notice, days }) => withHolidayYear(years, { year, notice, days }),
    HOLIDAY_YEARS,
  )
  joined = { edited, holidays }
  return holidays
}

/** The office's settings; the defaults for what was never saved. */
export async function loadSettings(view: View): Promise<FullSettings> {
  const saved = await view.get('settings', 'settings')
  if (!saved) return DEFAULT_SETTINGS
  const { redDays = DEFAULT_SETTINGS.redDays, assistingDays = DEFAULT_SETTINGS.assistingDays } = saved
  return { ...saved, redDays, assistingDays }
}

/** The holiday tables that hold now. */
export async function loadHolidays(view: View): Promise<Holidays> {
  return joinedHolidays(await view.list('holidays'))
}

/** Settings, holidays and the council's day (China Standard Time) at an instant. */
export async function loadCouncil(view: View, now: string): Promise<Council> {
  return {
    settings: await loadSettings(view),
    holidays: await loadHolidays(view),
    today: plainDateOf(now),
    now,
  }
}

/** Dates of sessions by series, year and number: what a claim's return refers to. */
export type SessionDates = (need: Need) => PlainDate | undefined

/** The series that a claim's 第 n 期 counts in: that of the session that gave it, else the need's own. */
function returnSeries(need: Need, sessions: readonly Session[]): string | undefined {
  const decidedIn = need.dispositions.at(-1)?.sessionId
  return sessions.find(({ id }) => id === decidedIn)?.seriesId ?? need.seriesId
}

/** Finds the day a claim comes back: the session's own date, or the series' rule when it is not called yet. */
export function sessionDates(
  sessions: readonly Session[],
  series: readonly Series[],
  { holidays, today }: Pick<Council, 'holidays' | 'today'>,
): SessionDates {
  return (need) => {
    const disposition = currentDisposition(need)
    if (disposition?.kind !== 'claimed') return undefined
    const { year, number } = disposition.returnSession
    const seriesId = returnSeries(need, sessions)
    const own = sessions.filter((session) => session.seriesId === seriesId)
    const ofYear = own.filter((session) => session.year === year)
    const known = ofYear.find((session) => session.number === number)
    if (known) return known.date
    const rule = series.find((candidate) => candidate.id === seriesId)
    const latest = ofYear.reduce((last, session) => Math.max(last, session.number), 0)
    if (!rule || number <= latest) return undefined
    const earliest = today.slice(0, 4) === String(year) ? today : `${String(year)}-01-01`
    const from = ofYear.reduce((last, session) => (session.date > last ? session.date : last), earliest)
    const ahead = nextDates(rule, from, number - latest + 1, holidays).filter(
      ({ date }) => !own.some((session) => session.date === date),
    )
    return ahead[number - latest - 1]?.date
  }
}

/** The light of a need on the council's day. */
export function needLight(
  need: Need,
  { settings, holidays, today }: Council,
  dates: SessionDates,
): Light | undefined {
  const { yellowDays, redDays } = settings
  return lightOf(need, { today, holidays, yellowDays, redDays, returnDate: dates(need) })
}
