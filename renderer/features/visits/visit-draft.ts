import type { InputOf, OutputOf } from '#shared/contract/operations'
import type { PlainDate } from '#shared/domain/calendar'
import type { AttachmentId, BuildingId, EnterpriseId, VisitId, VisitPlanId } from '#shared/domain/ids'
import { VISIT_ROLES, type VisitMember } from '#shared/domain/visit'
import type { Opened } from './opened'

type Met = { readonly name: string; readonly position: string }
type NewNeed = { readonly raiser: string; readonly text: string; readonly category: string }

/** A visit while it is typed in; lines without a name or words do not count. */
export type VisitDraft = {
  readonly visitId?: VisitId
  readonly planId?: VisitPlanId
  readonly date: PlainDate
  readonly enterprise: string
  readonly enterpriseId?: EnterpriseId | undefined
  readonly buildingId?: BuildingId | undefined
  readonly team: readonly VisitMember[]
  readonly met: readonly Met[]
  readonly findings: string
  readonly attachments: readonly AttachmentId[]
  readonly needs: readonly NewNeed[]
}

/** A line for each of 1+1+1+N. */
export const EMPTY_TEAM: readonly VisitMember[] = VISIT_ROLES.map((role) => ({
  role,
  name: '',
  organisation: '',
}))

/** Those whose name is typed. */
export function namedMembers(team: readonly VisitMember[]): VisitMember[] {
  return team.filter(({ name }) => name.trim() !== '')
}

/** A new visit, as far as it is known where it began. */
export function newDraft(
  { enterprise, planId }: Extract<Opened, { kind: 'new-visit' }>,
  today: PlainDate,
): VisitDraft {
  const leader = enterprise?.leader ?? ''
  return {
    date: today,
    enterprise: enterprise?.name ?? '',
    ...(enterprise && { enterpriseId: enterprise.id }),
    ...(planId && { planId }),
    team: EMPTY_TEAM.map((member) => (member.role === 'leader' ? { ...member, name: leader } : member)),
    met: [{ name: '', position: '' }],
    ...{ findings: '', attachments: [], needs: [] },
  }
}

/** A recorded visit as it is edited; its needs stay as they are. */
export function draftOf({ visit }: OutputOf<'visit.get'>): VisitDraft {
  const { id, date, enterprise, enterpriseId, buildingId, planId, team, met, findings } = visit
  return {
    ...{ visitId: id, date, enterprise, enterpriseId, team, met, findings, needs: [] },
    ...(buildingId && { buildingId }),
    ...(planId && { planId }),
    attachments: visit.attachments ?? [],
  }
}

/** What is sent of a draft. */
export function inputOf(draft: VisitDraft): InputOf<'visit.save'> {
  const { visitId, planId, enterpriseId, buildingId, ...typed } = draft
  return {
    ...{ date: typed.date, enterprise: typed.enterprise, findings: typed.findings },
    ...(visitId && { visitId }),
    ...(planId && { planId }),
    ...(enterpriseId && { enterpriseId }),
    ...(buildingId && { buildingId }),
    team: namedMembers(typed.team),
    met: typed.met.filter(({ name }) => name.trim() !== ''),
    attachments: [...typed.attachments],
    needs: typed.needs.filter(({ text }) => text.trim() !== ''),
  }
}

/** The list with one line changed. */
export function replaced<T>(lines: readonly T[], place: number, change: Partial<T>): T[] {
  return lines.map((line, at) => (at === place ? { ...line, ...change } : line))
}
