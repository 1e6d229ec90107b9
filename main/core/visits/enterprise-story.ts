import { plainDateOf } from '#shared/domain/calendar'
import { coverageOf, CoverageRule } from '#shared/domain/visit-coverage'
import type { EnterpriseId } from '#shared/domain/ids'
import type { Handlers } from '../dispatch'
import type { View } from '../work'
import { visitNeed } from './visit-records'
import { latestFirst, loadBuildingNames, visitRow } from './visit-rows'

const MOST_VISITS = 100

/** Policies brought to an enterprise and care it took part in, latest first. */
async function kindnesses(view: View, enterpriseId: EnterpriseId) {
  const cards = new Map((await view.list('policies')).map(({ id, title }) => [id, title]))
  const deliveries = (await view.list('deliveries')).filter((one) => one.enterpriseId === enterpriseId)
  const care = (await view.list('care')).filter((one) => one.enterpriseIds.includes(enterpriseId))
  return {
    policies: deliveries
      .toSorted((a, b) => b.date.localeCompare(a.date))
      .map(({ policyId, date, channel }) => ({ title: cards.get(policyId) ?? '', date, channel })),
    care: care
      .toSorted((a, b) => b.date.localeCompare(a.date))
      .map(({ id, kind, date, title }) => ({ id, kind, date, title })),
  }
}

export const enterpriseStoryHandlers: Pick<Handlers, 'enterprise.story'> = {
  'enterprise.story': async ({ enterpriseId }, { view, now }) => {
    const enterprise = await view.load('enterprises', enterpriseId, 'visits.enterpriseGone')
    const buildingName = await loadBuildingNames(view)
    const visits = (await view.list('visits')).filter((one) => one.enterpriseId === enterpriseId)
    const needs = (await view.list('needs')).filter((one) => one.enterpriseId === enterpriseId)
    const today = plainDateOf(now)
    return {
      enterprise,
      building: buildingName(enterprise.buildingId),
      coverage: coverageOf(visits, needs, { today, rule: CoverageRule.parse({}) }),
      visits: visits
        .toSorted(latestFirst)
        .slice(0, MOST_VISITS)
        .map((visit) => visitRow(visit, buildingName)),
      visitTotal: visits.length,
      needs: needs
        .toSorted((a, b) => b.number - a.number)
        .map((need) => ({ ...visitNeed(need), raisedOn: plainDateOf(need.raisedAt) })),
      openNeeds: needs.filter(({ state }) => state === 'open').length,
      closedNeeds: needs.filter(({ state }) => state === 'closed').length,
      ...(await kindnesses(view, enterpriseId)),
    }
  },
}
