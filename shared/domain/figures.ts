import { z } from 'zod'
import { PlainDate } from './calendar'
import { DISPOSITION_KINDS, REACTIONS } from './disposition'
import { OUTCOMES, type Marks } from './figures-marks'
import { NEED_SOURCES, NeedSource } from './need'

/** Figures that are one number each. */
const PLAIN_FIGURES = [
  'total',
  'handed',
  'in-session',
  'confirmed',
  'answered-there',
  'due',
  'on-time',
  'closed-late',
  'overdue-open',
  'closed-once',
  'reached',
  'reopened',
  'asked',
  'content',
  'closed-in-period',
  'closed-of-earlier',
] as const
/** Figures with a number for each value; the numbers of one figure add up to `total`. */
export const PARTED_FIGURES = [
  'outcome',
  'source',
  'category',
  'disposition',
  'state',
  'satisfaction',
] as const

export const PlainFigure = z.enum(PLAIN_FIGURES)
export type PlainFigure = z.infer<typeof PlainFigure>
export const PartedFigure = z.enum(PARTED_FIGURES)
export type PartedFigure = z.infer<typeof PartedFigure>
export const NeedFigure = z.enum([...PLAIN_FIGURES, ...PARTED_FIGURES])
export type NeedFigure = z.infer<typeof NeedFigure>

/** Whether a figure has a number for each value. */
export function isParted(figure: NeedFigure): figure is PartedFigure {
  return PARTED_FIGURES.some((parted) => parted === figure)
}

/** The fixed values of a figure; categories are whatever the needs name. */
export const FIGURE_VALUES: Readonly<Record<Exclude<PartedFigure, 'category'>, readonly string[]>> = {
  outcome: OUTCOMES,
  source: NEED_SOURCES,
  disposition: [...DISPOSITION_KINDS, 'none'],
  state: ['open', 'closed'],
  satisfaction: [...REACTIONS, 'not-asked'],
}

/** A period, both days included, and whose needs: absent means everybody's. */
export const FigureFrame = z.object({
  from: PlainDate,
  until: PlainDate,
  seriesId: z.string().optional(),
  buildingId: z.string().optional(),
  /** 主办科室 of the disposition that holds. */
  office: z.string().max(120).optional(),
})
export type FigureFrame = Readonly<z.infer<typeof FigureFrame>>

/** Which needs of the ledger are meant: those a figure counts, of a period, and of somebody; absent parts leave it open. */
export const NeedNarrowing = FigureFrame.partial().extend({
  figure: NeedFigure.optional(),
  /** The value of a parted figure; a category's empty value: none named. */
  value: z.string().max(120).optional(),
  enterpriseId: z.string().optional(),
  source: NeedSource.optional(),
  /** A category with all that lies under it. */
  category: z.string().max(120).optional(),
})
export type NeedNarrowing = Readonly<z.infer<typeof NeedNarrowing>>

type Period = Pick<NeedNarrowing, 'from' | 'until'>

function isWithin(
  day: PlainDate | undefined,
  { from = '0000-01-01', until = '9999-12-31' }: Period,
): boolean {
  return day !== undefined && day >= from && day <= until
}

/** Whether a category is this one or lies under it. */
export function isOfCategory(category: string, wanted: string): boolean {
  return category === wanted || (wanted !== '' && category.startsWith(`${wanted}/`))
}

/** The first level of a category's path: what the figure by category counts by. */
export function firstLevel(category: string): string {
  return category.split('/')[0] ?? ''
}

function hasPlain(marks: Marks, figure: PlainFigure, { from }: Period): boolean {
  switch (figure) {
    case 'total':
    case 'closed-in-period':
      return true
    case 'handed':
      return marks.office !== ''
    case 'in-session':
      return marks.source === 'session'
    case 'confirmed':
      return marks.source === 'session' && marks.isConfirmed
    case 'answered-there':
      return marks.source === 'session' && marks.outcome === 'answered'
    case 'due':
      return marks.timing !== 'none'
    case 'on-time':
    case 'closed-late':
    case 'overdue-open':
      return marks.timing === figure
    case 'closed-once':
      return marks.wasClosed
    case 'reached':
      return marks.wasClosed && marks.isReached
    case 'reopened':
      return marks.isReopened
    case 'asked':
      return marks.satisfaction !== 'not-asked'
    case 'content':
      return marks.satisfaction === 'satisfied' || marks.satisfaction === 'mostly'
    case 'closed-of-earlier':
      return from !== undefined && marks.raisedOn < from
  }
}

/** Whether a figure counts a need: of the period by the day it was raised, or closed where the figure's name says so. */
export function isCounted(marks: Marks, figure: NeedFigure, value: string, period: Period): boolean {
  if (marks.state === 'withdrawn') return false
  const isByClosing = figure === 'closed-in-period' || figure === 'closed-of-earlier'
  if (!isWithin(isByClosing ? marks.closedOn : marks.raisedOn, period)) return false
  if (!isParted(figure)) return hasPlain(marks, figure, period)
  return figure === 'category' ? isOfCategory(marks.category, value) : marks[figure] === value
}

/** Whether a need is of this series, building, office and enterprise. */
export function isInScope(marks: Marks, scope: Omit<NeedNarrowing, 'from' | 'until'>): boolean {
  const { seriesId, buildingId, office, enterpriseId } = scope
  return (
    (seriesId === undefined || marks.seriesId === seriesId) &&
    (buildingId === undefined || marks.buildingId === buildingId) &&
    (office === undefined || marks.office === office) &&
    (enterpriseId === undefined || marks.enterpriseId === enterpriseId)
  )
}

/** Whether a need is meant by a narrowing: in scope, in the period, and counted by the figure when one is named. */
export function isMeant(marks: Marks, narrowing: NeedNarrowing): boolean {
  const { figure, value = '', source, category } = narrowing
  if (!isInScope(marks, narrowing)) return false
  if (source !== undefined && marks.source !== source) return false
  if (category !== undefined && !isOfCategory(marks.category, category)) return false
  return figure ? isCounted(marks, figure, value, narrowing) : isWithin(marks.raisedOn, narrowing)
}
