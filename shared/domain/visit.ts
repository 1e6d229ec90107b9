import { z } from 'zod'
import { AppError } from '../errors'
import { AttachmentIds } from './attachment'
import { PlainDate } from './calendar'
import { BuildingId, EnterpriseId, NeedId, VisitId, VisitPlanId } from './ids'
import { sameName } from './register'

const shortWords = z.string().trim().max(200)
const words = z.string().trim().max(8000)

/** 1+1+1+N: one leader, one station member, one alliance member, any number of office staff. */
export const VISIT_ROLES = ['leader', 'station', 'alliance', 'staff'] as const
export const VisitRole = z.enum(VISIT_ROLES)
export type VisitRole = z.infer<typeof VisitRole>

export const VisitMember = z.object({
  role: VisitRole,
  name: shortWords.min(1),
  organisation: shortWords.default(''),
})
export type VisitMember = Readonly<z.infer<typeof VisitMember>>

/** 走访: one enterprise visited on one day by one team. */
export const Visit = z.object({
  id: VisitId,
  date: PlainDate,
  enterpriseId: EnterpriseId,
  enterprise: shortWords.min(1),
  buildingId: BuildingId.optional(),
  team: z.array(VisitMember).max(30),
  /** Whom they met. */
  met: z.array(z.object({ name: shortWords.min(1), position: shortWords.default('') })).max(30),
  findings: words.default(''),
  attachments: AttachmentIds.optional(),
  /** Needs that came up; each goes to the next session of its series. */
  needIds: z.array(NeedId).default([]),
  /** Visits of one sweep (扫楼) share its id. */
  sweepId: z.string().optional(),
  planId: VisitPlanId.optional(),
  at: z.string(),
  by: z.string(),
})
export type Visit = Readonly<z.infer<typeof Visit>>

/** A plan: which enterprises of a building its leader (包联) visits until when. */
export const VisitPlan = z.object({
  id: VisitPlanId,
  title: shortWords.min(1),
  buildingId: BuildingId.optional(),
  leader: shortWords.default(''),
  from: PlainDate,
  until: PlainDate,
  enterpriseIds: z.array(EnterpriseId),
  at: z.string(),
  by: z.string(),
})
export type VisitPlan = Readonly<z.infer<typeof VisitPlan>>

/** The three ones of 1+1+1+N. */
export const SingleRole = VisitRole.exclude(['staff'])
export type SingleRole = z.infer<typeof SingleRole>

/** What a team lacks of 1+1+1+N, and of which role it has more than one. */
export const TeamCheck = z.object({ missing: z.array(SingleRole), doubled: z.array(SingleRole) })
export type TeamCheck = Readonly<z.infer<typeof TeamCheck>>

/**
 * Checks a team by 1+1+1+N. It is said, not refused: the record tells who went, and a joint visit of two leaders or one
 * without the alliance has taken place all the same. Office staff may be any number, also none.
 */
export function checkTeam(team: readonly Pick<VisitMember, 'role'>[]): TeamCheck {
  const countOf = (role: SingleRole) => team.filter((member) => member.role === role).length
  return {
    missing: SingleRole.options.filter((role) => countOf(role) === 0),
    doubled: SingleRole.options.filter((role) => countOf(role) > 1),
  }
}

/** The first member who stands in the team twice: one person cannot fill two of its places. */
function repeatedMember(team: readonly VisitMember[]): VisitMember | undefined {
  const isSame = (a: VisitMember, b: VisitMember) =>
    sameName(a.name, b.name) &&
    (a.organisation === '' || b.organisation === '' || sameName(a.organisation, b.organisation))
  return team.find((member, place) => team.slice(0, place).some((earlier) => isSame(earlier, member)))
}

/** What belongs to each enterprise, by its id, in the order given. */
export function byEnterprise<T extends { readonly enterpriseId?: EnterpriseId | undefined }>(
  records: readonly T[],
): ReadonlyMap<EnterpriseId, readonly T[]> {
  const groups = new Map<EnterpriseId, T[]>()
  for (const record of records) {
    if (record.enterpriseId === undefined) continue
    const group = groups.get(record.enterpriseId)
    if (group) group.push(record)
    else groups.set(record.enterpriseId, [record])
  }
  return groups
}

type DatedVisit = Pick<Visit, 'id' | 'date' | 'planId'>

/** One enterprise of a plan, with the visit that fulfilled it. */
export type PlanStep<V> = { readonly enterpriseId: EnterpriseId; readonly visit?: V }

/**
 * How far a plan has come, enterprise by enterprise: fulfilled by the first visit within its days, or by one that was
 * made for it, however late.
 */
export function planProgress<V extends DatedVisit>(
  plan: Pick<VisitPlan, 'id' | 'from' | 'until' | 'enterpriseIds'>,
  visits: ReadonlyMap<EnterpriseId, readonly V[]>,
): readonly PlanStep<V>[] {
  return plan.enterpriseIds.map((enterpriseId) => {
    const [visit] = (visits.get(enterpriseId) ?? [])
      .filter(({ date, planId }) => planId === plan.id || (date >= plan.from && date <= plan.until))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    return visit ? { enterpriseId, visit } : { enterpriseId }
  })
}

/** Refuses a visit that cannot have taken place: AppError `refused` for a day to come, nobody in the team, or one person twice. */
export function refuseUnsound({ date, team }: Pick<Visit, 'date' | 'team'>, today: PlainDate): void {
  if (date > today) throw new AppError('refused', 'visits.dateInFuture')
  if (team.length === 0) throw new AppError('refused', 'visits.teamMissing')
  const repeated = repeatedMember(team)
  if (repeated) throw new AppError('refused', 'visits.memberTwice', { name: repeated.name })
}
