import type { VisitNeed } from '#shared/contract/visit-operations'
import type { ParsedInputOf } from '#shared/contract/operations'
import { currentWording, type Need } from '#shared/domain/need'
import { sameName } from '#shared/domain/register'
import { checkTeam, type Visit } from '#shared/domain/visit'
import { AppError } from '#shared/errors'
import type { Handlers } from '../dispatch'
import { matches } from '../name-finding'
import type { IdSource } from '../ports'
import type { View } from '../work'
import { loadNextLooks } from './next-look'
import { recordVisit } from './record-visit'
import { latestFirst, loadBuildingNames, visitRow } from './visit-rows'

type RecordHandlers = Pick<Handlers, 'visit.save' | 'visit.remove' | 'visit.get' | 'visit.list'>

/** A need as a visit shows it. */
export function visitNeed(need: Need): VisitNeed {
  const { id: needId, number, state } = need
  return { needId, number, state, title: currentWording(need).title }
}

function saveVisit(ids: IdSource): Handlers['visit.save'] {
  return async ({ visitId, ...made }, { work, now }) => {
    const before = visitId && (await work.load('visits', visitId, 'visits.gone'))
    const { visit, needs } = await recordVisit({ work, ids, now, before }, made)
    return { visitId: visit.id, check: checkTeam(visit.team), needs: [...needs] }
  }
}

const removeVisit: Handlers['visit.remove'] = async ({ visitId }, { work }) => {
  const visit = await work.load('visits', visitId, 'visits.gone')
  if (visit.needIds.length > 0)
    throw new AppError('refused', 'visits.needsHangOn', { count: visit.needIds.length })
  work.remove('visits', visitId)
  return {}
}

async function needsOf(view: View, { needIds }: Visit): Promise<VisitNeed[]> {
  const needs = await Promise.all(needIds.map((id) => view.get('needs', id)))
  const nextLook = await loadNextLooks(view)
  return needs
    .filter((need) => need !== undefined)
    .map((need) => ({ ...visitNeed(need), ...(need.state === 'open' && { next: nextLook(need) }) }))
}

const getVisit: Handlers['visit.get'] = async ({ visitId }, { view }) => {
  const visit = await view.load('visits', visitId, 'visits.gone')
  const buildingName = await loadBuildingNames(view)
  return {
    visit,
    building: buildingName(visit.buildingId),
    check: checkTeam(visit.team),
    needs: await needsOf(view, visit),
  }
}

type Asked = ParsedInputOf<'visit.list'>

function isAsked(visit: Visit, asked: Asked): boolean {
  const { buildingId, enterpriseId, from, until, sweepId, leader } = asked
  if (buildingId && visit.buildingId !== buildingId) return false
  if (enterpriseId && visit.enterpriseId !== enterpriseId) return false
  if (sweepId !== undefined && visit.sweepId !== sweepId) return false
  if ((from !== undefined && visit.date < from) || (until !== undefined && visit.date > until)) return false
  if (leader !== '' && !visit.team.some(({ role, name }) => role === 'leader' && sameName(name, leader)))
    return false
  return true
}

/** Whether what was typed is in a visit: a name by pinyin, or words of the findings. The same name is looked at once. */
function finderOf(query: string): (visit: Visit) => boolean {
  const typed = query.trim()
  const known = new Map<string, boolean>()
  const fits = (name: string) => {
    const found = known.get(name) ?? matches([name], typed)
    known.set(name, found)
    return found
  }
  return ({ enterprise, team, met, findings }) =>
    typed === '' ||
    findings.includes(typed) ||
    fits(enterprise) ||
    [...team, ...met].some(({ name }) => fits(name))
}

function isIncomplete({ team }: Visit): boolean {
  const { missing, doubled } = checkTeam(team)
  return missing.length > 0 || doubled.length > 0
}

const listVisits: Handlers['visit.list'] = async (asked, { view }) => {
  const buildingName = await loadBuildingNames(view)
  const isFound = finderOf(asked.query)
  const found = (await view.list('visits')).filter((visit) => isAsked(visit, asked) && isFound(visit))
  const incomplete = found.filter(isIncomplete)
  const listed = asked.incomplete ? incomplete : found
  return {
    rows: listed
      .toSorted(latestFirst)
      .slice(asked.offset, asked.offset + asked.limit)
      .map((visit) => visitRow(visit, buildingName)),
    total: found.length,
    incomplete: incomplete.length,
    needs: listed.reduce((sum, { needIds }) => sum + needIds.length, 0),
  }
}

export function visitRecordHandlers({ ids }: { ids: IdSource }): RecordHandlers {
  return {
    'visit.save': saveVisit(ids),
    'visit.remove': removeVisit,
    'visit.get': getVisit,
    'visit.list': listVisits,
  }
}
