import { Category } from '#shared/domain/category'
import { CategoryId, InboxId, PolicyId, ResourceId, type ImportId } from '#shared/domain/ids'
import type { Recognisable } from '#shared/domain/import-duplicates'
import type { ImportedLists } from '#shared/domain/import-list-rows'
import { InboxItem } from '#shared/domain/inbox'
import { PolicyCard } from '#shared/domain/policy'
import { plainName } from '#shared/domain/register'
import { Resource } from '#shared/domain/resource'
import { instantOf } from './import-instant'
import type { IdSource } from './ports'
import type { View, Work } from './work'

/** The kinds of sheet whose rows become one record each, of nothing but themselves. */
export type ListKind = keyof ImportedLists
type Batch = { readonly importId: ImportId; readonly now: string; readonly by: string }
type Made<K extends ListKind> = { readonly collection: K; readonly id: string }
type Changed<K extends ListKind> = Made<K> & { readonly before: unknown }
type Existing<K extends ListKind> = readonly { readonly id: string; readonly record: Recognisable[K] }[]

type ListOf<K extends ListKind> = {
  readonly existing: (view: View) => Promise<Existing<K>>
  readonly put: (work: Work, id: string, record: ImportedLists[K], batch: Batch) => Promise<void> | void
  /** Gives the record as it was; absent where a file never overwrites. */
  readonly update?: (work: Work, id: string, record: ImportedLists[K]) => Promise<unknown>
}

/** The enterprise of the register that bears this name, if one does. */
async function enterpriseNamed(view: View, name: string) {
  const plain = plainName(name)
  if (plain === '') return undefined
  return (await view.list('enterprises')).find((known) =>
    [known.name, known.shortName].some((one) => plainName(one) === plain),
  )?.id
}

const inbox: ListOf<'inbox'> = {
  existing: async (view) =>
    (await view.list('inbox')).map(({ id, sourceNumber, enterprise, text }) => ({
      id,
      record: { text, enterprise, ...(sourceNumber && { number: sourceNumber }) },
    })),
  async put(work, id, { number = '', raisedAt, ...record }, { importId, now }) {
    const enterpriseId = await enterpriseNamed(work, record.enterprise ?? '')
    const item = InboxItem.parse({
      ...record,
      id: InboxId.parse(id),
      ...{ source: 'form', sourceNumber: number, state: 'waiting', receivedAt: now, importId },
      saidAt: raisedAt ? instantOf(raisedAt) : now,
      ...(enterpriseId && { enterpriseId }),
    })
    work.put('inbox', item)
  },
}

/** The named fields, but for those that hold nothing: a file adds and corrects, it does not empty. */
function told<T extends object>(record: T): Partial<T> {
  const kept = Object.entries(record).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept) as Partial<T>
}

const policies: ListOf<'policies'> = {
  existing: async (view) =>
    (await view.list('policies')).map(({ id, title, issuer, number }) => ({
      id,
      record: { title, ...(issuer && { issuer }), ...(number && { documentNumber: number }) },
    })),
  put(work, id, { documentNumber = '', ...record }, { now, by }) {
    const card = { ...record, number: documentNumber, archived: false, at: now, by }
    work.put('policies', PolicyCard.parse({ ...card, id: PolicyId.parse(id) }))
  },
  async update(work, id, { documentNumber, ...record }) {
    const before = await work.load('policies', id)
    const number = documentNumber ?? before.number
    work.put('policies', PolicyCard.parse({ ...before, ...told(record), number }))
    return before
  },
}

const resources: ListOf<'resources'> = {
  existing: async (view) =>
    (await view.list('resources'))
      .filter(({ side }) => side === 'supply')
      .map(({ id, title, owner }) => ({ id, record: { title, owner } })),
  put(work, id, record, { now, by }) {
    const quantity = Number(/^\s*(\d{1,9})/u.exec(record.capacity ?? '')?.[1] ?? Number.NaN)
    const resource = Resource.parse({
      ...record,
      id: ResourceId.parse(id),
      ownerKind: 'other',
      ...(Number.isInteger(quantity) && { quantity }),
      ...{ at: now, by },
    })
    work.put('resources', resource)
  },
  async update(work, id, record) {
    const before = await work.load('resources', id)
    work.put('resources', Resource.parse({ ...before, ...told(record) }))
    return before
  },
}

const categories: ListOf<'categories'> = {
  existing: async (view) =>
    (await view.list('categories')).map(({ id, first, second, third }) => ({
      id,
      record: { first, second, third },
    })),
  put(work, id, record, { importId }) {
    work.put('categories', Category.parse({ ...record, id: CategoryId.parse(id), importId }))
  },
  async update(work, id, { office }) {
    const before = await work.load('categories', id)
    if (office === undefined || office === before.office) return undefined
    work.put('categories', { ...before, office })
    return before
  },
}

const LISTS: { readonly [K in ListKind]: ListOf<K> } = { inbox, policies, resources, categories }

/** Whether a sheet of this kind brings records of nothing but themselves. */
export function isListKind(kind: string): kind is ListKind {
  return Object.hasOwn(LISTS, kind)
}

/** What is here already of one of these lists, in the form in which an imported row recognises it. */
export function existingListed<K extends ListKind>(view: View, kind: K): Promise<Existing<K>> {
  return LISTS[kind].existing(view)
}

/** Puts one row as a new record; gives its place. */
export async function putListed<K extends ListKind>(
  work: Work,
  ids: IdSource,
  kind: K,
  record: ImportedLists[K],
  batch: Batch,
): Promise<Made<K>> {
  const id = ids.next()
  await LISTS[kind].put(work, id, record, batch)
  return { collection: kind, id }
}

/** Brings a record up to its row; gives what it was before, or undefined where nothing changes. */
export async function updateListed<K extends ListKind>(
  work: Work,
  kind: K,
  id: string,
  record: ImportedLists[K],
): Promise<Changed<K> | undefined> {
  const before = await LISTS[kind].update?.(work, id, record)
  return before === undefined ? undefined : { collection: kind, id, before }
}
