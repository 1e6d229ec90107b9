import type { KnownSpeaker, ChatRegister } from '#shared/domain/chat-text'
import type { EnterpriseId } from '#shared/domain/ids'
import { nameFinder, type FindName } from '#shared/domain/quick-line'
import { plainName, type Enterprise } from '#shared/domain/register'
import { pinyinKeys } from '../pinyin'
import type { View } from '../work'

/** Enterprises still in the register. */
export async function enterprisesOf(view: View): Promise<readonly Enterprise[]> {
  return (await view.list('enterprises')).filter(({ archived }) => !archived)
}

/** Finds enterprises by full or short name, in characters or pinyin. */
export function enterpriseFinder(enterprises: readonly Enterprise[]): FindName {
  return nameFinder(
    enterprises.map(({ id, name, shortName }) => ({
      id,
      name,
      keys: [name, shortName].filter(Boolean).map(pinyinKeys),
    })),
  )
}

type Known = { readonly id: EnterpriseId; readonly name: string }

/** Finds the enterprise that bears exactly this full or short name; undefined when none does. */
export async function exactEnterprise(view: View): Promise<(name: string) => Known | undefined> {
  const byName = new Map<string, Known>()
  for (const { id, name, shortName } of await view.list('enterprises'))
    for (const one of [name, shortName]) if (one !== '') byName.set(plainName(one), { id, name })
  return (name) => byName.get(plainName(name))
}

/** The names a pasted chat is searched for. */
export async function chatRegister(view: View): Promise<ChatRegister> {
  const enterprises = await enterprisesOf(view)
  const exact = await exactEnterprise(view)
  const people = (await view.list('people')).map(({ name, organisation }): KnownSpeaker => {
    const known = exact(organisation)
    return { name, enterprise: known?.name ?? organisation, ...(known && { enterpriseId: known.id }) }
  })
  const contacts = enterprises.flatMap(({ id, name: enterprise, contacts: named }) =>
    named.map(({ name }): KnownSpeaker => ({ name, enterprise, enterpriseId: id })),
  )
  return {
    enterprises: enterprises.flatMap(({ id, name, shortName }) =>
      [name, shortName]
        .filter(Boolean)
        .map((one): KnownSpeaker => ({ name: one, enterprise: name, enterpriseId: id })),
    ),
    people: [...people, ...contacts],
  }
}
