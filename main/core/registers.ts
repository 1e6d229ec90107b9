import { BuildingId, EnterpriseId, OfficeId, PartnerId, PersonId } from '#shared/domain/ids'
import { compareNames, foldName, matchName, rankByName } from '#shared/domain/names'
import { PRESET_OFFICES, sameName, type NameKind, type Office } from '#shared/domain/register'
import type { FoundName } from '#shared/contract/register-operations'
import type { Handlers } from './dispatch'
import type { IdSource } from './ports'
import { pinyinKeys } from './pinyin'
import type { View, Work } from './work'

type RegisterHandlers = Pick<
  Handlers,
  | 'name.find'
  | 'building.list'
  | 'building.save'
  | 'enterprise.list'
  | 'enterprise.save'
  | 'person.list'
  | 'person.save'
  | 'office.list'
  | 'office.save'
  | 'partner.list'
  | 'partner.save'
>

type Findable = FoundName & { readonly alias: string }

/** The ten preset offices and those the office added; a preset one that was edited is taken as it was edited. */
export async function officesOf(view: View): Promise<readonly Office[]> {
  const saved = await view.list('offices')
  const presets = PRESET_OFFICES.map((name, place) => ({
    id: OfficeId.parse(`preset-${String(place + 1)}`),
    name,
    head: '',
    phone: '',
    archived: false,
  }))
  const kept = presets.map((preset) => saved.find((office) => office.id === preset.id) ?? preset)
  return [...kept, ...saved.filter((office) => !kept.some(({ id }) => id === office.id))]
}

async function findable(view: View, kind: NameKind): Promise<readonly Findable[]> {
  switch (kind) {
    case 'enterprise': {
      const enterprises = await view.list('enterprises')
      return enterprises
        .filter(({ archived }) => !archived)
        .map(({ id, name, shortName, room, industry }) => ({
          kind,
          id,
          name,
          alias: shortName,
          detail: [room, industry].filter(Boolean).join(' · '),
        }))
    }
    case 'office':
      return (await officesOf(view))
        .filter(({ archived }) => !archived)
        .map(({ id, name, head }) => ({ kind, id, name, alias: '', detail: head }))
    case 'person':
      return (await view.list('people')).map(({ id, name, organisation, position }) => ({
        kind,
        id,
        name,
        alias: '',
        detail: [organisation, position].filter(Boolean).join(' · '),
      }))
    case 'building':
      return (await view.list('buildings')).map(({ id, name, station }) => ({
        kind,
        id,
        name,
        alias: '',
        detail: station,
      }))
    case 'partner':
      return (await view.list('partners')).map(({ id, name, note }) => ({
        kind,
        id,
        name,
        alias: '',
        detail: note,
      }))
  }
}

/** Names that fit what was typed, best first; everything in pinyin order when nothing was typed. */
export async function findNames(
  view: View,
  query: string,
  kinds: readonly NameKind[],
): Promise<readonly FoundName[]> {
  const all = (await Promise.all(kinds.map((kind) => findable(view, kind)))).flat()
  if (foldName(query).length === 0) return all.toSorted((a, b) => compareNames(a.name, b.name))
  const spelled = all.flatMap((found) =>
    [found.name, found.alias].filter(Boolean).map((name) => ({ found, name })),
  )
  const ranked = rankByName(spelled, query, ({ name }) => pinyinKeys(name)).map(({ found }) => found)
  return [...new Set(ranked)]
}

function matches(texts: readonly string[], query: string): boolean {
  if (foldName(query).length === 0) return true
  return texts.some((text) => text !== '' && matchName(pinyinKeys(text), query) !== undefined)
}

/** Adds an enterprise or office under a name that is not in its register yet; gives the enterprise's id. */
export async function growRegister(
  work: Work,
  ids: IdSource,
  kind: 'enterprise' | 'office',
  name: string,
): Promise<string> {
  if (kind === 'office') {
    const known = (await officesOf(work)).find((office) => sameName(office.name, name))
    if (known) return known.id
    const id = OfficeId.parse(ids.next())
    work.put('offices', { id, name, head: '', phone: '', archived: false })
    return id
  }
  const known = (await work.list('enterprises')).find(
    (enterprise) =>
      sameName(enterprise.name, name) || sameName(enterprise.shortName || enterprise.name, name),
  )
  if (known) return known.id
  const id = EnterpriseId.parse(ids.next())
  const nothing = { shortName: '', creditCode: '', type: '', industry: '', room: '', leader: '' }
  work.put('enterprises', { id, name, ...nothing, contacts: [], archived: false })
  return id
}

export function registerHandlers({ ids }: { ids: IdSource }): RegisterHandlers {
  return {
    'name.find': async ({ query, kinds, limit }, { view }) =>
      (await findNames(view, query, kinds))
        .slice(0, limit)
        .map(({ kind, id, name, detail }) => ({ kind, id, name, detail })),

    'building.list': async (_input, { view }) =>
      (await view.list('buildings')).toSorted((a, b) => compareNames(a.name, b.name)),
    'building.save': async (building, { work }) => {
      const id = building.id ?? BuildingId.parse(ids.next())
      await work.get('buildings', id)
      work.put('buildings', { ...building, id })
      return { id }
    },

    'enterprise.list': async ({ query }, { view }) => {
      const enterprises = await view.list('enterprises')
      return enterprises
        .filter(({ name, shortName, industry, leader, room }) =>
          matches([name, shortName, industry, leader, room], query),
        )
        .sort((a, b) => compareNames(a.name, b.name))
    },
    'enterprise.save': async (enterprise, { work }) => {
      const id = enterprise.id ?? EnterpriseId.parse(ids.next())
      await work.get('enterprises', id)
      work.put('enterprises', { ...enterprise, id })
      return { id }
    },

    'person.list': async ({ query }, { view }) =>
      (await view.list('people'))
        .filter(({ name, organisation, position }) => matches([name, organisation, position], query))
        .sort((a, b) => compareNames(a.name, b.name)),
    'person.save': async (person, { work }) => {
      const id = person.id ?? PersonId.parse(ids.next())
      await work.get('people', id)
      work.put('people', { ...person, id })
      return { id }
    },

    'office.list': async (_input, { view }) => [...(await officesOf(view))],
    'office.save': async (office, { work }) => {
      const id = office.id ?? OfficeId.parse(ids.next())
      await work.get('offices', id)
      work.put('offices', { ...office, id })
      return { id }
    },

    'partner.list': async (_input, { view }) =>
      (await view.list('partners')).toSorted((a, b) => compareNames(a.name, b.name)),
    'partner.save': async (partner, { work }) => {
      const id = partner.id ?? PartnerId.parse(ids.next())
      await work.get('partners', id)
      work.put('partners', { ...partner, id })
      return { id }
    },
  }
}
