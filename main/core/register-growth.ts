import { EnterpriseId, OfficeId, PersonId } from '#shared/domain/ids'
import { PRESET_OFFICES, sameName, type Office } from '#shared/domain/register'
import type { IdSource } from './ports'
import type { View, Work } from './work'

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

type TypedPerson = { readonly name: string; readonly organisation: string; readonly position?: string }

/** Adds a person who is not in the register yet; a name is enough (rule 11), nothing happens without one. */
export async function growPeople(work: Work, ids: IdSource, person: TypedPerson): Promise<void> {
  const { name, organisation, position = '' } = person
  if (name.trim() === '') return
  const isKnown = (await work.list('people')).some(
    (known) => sameName(known.name, name) && sameName(known.organisation, organisation),
  )
  if (!isKnown)
    work.put('people', { id: PersonId.parse(ids.next()), name, organisation, position, phone: '' })
}
