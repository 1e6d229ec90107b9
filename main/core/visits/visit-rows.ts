import type { VisitRow } from '#shared/contract/visit-operations'
import { checkTeam, type Visit } from '#shared/domain/visit'
import type { View } from '../work'

/** How much of the findings a list shows, in characters. */
const FINDINGS_SHOWN = 80

/** Names of buildings by id; an unknown one has none. */
export async function loadBuildingNames(view: View): Promise<(id: string | undefined) => string> {
  const names = new Map<string, string>((await view.list('buildings')).map(({ id, name }) => [id, name]))
  return (id) => (id === undefined ? '' : (names.get(id) ?? ''))
}

/** The leaders of a team, as one name. */
function leadersOf({ team }: Pick<Visit, 'team'>): string {
  return team
    .filter(({ role }) => role === 'leader')
    .map(({ name }) => name)
    .join('、')
}

/** A visit as its list shows it. */
export function visitRow(visit: Visit, buildingName: (id: string | undefined) => string): VisitRow {
  const { id, date, enterpriseId, enterprise, sweepId } = visit
  return {
    ...{ id, date, enterpriseId, enterprise },
    building: buildingName(visit.buildingId),
    leader: leadersOf(visit),
    met: visit.met.map(({ name }) => name).join('、'),
    findings: Array.from(visit.findings).slice(0, FINDINGS_SHOWN).join(''),
    needs: visit.needIds.length,
    photos: visit.attachments?.length ?? 0,
    ...(sweepId !== undefined && { sweepId }),
    check: checkTeam(visit.team),
  }
}

/** Latest first; of one day the one that was written down last. */
export function latestFirst(a: Visit, b: Visit): number {
  const [first, second] = [`${a.date} ${a.at} ${a.id}`, `${b.date} ${b.at} ${b.id}`]
  if (first === second) return 0
  return first < second ? 1 : -1
}
