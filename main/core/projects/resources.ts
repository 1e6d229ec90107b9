import type { PlainDate } from '#shared/domain/calendar'
import { ResourceId, type EnterpriseId, type PartnerId } from '#shared/domain/ids'
import { isTalentKind } from '#shared/domain/matching'
import type { Project } from '#shared/domain/project'
import { sameName } from '#shared/domain/register'
import type { Resource } from '#shared/domain/resource'
import { plainDateOf } from '#shared/domain/calendar'
import { AppError } from '#shared/errors'
import type { ListedResource } from '#shared/contract/project-operations'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import { matches } from '../name-finding'
import { enterpriseIdsOf, growPartner } from '../partners/partner-growth'
import type { IdSource } from '../ports'
import { growRegister } from '../register-growth'
import type { Work } from '../work'

type ResourceHandlers = Pick<Handlers, 'resource.list' | 'resource.save'>

const STATE_ORDER = { available: 0, used: 1, withdrawn: 2 } as const

/** How many projects use each resource; dropped ones do not. */
function countProjects(projects: readonly Project[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { state, resourceIds } of projects) {
    if (state === 'dropped') continue
    for (const id of resourceIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function listed(resource: Resource, today: PlainDate, projects: number): ListedResource {
  const { from, until } = resource
  const outOfDate = (until !== undefined && until < today) || (from !== undefined && from > today)
  return { ...resource, outOfDate, projects }
}

function isFound({ title, owner, category, contact, text, capacity }: Resource, query: string): boolean {
  return matches([title, owner, category, contact], query) || `${text}\n${capacity}`.includes(query.trim())
}

type Owner = { readonly enterpriseId?: EnterpriseId; readonly partnerId?: PartnerId }

/** Whom an owner's name means; the registers grow by a new name (rule 11). */
async function ownerOf(
  work: Work,
  ids: IdSource,
  { owner, ownerKind }: Pick<Resource, 'owner' | 'ownerKind'>,
) {
  const nobody: Owner = {}
  switch (ownerKind) {
    case 'enterprise': {
      const [enterpriseId] = await enterpriseIdsOf(work, ids, [owner])
      return enterpriseId ? { enterpriseId } : nobody
    }
    case 'department':
    case 'university':
    case 'community':
      return { partnerId: await growPartner(work, ids, owner, ownerKind) }
    case 'office': {
      await growRegister(work, ids, 'office', owner)
      const partner = (await work.list('partners')).find(
        ({ kind, name }) => kind === 'office' && sameName(name, owner),
      )
      return partner ? { partnerId: partner.id } : nobody
    }
    case 'other':
      return nobody
  }
}

const listResources: Handlers['resource.list'] = async (input, { view, now }) => {
  const { side, talent, kind, partnerId, query, offset, limit } = input
  const [resources, projects] = await Promise.all([view.list('resources'), view.list('projects')])
  const counts = countProjects(projects)
  const found = resources
    .filter((one) => one.side === side)
    .filter((one) => talent === undefined || isTalentKind(one.kind) === talent)
    .filter((one) => kind === undefined || one.kind === kind)
    .filter((one) => partnerId === undefined || one.partnerId === partnerId)
    .filter((one) => isFound(one, query))
    .sort(
      (a, b) =>
        STATE_ORDER[a.state] - STATE_ORDER[b.state] || b.at.localeCompare(a.at) || a.id.localeCompare(b.id),
    )
  const today = plainDateOf(now)
  const rows = found
    .slice(offset, offset + limit)
    .map((resource) => listed(resource, today, counts.get(resource.id) ?? 0))
  return { rows, total: found.length }
}

export function resourceHandlers({ ids }: { readonly ids: IdSource }): ResourceHandlers {
  return {
    'resource.list': listResources,
    'resource.save': async ({ id: given, ...resource }, { work, now }) => {
      const { side, kind, ownerKind, from, until } = resource
      if (side === 'demand' && !isTalentKind(kind)) throw new AppError('refused', 'projects.demandKind')
      if (side === 'demand' && ownerKind !== 'enterprise')
        throw new AppError('refused', 'projects.demandOwner')
      if (from && until && until < from) throw new AppError('refused', 'projects.untilBeforeFrom')
      const { secretaryName: by } = await loadSettings(work)
      const id = given ?? ResourceId.parse(ids.next())
      const before =
        given === undefined ? undefined : await work.load('resources', id, 'projects.resourceGone')
      const owner = await ownerOf(work, ids, resource)
      work.put('resources', { ...resource, ...owner, id, at: before?.at ?? now, by: before?.by ?? by })
      return { id }
    },
  }
}
