import type { CoverageRow } from '#shared/contract/visit-operations'
import { plainDateOf } from '#shared/domain/calendar'
import { compareNames } from '#shared/domain/names'
import { sameName } from '#shared/domain/register'
import { byEnterprise } from '#shared/domain/visit'
import { compareCoverage, coverageOf, type CoverageRule } from '#shared/domain/visit-coverage'
import type { View } from '../work'
import { loadBuildingNames } from './visit-rows'

type Asked = CoverageRule & { readonly buildingId?: string | undefined; readonly leader: string }

/** Coverage of the enterprises that have not left, of a building and a 包联 leader when asked, the most wanting first. */
export async function loadCoverage(view: View, asked: Asked, now: string): Promise<readonly CoverageRow[]> {
  const [enterprises, visits, needs, buildingName] = await Promise.all([
    view.list('enterprises'),
    view.list('visits'),
    view.list('needs'),
    loadBuildingNames(view),
  ])
  const visitsOf = byEnterprise(visits)
  const needsOf = byEnterprise(needs)
  const circumstances = { today: plainDateOf(now), rule: asked }
  return enterprises
    .filter(
      ({ archived, buildingId, leader }) =>
        !archived &&
        (!asked.buildingId || buildingId === asked.buildingId) &&
        (asked.leader === '' || sameName(leader, asked.leader)),
    )
    .map(({ id, name, room, buildingId, leader }) => ({
      ...{ enterpriseId: id, name, room, leader, building: buildingName(buildingId) },
      ...coverageOf(visitsOf.get(id) ?? [], needsOf.get(id) ?? [], circumstances),
    }))
    .sort((a, b) => compareCoverage(a, b) || compareNames(a.name, b.name))
}
