import { addDays, daysInMonth, isWorkingDay, partsOf, plainDate, type PlainDate } from './calendar'
import {
  FIGURE_VALUES,
  PARTED_FIGURES,
  PlainFigure,
  firstLevel,
  isCounted,
  isInScope,
  type FigureFrame,
  type NeedFigure,
  type PartedFigure,
} from './figures'
import type { Marks } from './figures-marks'
import type { Holidays } from './holidays'

/** How many of these needs a figure counts in a frame. The list behind it asks the same `isCounted`. */
export function countOf(
  needs: readonly Marks[],
  figure: NeedFigure,
  frame: Pick<FigureFrame, 'from' | 'until'>,
  value = '',
): number {
  return needs.reduce((count, marks) => count + Number(isCounted(marks, figure, value, frame)), 0)
}

/** The needs of the frame's series, building and office, whatever their period. */
export function inScope(needs: readonly Marks[], frame: FigureFrame): Marks[] {
  return needs.filter((marks) => isInScope(marks, frame))
}

/** Every figure that is one number. */
export function plainFigures(needs: readonly Marks[], frame: FigureFrame): Record<PlainFigure, number> {
  const counts = PlainFigure.options.map((figure) => [figure, countOf(needs, figure, frame)] as const)
  // The keys are the figures themselves; fromEntries forgets their names.
  return Object.fromEntries(counts) as Record<PlainFigure, number>
}

/** One value of a parted figure. */
export type Part = { readonly value: string; readonly count: number }

const mostFirst = (first: Part, second: Part) =>
  second.count - first.count || first.value.localeCompare(second.value, 'zh-CN')

function categoriesOf(needs: readonly Marks[], frame: FigureFrame): string[] {
  const counted = needs.filter((marks) => isCounted(marks, 'total', '', frame))
  return [...new Set(counted.map(({ category }) => firstLevel(category)))]
}

/** Every parted figure: all fixed values in their order, categories by size; each adds up to `total`. */
export function partedFigures(
  needs: readonly Marks[],
  frame: FigureFrame,
): Record<PartedFigure, readonly Part[]> {
  const partsFor = (figure: PartedFigure): readonly Part[] => {
    const values = figure === 'category' ? categoriesOf(needs, frame) : FIGURE_VALUES[figure]
    const parts = values.map((value) => ({ value, count: countOf(needs, figure, frame, value) }))
    return figure === 'category' ? parts.sort(mostFirst) : parts
  }
  const all = PARTED_FIGURES.map((figure) => [figure, partsFor(figure)] as const)
  return Object.fromEntries(all) as Record<PartedFigure, readonly Part[]>
}

/** The numbers of one office's line; a rate is one of them over another. */
export const OFFICE_FIGURES = [
  'handed',
  'closed',
  'due',
  'on-time',
  'asked',
  'content',
  'closed-once',
  'reached',
] as const
export type OfficeFigure = (typeof OFFICE_FIGURES)[number]
export type OfficeLine = { readonly office: string; readonly counts: Readonly<Record<OfficeFigure, number>> }

/** One line for each lead office that was asked in the period, the busiest first; 交办数 adds up to `handed`. */
export function officeLines(needs: readonly Marks[], frame: FigureFrame): OfficeLine[] {
  const byOffice = new Map<string, Marks[]>()
  for (const marks of needs) {
    if (marks.office === '') continue
    const own = byOffice.get(marks.office)
    if (own) own.push(marks)
    else byOffice.set(marks.office, [marks])
  }
  const lineOf = (office: string, own: readonly Marks[]): OfficeLine => {
    const count = (figure: OfficeFigure) =>
      figure === 'closed' ? countOf(own, 'state', frame, 'closed') : countOf(own, figure, frame)
    const counts = OFFICE_FIGURES.map((figure) => [figure, count(figure)] as const)
    return { office, counts: Object.fromEntries(counts) as Record<OfficeFigure, number> }
  }
  return [...byOffice]
    .map(([office, own]) => lineOf(office, own))
    .filter(({ counts }) => counts.handed > 0)
    .sort((a, b) => b.counts.handed - a.counts.handed || a.office.localeCompare(b.office, 'zh-CN'))
}

/** The months of a period, clipped to it: first and last day of each. */
export function monthsOf({ from, until }: Pick<FigureFrame, 'from' | 'until'>): readonly {
  readonly from: PlainDate
  readonly until: PlainDate
}[] {
  const months: { from: PlainDate; until: PlainDate }[] = []
  for (let first = from; first <= until;) {
    const { year, month } = partsOf(first)
    const end = plainDate(year, month, daysInMonth(year, month)) ?? first
    months.push({ from: first, until: end < until ? end : until })
    first = addDays(end, 1)
  }
  return months
}

/** The longest series of months, in days: ten years. */
const LONGEST_SERIES = 3660

/** Raised and closed month by month; of a longer period the last ten years. The raised add up to `total`. */
export function monthFigures(needs: readonly Marks[], { from, until }: FigureFrame) {
  const earliest = addDays(until, -LONGEST_SERIES)
  return monthsOf({ from: from > earliest ? from : earliest, until }).map((month) => ({
    ...month,
    total: countOf(needs, 'total', month),
    closed: countOf(needs, 'closed-in-period', month),
  }))
}

/** Counts working days after one day up to another, both within the span, without walking them each time. */
function workingDayCounter(from: PlainDate, until: PlainDate, holidays: Holidays) {
  const passed = new Map<PlainDate, number>()
  let count = 0
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) count += 1
    passed.set(day, count)
  }
  return (first: PlainDate, last: PlainDate) => (passed.get(last) ?? 0) - (passed.get(first) ?? 0)
}

export type AnswerDays = {
  /** How many needs it was measured on: those of the period that are closed. */
  readonly count: number
  readonly median?: number
  /** Nine of ten needs took no longer. */
  readonly ninetieth?: number
}

/**
 * 办理时长 in working days from the day a need was raised to the day it was closed and the raiser told; the same day is
 * 0. Median and ninetieth percentile by nearest rank.
 */
export function answerDays(needs: readonly Marks[], frame: FigureFrame, holidays: Holidays): AnswerDays {
  const closed = needs.filter((marks) => isCounted(marks, 'state', 'closed', frame))
  const measured = closed.flatMap(({ raisedOn, closedOn }) => (closedOn ? [{ raisedOn, closedOn }] : []))
  if (measured.length === 0) return { count: 0 }
  const first = measured.reduce((day, { raisedOn }) => (raisedOn < day ? raisedOn : day), frame.until)
  const last = measured.reduce((day, { closedOn }) => (closedOn > day ? closedOn : day), first)
  const between = workingDayCounter(first, last, holidays)
  const days = measured
    .map(({ raisedOn, closedOn }) => Math.max(0, between(raisedOn, closedOn)))
    .sort((a, b) => a - b)
  const rank = (share: number) => days[Math.ceil(share * days.length) - 1] ?? 0
  return { count: days.length, median: rank(0.5), ninetieth: rank(0.9) }
}
