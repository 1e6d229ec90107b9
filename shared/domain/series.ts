import { z } from 'zod'
import { AppError } from '../errors'
import { AgendaItem, AgendaKind } from './agenda'
import { PlainDate, PlainTime, addDays } from './calendar'
import { NumberBook, nextNumber, takeNumber } from './document-number'
import { holidayGap, type Holidays } from './holidays'
import { BuildingId } from './ids'
import { HolidayPolicy, RecurrenceRule, moveOffHoliday, plannedDates, type Occurrence } from './recurrence'

export const SeriesId = z.string().min(1).brand<'SeriesId'>()
export type SeriesId = z.infer<typeof SeriesId>

/** 周例会, 月例会, 季度例会, 临时会议. */
export const SeriesKind = z.enum(['weekly', 'monthly', 'quarterly', 'called'])
export type SeriesKind = z.infer<typeof SeriesKind>

/** An item every session of the series begins with. */
export const AgendaTemplateItem = z.object({
  kind: AgendaKind,
  title: AgendaItem.shape.title,
  plannedMinutes: AgendaItem.shape.plannedMinutes,
})
export type AgendaTemplateItem = Readonly<z.infer<typeof AgendaTemplateItem>>

/** A date on which the series does not meet, and why. */
export const SkippedDate = z.object({ date: PlainDate, reason: z.string().trim().min(1).max(200) })
export type SkippedDate = Readonly<z.infer<typeof SkippedDate>>

/** 例会系列: sessions of one building, or of the whole island. */
export const Series = z.object({
  id: SeriesId,
  name: z.string().trim().min(1).max(120),
  kind: SeriesKind,
  scope: z.union([z.literal('island'), BuildingId]),
  /** The series that looks back on this one's needs: a weekly feeds its monthly, a monthly its quarterly. */
  feedsInto: SeriesId.optional(),
  rule: RecurrenceRule,
  holidayPolicy: HolidayPolicy,
  startTime: PlainTime,
  endTime: PlainTime,
  place: z.string().trim().max(120),
  chair: z.string().trim().max(60),
  recorder: z.string().trim().max(60),
  agendaTemplate: z.array(AgendaTemplateItem).readonly(),
  /** 第 n 期 by year, without gaps. */
  issues: NumberBook,
  /** 机关代字, for instance 博学办; empty when the minutes carry no 发文字号. */
  documentNumberPrefix: z.string().trim().max(20),
  skips: z.array(SkippedDate).readonly(),
  active: z.boolean(),
  /** 法定人数: how many, or which share in percent, of those expected have to be there. */
  quorum: z
    .union([z.object({ people: z.int().min(1).max(500) }), z.object({ percent: z.int().min(1).max(100) })])
    .optional(),
})
export type Series = Readonly<z.infer<typeof Series>>

/** A coming date. `missingYear`: no holiday table for that year, so only weekends were minded and the user must be told. */
export type NextDate = Occurrence & { readonly missingYear: number | undefined }

/** As much of a series as its dates depend on. */
export type SeriesDates = Pick<Series, 'rule' | 'holidayPolicy' | 'skips' | 'active'>

/** The longest run of days off, with room to spare: a planned date this far away may be moved to `from`. */
const FARTHEST_MOVE = 30
/** Ten years: nothing more is looked for past this many days, so that a rule that seldom meets ends too. */
const FARTHEST_DATE = 3660

/** Earlier first; of two planned dates that fall on one day, the one that was not moved. */
function byDate(first: Occurrence, second: Occurrence): number {
  if (first.date !== second.date) return first.date < second.date ? -1 : 1
  return Number(first.moved !== undefined) - Number(second.moved !== undefined)
}

function occurrencesBetween(
  series: SeriesDates,
  from: PlainDate,
  until: PlainDate,
  holidays: Holidays,
): Occurrence[] {
  const skipped = new Set(series.skips.map(({ date }) => date))
  const planned = [
    ...plannedDates(series.rule, addDays(from, -FARTHEST_MOVE), addDays(until, FARTHEST_MOVE), holidays),
  ]
  return planned
    .map((date) => moveOffHoliday(date, series.holidayPolicy, holidays))
    .filter(({ date, planned: original }) => !skipped.has(date) && !skipped.has(original))
    .filter(({ date }) => date >= from && date <= until)
    .sort(byDate)
    .filter(({ date }, place, all) => all[place - 1]?.date !== date)
}

/**
 * The next `count` dates from `from` on, in order, none twice: two planned dates moved to one day are one session.
 * Skipped dates, planned or moved, are left out. None when the series is inactive or only
 * meets when called; nothing later than ten years ahead.
 */
export function nextDates(
  series: SeriesDates,
  from: PlainDate,
  count: number,
  holidays: Holidays,
): readonly NextDate[] {
  if (!series.active || series.rule.type === 'called') return []
  let found: readonly Occurrence[] = []
  // Twice as far each time, until enough dates are found.
  for (let days = 64; ; days *= 2) {
    const span = Math.min(days, FARTHEST_DATE)
    found = occurrencesBetween(series, from, addDays(from, span), holidays)
    if (found.length >= count || span === FARTHEST_DATE) break
  }
  return found.slice(0, count).map((occurrence) => ({
    ...occurrence,
    missingYear: holidayGap(occurrence.planned, holidays) ?? holidayGap(occurrence.date, holidays),
  }))
}

/** Leaves a date out, with the reason; skipping it again changes the reason. AppError `invalid-input` without a reason. */
export function skipDate(series: Series, date: PlainDate, reason: string): Series {
  if (reason.trim() === '') throw new AppError('invalid-input', 'calendar.skipNeedsReason')
  const others = series.skips.filter((skip) => skip.date !== date)
  const skips = [...others, { date, reason: reason.trim() }].sort((a, b) => (a.date < b.date ? -1 : 1))
  return { ...series, skips }
}

/** Takes a skip back. */
export function unskipDate(series: Series, date: PlainDate): Series {
  return { ...series, skips: series.skips.filter((skip) => skip.date !== date) }
}

/** n of the next 第 n 期 in a year. */
export function nextIssue(series: Series, year: number): number {
  return nextNumber(series.issues, year)
}

/** Gives out the next 第 n 期 of a year. */
export function takeIssue(
  series: Series,
  year: number,
): { readonly number: number; readonly series: Series } {
  const { number, book } = takeNumber(series.issues, year)
  return { number, series: { ...series, issues: book } }
}

/** What feeds what: a weekly its monthly, a monthly its quarterly. */
const FEEDS: Readonly<Record<SeriesKind, SeriesKind | undefined>> = {
  weekly: 'monthly',
  monthly: 'quarterly',
  quarterly: undefined,
  called: 'monthly',
}

/** Whether `feeder` may feed into `fed`: one step up, in the same building or into an island-wide series. */
export function mayFeedInto(
  feeder: Pick<Series, 'kind' | 'scope'>,
  fed: Pick<Series, 'kind' | 'scope'>,
): boolean {
  return FEEDS[feeder.kind] === fed.kind && (fed.scope === 'island' || fed.scope === feeder.scope)
}
