import { compareNames } from '#shared/domain/names'
import { plainName } from '#shared/domain/register'
import { CoverageList, isInList, type Coverage } from '#shared/domain/visit-coverage'
import type { Handlers } from '../dispatch'
import type { View } from '../work'
import { loadCoverage } from './coverage-rows'

function countLists(rows: readonly Coverage[]): Record<CoverageList, number> {
  const count = (list: CoverageList) => rows.filter((row) => isInList(row, list)).length
  // The keys are the lists themselves; fromEntries forgets their names.
  return Object.fromEntries(CoverageList.options.map((list) => [list, count(list)])) as Record<
    CoverageList,
    number
  >
}

/** 包联 leaders that the register names, each once. */
async function leadersKnown(view: View): Promise<string[]> {
  const named = (await view.list('enterprises')).filter(({ archived, leader }) => !archived && leader !== '')
  const leaders = new Map(named.map(({ leader }) => [plainName(leader), leader]))
  return [...leaders.values()].sort(compareNames)
}

export const coverageHandlers: Pick<Handlers, 'visit.coverage'> = {
  'visit.coverage': async (asked, { view, now }) => {
    const rows = await loadCoverage(view, asked, now)
    const listed = rows.filter((row) => isInList(row, asked.list))
    return {
      rows: listed.slice(asked.offset, asked.offset + asked.limit),
      total: listed.length,
      counts: countLists(rows),
      leaders: await leadersKnown(view),
    }
  },
}
