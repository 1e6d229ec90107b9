import type { PlanRow } from '#shared/contract/visit-operations'
import { plainDateOf } from '#shared/domain/calendar'
import { VisitPlanId, type EnterpriseId } from '#shared/domain/ids'
import { sameName } from '#shared/domain/register'
import { byEnterprise, planProgress, type Visit, type VisitPlan } from '#shared/domain/visit'
import { AppError } from '#shared/errors'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { growPeople } from '../register-growth'
import type { View, Work } from '../work'
import { loadCoverage } from './coverage-rows'
import { loadBuildingNames } from './visit-rows'

type PlanHandlers = Pick<
  Handlers,
  | 'visitPlan.save'
  | 'visitPlan.addEnterprise'
  | 'visitPlan.remove'
  | 'visitPlan.list'
  | 'visitPlan.get'
  | 'visitPlan.propose'
>

function savePlan(ids: IdSource): Handlers['visitPlan.save'] {
  return async ({ planId, ...given }, { work, now }) => {
    const before = planId && (await work.load('visitPlans', planId, 'visits.planGone'))
    if (given.until < given.from) throw new AppError('refused', 'visits.planDates')
    if (given.enterpriseIds.length === 0) throw new AppError('refused', 'visits.planEmpty')
    const { leader, buildingId, ...rest } = given
    const isKnown = (await work.list('people')).some(({ name }) => sameName(name, leader))
    if (!isKnown) await growPeople(work, ids, { name: leader, organisation: '' })
    const { secretaryName } = await loadSettings(work)
    const id = before?.id ?? VisitPlanId.parse(ids.next())
    work.put('visitPlans', {
      ...{ ...rest, id, leader, enterpriseIds: [...new Set(given.enterpriseIds)] },
      ...(buildingId && { buildingId }),
      at: before?.at ?? now,
      by: before?.by ?? secretaryName,
    })
    return { planId: id }
  }
}

const addEnterprise: Handlers['visitPlan.addEnterprise'] = async ({ planId, enterpriseId }, { work }) => {
  const plan = await work.load('visitPlans', planId, 'visits.planGone')
  await work.load('enterprises', enterpriseId, 'visits.enterpriseGone')
  const enterpriseIds = [...new Set([...plan.enterpriseIds, enterpriseId])]
  work.put('visitPlans', { ...plan, enterpriseIds })
  return {}
}

const removePlan: Handlers['visitPlan.remove'] = async ({ planId }, { work }) => {
  await work.load('visitPlans', planId, 'visits.planGone')
  await forgetPlan(work, planId)
  work.remove('visitPlans', planId)
  return {}
}

/** Visits made for a plan stay, without it. */
async function forgetPlan(work: Work, planId: VisitPlanId): Promise<void> {
  for (const visit of await work.list('visits')) {
    if (visit.planId !== planId) continue
    const { planId: _gone, ...kept } = visit
    work.put('visits', kept)
  }
}

type Books = {
  readonly visits: ReadonlyMap<EnterpriseId, readonly Visit[]>
  readonly buildingName: (id: string | undefined) => string
  readonly today: string
}

async function loadBooks(view: View, now: string): Promise<Books> {
  return {
    visits: byEnterprise(await view.list('visits')),
    buildingName: await loadBuildingNames(view),
    today: plainDateOf(now),
  }
}

function planRow(plan: VisitPlan, { visits, buildingName, today }: Books): PlanRow {
  const steps = planProgress(plan, visits)
  const visited = steps.filter(({ visit }) => visit !== undefined).length
  return {
    ...{ plan, visited, total: steps.length },
    building: buildingName(plan.buildingId),
    late: plan.until < today && visited < steps.length,
  }
}

const listPlans: Handlers['visitPlan.list'] = async ({ buildingId, leader }, { view, now }) => {
  const books = await loadBooks(view, now)
  const isPast = ({ plan, late }: PlanRow) => (plan.until < books.today && !late ? 1 : 0)
  return (await view.list('visitPlans'))
    .filter(
      (plan) =>
        (!buildingId || plan.buildingId === buildingId) && (leader === '' || sameName(plan.leader, leader)),
    )
    .map((plan) => planRow(plan, books))
    .sort((a, b) => isPast(a) - isPast(b) || a.plan.until.localeCompare(b.plan.until))
}

const getPlan: Handlers['visitPlan.get'] = async ({ planId }, { view, now }) => {
  const plan = await view.load('visitPlans', planId, 'visits.planGone')
  const books = await loadBooks(view, now)
  const enterprises = new Map((await view.list('enterprises')).map((one) => [one.id, one]))
  const needs = byEnterprise(await view.list('needs', 'live'))
  return {
    ...planRow(plan, books),
    steps: planProgress(plan, books.visits).map(({ enterpriseId, visit }) => ({
      enterpriseId,
      name: enterprises.get(enterpriseId)?.name ?? visit?.enterprise ?? '',
      room: enterprises.get(enterpriseId)?.room ?? '',
      openNeeds: (needs.get(enterpriseId) ?? []).filter(({ state }) => state === 'open').length,
      ...(visit && { visit: { id: visit.id, date: visit.date } }),
    })),
  }
}

/** 有需必应、无事不扰: whoever has needs nobody went for, or was not visited for long, is proposed. */
const proposePlan: Handlers['visitPlan.propose'] = async (asked, { view, now }) =>
  (await loadCoverage(view, asked, now)).map((row) => ({
    ...row,
    proposed: row.flags.includes('overdue') || row.flags.includes('needs-unvisited'),
  }))

export function visitPlanHandlers({ ids }: { ids: IdSource }): PlanHandlers {
  return {
    'visitPlan.save': savePlan(ids),
    'visitPlan.addEnterprise': addEnterprise,
    'visitPlan.remove': removePlan,
    'visitPlan.list': listPlans,
    'visitPlan.get': getPlan,
    'visitPlan.propose': proposePlan,
  }
}
