import { compareNames } from '#shared/domain/names'
import type { PartnerId } from '#shared/domain/ids'
import { TalkId } from '#shared/domain/ids'
import type { Talk } from '#shared/domain/talk'
import type { ListedTalk } from '#shared/contract/partner-operations'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import type { View, Work } from '../work'
import { enterpriseIdsOf, growPartner } from './partner-growth'

/** Talks with the names of whom they brought together, newest first. */
export async function listTalks(
  view: View,
  isWanted: (talk: Talk) => boolean = () => true,
): Promise<ListedTalk[]> {
  const [talks, partners, enterprises, resources] = await Promise.all([
    view.list('talks'),
    view.list('partners'),
    view.list('enterprises'),
    view.list('resources'),
  ])
  const names = new Map<string, string>([...partners, ...enterprises].map(({ id, name }) => [id, name]))
  const offered = new Map(resources.map(({ id, title, owner }) => [id, { id, title: `${title} · ${owner}` }]))
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => names.get(id) ?? []).toSorted((a, b) => compareNames(a, b))
  return talks
    .filter(isWanted)
    .toSorted((a, b) => (a.date === b.date ? a.id.localeCompare(b.id) : b.date.localeCompare(a.date)))
    .map((talk) => ({
      ...talk,
      partners: named(talk.partnerIds),
      enterprises: named(talk.enterpriseIds),
      resources: talk.resourceIds.flatMap((id) => offered.get(id) ?? []),
    }))
}

const sum = (talks: readonly Talk[], of: 'people' | 'agreed') =>
  talks.reduce((total, talk) => total + talk[of], 0)

async function partnerIdsOf(
  work: Work,
  ids: IdSource,
  names: readonly string[],
  kind: Talk['kind'],
): Promise<PartnerId[]> {
  const found = new Set<PartnerId>()
  // A name nobody knows is a university when talent is talked about, else a department; the register can be corrected.
  for (const name of names)
    found.add(await growPartner(work, ids, name, kind === 'talent' ? 'university' : 'department'))
  return [...found]
}

export function talkHandlers({ ids }: { readonly ids: IdSource }): Pick<Handlers, 'talk.list' | 'talk.save'> {
  return {
    'talk.list': async ({ kind, partnerId, enterpriseId, limit }, { view }) => {
      const found = await listTalks(
        view,
        (talk) =>
          (kind === undefined || talk.kind === kind) &&
          (partnerId === undefined || talk.partnerIds.includes(partnerId)) &&
          (enterpriseId === undefined || talk.enterpriseIds.includes(enterpriseId)),
      )
      const [people, agreed] = [sum(found, 'people'), sum(found, 'agreed')]
      return { rows: found.slice(0, limit), total: found.length, people, agreed }
    },
    'talk.save': async ({ partners, enterprises, id: given, ...talk }, { work, now }) => {
      const { secretaryName: by } = await loadSettings(work)
      const id = given ?? TalkId.parse(ids.next())
      if (given !== undefined) await work.load('talks', id)
      work.put('talks', {
        ...{ ...talk, id, at: now, by },
        partnerIds: await partnerIdsOf(work, ids, partners, talk.kind),
        enterpriseIds: await enterpriseIdsOf(work, ids, enterprises),
      })
      return { id }
    },
  }
}
