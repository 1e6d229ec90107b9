import { z } from 'zod'
import { addDays, daysBetween, PlainDate, plainDateOf } from './calendar'
import type { VisitId } from './ids'
import type { Need } from './need'
import type { Visit } from './visit'

/** When an enterprise counts as not visited for long, and as visited too often. Days are calendar days. */
export const CoverageRule = z.object({
  /** 久未走访: this many days or more since the last visit. */
  overdueDays: z.int().min(1).max(3650).default(90),
  /** 走访过频: `oftenVisits` or more within these days, today among them, without any need. */
  oftenDays: z.int().min(1).max(365).default(30),
  oftenVisits: z.int().min(2).max(100).default(3),
})
export type CoverageRule = Readonly<z.output<typeof CoverageRule>>

/** overdue 久未走访, needs-unvisited 有诉求未走访, too-often 走访过频 (有需必应、无事不扰). */
export const CoverageFlag = z.enum(['overdue', 'needs-unvisited', 'too-often'])
export type CoverageFlag = z.infer<typeof CoverageFlag>

/** Lists of enterprises that a figure opens; `recent` is all but the overdue ones, so that the two make `all`. */
export const CoverageList = z.enum(['all', 'recent', ...CoverageFlag.options])
export type CoverageList = z.infer<typeof CoverageList>

/** How well one enterprise is looked after. */
export const Coverage = z.object({
  /** Absent: never visited. */
  lastVisit: PlainDate.optional(),
  daysSince: z.int().optional(),
  /** Visits within the rule's `oftenDays`. */
  recentVisits: z.int(),
  openNeeds: z.int(),
  /** The day the oldest open need was raised. */
  openSince: PlainDate.optional(),
  /** Open needs raised on a later day than the last visit. */
  unvisitedNeeds: z.int(),
  flags: z.array(CoverageFlag),
})
export type Coverage = Readonly<z.infer<typeof Coverage>>

type VisitFacts = Pick<Visit, 'id' | 'date'>
type NeedFacts = Pick<Need, 'state' | 'raisedAt' | 'visitId' | 'closing'>
type Circumstances = { readonly today: PlainDate; readonly rule: CoverageRule }

/** The day a need was raised: that of its visit, which may have been written down later. */
function raisedOn({ raisedAt, visitId }: NeedFacts, dates: ReadonlyMap<VisitId, PlainDate>): PlainDate {
  const recorded = plainDateOf(raisedAt)
  const visited = visitId && dates.get(visitId)
  return visited !== undefined && visited < recorded ? visited : recorded
}

/** Whether there was a need in hand at any time from this day on. */
function wasInHand(need: NeedFacts, from: PlainDate): boolean {
  if (need.state === 'withdrawn') return false
  return need.state === 'open' || (need.closing !== undefined && need.closing.date >= from)
}

/** The coverage of one enterprise, from its own visits and needs. Visits after today are not counted. */
export function coverageOf(
  visits: readonly VisitFacts[],
  needs: readonly NeedFacts[],
  { today, rule }: Circumstances,
): Coverage {
  const made = visits.filter(({ date }) => date <= today)
  const dates = new Map(visits.map(({ id, date }) => [id, date]))
  const lastVisit = made.reduce<PlainDate | undefined>(
    (last, { date }) => (last === undefined || date > last ? date : last),
    undefined,
  )
  const daysSince = lastVisit === undefined ? undefined : daysBetween(lastVisit, today)
  const from = addDays(today, 1 - rule.oftenDays)
  const recentVisits = made.filter(({ date }) => date >= from).length
  const open = needs.filter(({ state }) => state === 'open').map((need) => raisedOn(need, dates))
  const openSince = open.toSorted((a, b) => (a < b ? -1 : 1))[0]
  const unvisitedNeeds = open.filter((day) => lastVisit === undefined || day > lastVisit).length
  const isOverdue = daysSince === undefined || daysSince >= rule.overdueDays
  const isUnheard = open.length > 0 && (unvisitedNeeds > 0 || isOverdue)
  const isDisturbed = recentVisits >= rule.oftenVisits && !needs.some((need) => wasInHand(need, from))
  const flagged = { overdue: isOverdue, 'needs-unvisited': isUnheard, 'too-often': isDisturbed }
  return {
    ...(lastVisit !== undefined && { lastVisit }),
    ...(daysSince !== undefined && { daysSince }),
    recentVisits,
    openNeeds: open.length,
    ...(openSince !== undefined && { openSince }),
    unvisitedNeeds,
    flags: CoverageFlag.options.filter((flag) => flagged[flag]),
  }
}

/** Whether an enterprise stands in a list; every figure counts with the same rule that its list uses (rule 9). */
export function isInList({ flags }: Pick<Coverage, 'flags'>, list: CoverageList): boolean {
  switch (list) {
    case 'all':
      return true
    case 'recent':
      return !flags.includes('overdue')
    case 'overdue':
    case 'needs-unvisited':
    case 'too-often':
      return flags.includes(list)
  }
}

/** Where a visit is wanted most comes first: needs nobody went for, never visited, then the longest ago. */
export function compareCoverage(a: Coverage, b: Coverage): number {
  const unheard = (one: Coverage) => (one.flags.includes('needs-unvisited') ? 1 : 0)
  const since = ({ daysSince }: Coverage) => daysSince ?? Number.MAX_SAFE_INTEGER
  return unheard(b) - unheard(a) || since(b) - since(a)
}
