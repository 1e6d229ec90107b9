import { BuildingId, EnterpriseId, OfficeId, PartnerId, PersonId } from '#shared/domain/ids'
import { compareNames } from '#shared/domain/names'
import { sameName } from '#shared/domain/register'
import { AppError } from '#shared/errors'
import type { Handlers } from './dispatch'
import { findNames, matches } from './name-finding'
import type { IdSource } from './ports'
import { officesOf } from './register-growth'

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

type Named = { readonly id?: string | undefined; readonly name: string }

/** Refuses a new name that the register has already; records that share one from before can still be edited. */
function refuseTaken(known: readonly Named[], { id, name }: Named): void {
  const before = known.find((one) => id !== undefined && one.id === id)
  if (before && sameName(before.name, name)) return
  const taken = known.find((one) => one.id !== id && sameName(one.name, name))
  if (taken) throw new AppError('refused', 'registers.taken', { name: taken.name })
}

function placeHandlers({
  ids,
}: {
  ids: IdSource
}): Pick<RegisterHandlers, 'building.list' | 'building.save' | 'enterprise.list' | 'enterprise.save'> {
  return {
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
      refuseTaken(await work.list('enterprises'), enterprise)
      work.put('enterprises', { ...enterprise, id })
      return { id }
    },
  }
}

function personHandlers({ ids }: { ids: IdSource }): Pick<RegisterHandlers, 'person.list' | 'person.save'> {
  return {
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
  }
}

function partnerHandlers({
  ids,
}: {
  ids: IdSource
}): Pick<RegisterHandlers, 'office.list' | 'office.save' | 'partner.list' | 'partner.save'> {
  return {
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
      const ofKind = (await work.list('partners')).filter(({ kind }) => kind === partner.kind)
      refuseTaken(ofKind, partner)
      work.put('partners', { ...partner, id })
      return { id }
    },
  }
}

export function registerHandlers(dependencies: { ids: IdSource }): RegisterHandlers {
  return {
    'name.find': async ({ query, kinds, limit }, { view }) =>
      (await findNames(view, query, kinds))
        .slice(0, limit)
        .map(({ kind, id, name, detail }) => ({ kind, id, name, detail })),

    ...placeHandlers(dependencies),
    ...personHandlers(dependencies),
    ...partnerHandlers(dependencies),
  }
}
