import type { ParsedInputOf } from '#shared/contract/operations'
import type { BuildingId } from '#shared/domain/ids'
import { compareNames } from '#shared/domain/names'
import { byEnterprise, checkTeam, type Visit } from '#shared/domain/visit'
import { AppError } from '#shared/errors'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import type { Work } from '../work'
import { recordVisit } from './record-visit'
import { latestFirst, loadBuildingNames } from './visit-rows'

type SweepHandlers = Pick<Handlers, 'sweep.get' | 'sweep.keep' | 'sweep.save' | 'sweep.list'>

/** Half-typed texts of a building's sweep stand beside those of sessions. */
const scratchOf = (buildingId: BuildingId) => `sweep-${buildingId}`

const byRoom = new Intl.Collator('zh-CN', { numeric: true })

const getSweep: Handlers['sweep.get'] = async ({ buildingId }, { view }) => {
  const building = await view.load('buildings', buildingId, 'visits.buildingGone')
  const visits = byEnterprise(await view.list('visits'))
  const enterprises = (await view.list('enterprises'))
    .filter((one) => one.buildingId === buildingId && !one.archived)
    .sort((a, b) => byRoom.compare(a.room, b.room) || compareNames(a.name, b.name))
  return {
    building,
    kept: (await view.get('scratches', scratchOf(buildingId)))?.fields ?? {},
    enterprises: enterprises.map(({ id, name, room, contacts }) => {
      const last = visits.get(id)?.toSorted(latestFirst)[0]
      const found = { enterpriseId: id, name, room, contacts: contacts.map((contact) => contact.name) }
      return { ...found, ...(last && { lastVisit: last.date }) }
    }),
  }
}

const keepSweep: Handlers['sweep.keep'] = async ({ buildingId, fields }, { work }) => {
  const id = scratchOf(buildingId)
  const before = (await work.get('scratches', id))?.fields ?? {}
  const kept = Object.entries({ ...before, ...fields }).filter(([, text]) => text !== '')
  work.put('scratches', { id, fields: Object.fromEntries(kept) })
  return {}
}

async function forgetScratch(work: Work, buildingId: BuildingId): Promise<void> {
  const id = scratchOf(buildingId)
  if (await work.get('scratches', id)) work.put('scratches', { id, fields: {} })
}

type SweepRow = ParsedInputOf<'sweep.save'>['rows'][number]

const isVisited = ({ met, findings, need }: SweepRow) => met !== '' || findings !== '' || need !== ''

function saveSweep(ids: IdSource): Handlers['sweep.save'] {
  return async ({ buildingId, date, team, rows }, { work, now }) => {
    await work.load('buildings', buildingId, 'visits.buildingGone')
    const visited = rows.filter(isVisited)
    if (visited.length === 0) throw new AppError('refused', 'visits.sweepEmpty')
    const sweepId = ids.next()
    let needs = 0
    for (const { enterpriseId, met, findings, need } of visited) {
      const { name } = await work.load('enterprises', enterpriseId, 'visits.enterpriseGone')
      const { needs: raised } = await recordVisit(
        { work, ids, now },
        {
          ...{ date, team, findings, enterprise: name, enterpriseId, sweepId },
          met: met === '' ? [] : [{ name: met, position: '' }],
          needs: need === '' ? [] : [{ raiser: met, text: need, category: '' }],
        },
      )
      needs += raised.length
    }
    await forgetScratch(work, buildingId)
    return { sweepId, visits: visited.length, needs, check: checkTeam(team) }
  }
}

const listSweeps: Handlers['sweep.list'] = async (_input, { view }) => {
  const buildingName = await loadBuildingNames(view)
  const batches = new Map<string, Visit[]>()
  for (const visit of (await view.list('visits')).toSorted(latestFirst)) {
    if (visit.sweepId === undefined) continue
    const batch = batches.get(visit.sweepId)
    if (batch) batch.push(visit)
    else batches.set(visit.sweepId, [visit])
  }
  return [...batches].flatMap(([sweepId, batch]) => {
    const [first] = batch
    if (!first) return []
    return {
      ...{ sweepId, date: first.date, building: buildingName(first.buildingId), visits: batch.length },
      needs: batch.reduce((sum, { needIds }) => sum + needIds.length, 0),
      missing: checkTeam(first.team).missing,
    }
  })
}

export function sweepHandlers({ ids }: { ids: IdSource }): SweepHandlers {
  return {
    'sweep.get': getSweep,
    'sweep.keep': keepSweep,
    'sweep.save': saveSweep(ids),
    'sweep.list': listSweeps,
  }
}
