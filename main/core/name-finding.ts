import { compareNames, foldName, matchName, rankByName } from '#shared/domain/names'
import type { NameKind } from '#shared/domain/register'
import type { FoundName } from '#shared/contract/register-operations'
import { pinyinKeys } from './pinyin'
import { officesOf } from './register-growth'
import type { View } from './work'

type Findable = FoundName & { readonly alias: string }

const LISTED: { readonly [K in NameKind]: (view: View) => Promise<readonly Omit<Findable, 'kind'>[]> } = {
  enterprise: async (view) =>
    (await view.list('enterprises'))
      .filter(({ archived }) => !archived)
      .map(({ id, name, shortName, room, industry }) => ({
        ...{ id, name, alias: shortName },
        detail: [room, industry].filter(Boolean).join(' · '),
      })),
  office: async (view) =>
    (await officesOf(view))
      .filter(({ archived }) => !archived)
      .map(({ id, name, head }) => ({ id, name, alias: '', detail: head })),
  person: async (view) =>
    (await view.list('people')).map(({ id, name, organisation, position }) => ({
      ...{ id, name, alias: '' },
      detail: [organisation, position].filter(Boolean).join(' · '),
    })),
  building: async (view) =>
    (await view.list('buildings')).map(({ id, name, station }) => ({ id, name, alias: '', detail: station })),
  partner: async (view) =>
    (await view.list('partners')).map(({ id, name, note }) => ({ id, name, alias: '', detail: note })),
}

async function findable(view: View, kind: NameKind): Promise<readonly Findable[]> {
  return (await LISTED[kind](view)).map((found) => ({ ...found, kind }))
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

/** Whether what was typed fits one of the texts, by pinyin or substring; nothing typed fits everything. */
export function matches(texts: readonly string[], query: string): boolean {
  if (foldName(query).length === 0) return true
  return texts.some((text) => text !== '' && matchName(pinyinKeys(text), query) !== undefined)
}
