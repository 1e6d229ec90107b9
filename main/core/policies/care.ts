import type { OutputOf } from '#shared/contract/operations'
import type { CareRow } from '#shared/contract/policy-operations'
import { CareId, EnterpriseId } from '#shared/domain/ids'
import { CARE_KINDS, type CareActivity, type CareKind } from '#shared/domain/policy'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { growRegister } from '../register-growth'
import type { Work } from '../work'

type CareHandlers = Pick<Handlers, 'care.save' | 'care.remove' | 'care.list'>
type Counted = OutputOf<'care.list'>['counts']

function countOf(activities: readonly CareActivity[]): Counted {
  return {
    activities: activities.length,
    people: activities.reduce((sum, { people }) => sum + people, 0),
    enterprises: new Set(activities.flatMap(({ enterpriseIds }) => enterpriseIds)).size,
  }
}

async function idsOf(work: Work, ids: IdSource, names: readonly string[]): Promise<EnterpriseId[]> {
  const found = new Set<EnterpriseId>()
  for (const name of names) found.add(EnterpriseId.parse(await growRegister(work, ids, 'enterprise', name)))
  return [...found]
}

function saveCare(ids: IdSource): Handlers['care.save'] {
  return async ({ enterprises, ...given }, { work, now }) => {
    const id = given.id ?? CareId.parse(ids.next())
    const known = await work.get('care', id)
    for (const file of given.attachments ?? []) await work.load('attachments', file)
    const { secretaryName: by } = await loadSettings(work)
    // The moment it was first written down decides in which file it lives.
    const at = known?.at ?? now
    work.put('care', { ...given, id, enterpriseIds: await idsOf(work, ids, enterprises), at, by })
    return { careId: id }
  }
}

const listCare: Handlers['care.list'] = async ({ year, kind }, { view }) => {
  const [all, enterprises] = await Promise.all([view.list('care'), view.list('enterprises')])
  const names = new Map<string, string>(enterprises.map(({ id, name }) => [id, name]))
  const ofYear = all.filter(({ date }) => date.startsWith(String(year).padStart(4, '0')))
  const shown = ofYear
    .filter((one) => kind === undefined || one.kind === kind)
    .sort((first, second) => second.date.localeCompare(first.date) || second.at.localeCompare(first.at))
  const rowOf = ({ at: _at, ...one }: CareActivity): CareRow => ({
    ...one,
    enterprises: one.enterpriseIds.map((id) => names.get(id) ?? '').filter(Boolean),
  })
  const months = [...new Set(shown.map(({ date }) => date.slice(0, 7)))]
  const kinds = Object.fromEntries(
    CARE_KINDS.map((one) => [one, ofYear.filter((activity) => activity.kind === one).length]),
    // One entry for each kind was just made.
  ) as Record<CareKind, number>
  return {
    months: months.map((month) => {
      const rows = shown.filter(({ date }) => date.startsWith(month))
      return { month, counts: countOf(rows), rows: rows.map(rowOf) }
    }),
    counts: countOf(shown),
    kinds,
  }
}

/** 课程与关怀: courses, lectures and acts of care, each on its day. */
export function careHandlers({ ids }: { ids: IdSource }): CareHandlers {
  return {
    'care.save': saveCare(ids),
    'care.remove': async ({ careId }, { work }) => {
      await work.load('care', careId, 'policies.careGone')
      work.remove('care', careId)
      return {}
    },
    'care.list': listCare,
  }
}
