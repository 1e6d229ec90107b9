import { categoryPath } from '#shared/domain/category'
import { BuildingId, EnterpriseId, PersonId, type ImportId } from '#shared/domain/ids'
import type { Duplicate, Recognisable } from '#shared/domain/import-duplicates'
import type { ImportedLists } from '#shared/domain/import-list-rows'
import type { ImportKind } from '#shared/domain/import-record'
import type {
  ImportedEnterprise,
  ImportedNeed,
  ImportedPerson,
  ImportedRecords,
} from '#shared/domain/import-rows'
import { currentWording, Need } from '#shared/domain/need'
import { Enterprise, Person, sameName } from '#shared/domain/register'
import { breathe } from './breathing'
import type { IdSource } from './ports'
import { instantOf } from './import-instant'
import { takeNeedNumber } from './numbers'
import { existingListed, isListKind, putListed, updateListed, type ListKind } from './import-lists'
import { markOf } from './record-mark'
import type { View, Work } from './work'

type Existing<K extends ImportKind> = readonly { readonly id: string; readonly record: Recognisable[K] }[]

/** What is here already, in the form in which an imported row recognises it. */
export async function existingRecords<K extends ImportKind>(view: View, kind: K): Promise<Existing<K>>
export async function existingRecords(view: View, kind: ImportKind): Promise<Existing<ImportKind>> {
  if (isListKind(kind)) return existingListed(view, kind)
  switch (kind) {
    case 'needs':
      return (await view.list('needs')).map((need) => ({
        id: need.id,
        record: {
          enterprise: need.enterprise,
          text: currentWording(need).text,
          ...(need.sourceNumber && { number: need.sourceNumber }),
        },
      }))
    case 'enterprises':
      return (await view.list('enterprises')).map(({ id, name, creditCode }) => ({
        id,
        record: { name, ...(creditCode && { creditCode }) },
      }))
    case 'people':
      return (await view.list('people')).map(({ id, name, organisation, phone }) => ({
        id,
        record: { name, ...(organisation && { organisation }), ...(phone && { phone }) },
      }))
  }
}

/** How a row is called where duplicates are told. */
export function nameOfImported(record: ImportedRecords[ImportKind]): string {
  if ('first' in record) return categoryPath({ second: '', third: '', ...record })
  return 'title' in record ? record.title : record.name
}

type Batch = {
  readonly kind: ImportKind
  readonly records: readonly ImportedRecords[ImportKind][]
  readonly found: readonly Duplicate[]
  readonly policy: 'skip' | 'update'
  readonly importId: ImportId
  readonly now: string
  readonly by: string
}
/** Collections that an import writes to. */
const IMPORTED = [
  'needs',
  'enterprises',
  'people',
  'buildings',
  'inbox',
  'policies',
  'resources',
  'categories',
] as const
export type ImportedCollection = (typeof IMPORTED)[number]

/** Whether a collection's name is one that an import writes to. */
export function isImported(name: string): name is ImportedCollection {
  return IMPORTED.some((known) => known === name)
}

type Made = { readonly collection: ImportedCollection; readonly id: string; readonly mark?: string }
type Outcome = {
  readonly made: Made[]
  readonly changed: (Made & { readonly before: unknown })[]
  readonly records: number
}

/** What a row with an answer brings besides: the answer as disposition and closing; a row without one is open. */
function answeredPart(record: ImportedNeed, by: string) {
  const { answer, office = '' } = record
  if (!answer) return { dispositions: [], state: 'open', replies: [] }
  const moment = record.answeredAt ?? record.raisedAt
  const at = instantOf(moment)
  return {
    dispositions: [{ at, by, disposition: { kind: 'answered', answer, answeredBy: office, basis: '' } }],
    state: 'closed',
    closing: { at, date: moment.date, by, told: { at, how: 'letter' } },
    replies: [{ type: 'replied', at, by: office || by, words: answer }],
  }
}

async function importedNeed(work: Work, ids: IdSource, record: ImportedNeed, batch: Batch): Promise<Need> {
  const { importId, now, by } = batch
  const { enterprise, raiser = '', number = '', category = '', title, text } = record
  const raisedAt = instantOf(record.raisedAt)
  const { replies, ...answered } = answeredPart(record, by)
  return Need.parse({
    ...{ enterprise, raiser, category, raisedAt, importId },
    id: ids.next(),
    number: await takeNeedNumber(work),
    source: 'green-channel',
    sourceNumber: number,
    wordings: [{ version: 1, title, text, at: raisedAt, by }],
    ...answered,
    story: [
      { type: 'raised', at: raisedAt, by: raiser || enterprise, words: text },
      ...replies,
      { type: 'imported', at: now, by, facts: number === '' ? {} : { number } },
    ],
  })
}

function importedEnterprise(
  id: string,
  { name, building: _building, contact, phone, ...rest }: ImportedEnterprise,
  buildingId: BuildingId | undefined,
): Enterprise {
  const contacts = contact ? [{ name: contact, phone: phone ?? '' }] : []
  return Enterprise.parse({ ...rest, id, name, contacts, ...(buildingId && { buildingId }) })
}

async function buildingFor(
  work: Work,
  ids: IdSource,
  name: string | undefined,
  made: Made[],
): Promise<BuildingId | undefined> {
  if (!name) return undefined
  const known = (await work.list('buildings')).find((building) => sameName(building.name, name))
  if (known) return known.id
  const id = BuildingId.parse(ids.next())
  work.put('buildings', { id, name, station: '', address: '' })
  made.push({ collection: 'buildings', id })
  return id
}

async function putNew(
  work: Work,
  ids: IdSource,
  record: ImportedRecords[ImportKind],
  batch: Batch,
  made: Made[],
): Promise<void> {
  const { kind } = batch
  if (isListKind(kind)) {
    made.push(await putListed(work, ids, kind, record as ImportedLists[ListKind], batch))
    return
  }
  switch (kind) {
    case 'needs': {
      const need = await importedNeed(work, ids, record as ImportedNeed, batch)
      work.put('needs', need)
      made.push({ collection: 'needs', id: need.id })
      return
    }
    case 'enterprises': {
      const enterprise = record as ImportedEnterprise
      const buildingId = await buildingFor(work, ids, enterprise.building, made)
      const id = EnterpriseId.parse(ids.next())
      work.put('enterprises', importedEnterprise(id, enterprise, buildingId))
      made.push({ collection: 'enterprises', id })
      return
    }
    case 'people': {
      const id = PersonId.parse(ids.next())
      work.put('people', Person.parse({ ...(record as ImportedPerson), id }))
      made.push({ collection: 'people', id })
      return
    }
  }
}

async function putUpdate(
  work: Work,
  ids: IdSource,
  id: string,
  record: ImportedRecords[ImportKind],
  batch: Batch,
  outcome: Outcome,
): Promise<void> {
  const { kind } = batch
  if (isListKind(kind)) {
    const changed = await updateListed(work, kind, id, record as ImportedLists[ListKind])
    if (changed) outcome.changed.push(changed)
    return
  }
  switch (kind) {
    case 'needs': {
      // A need's words are never overwritten by a file; a duplicate of one is left as it is.
      return
    }
    case 'enterprises': {
      const before = await work.load('enterprises', id)
      const { building, ...given } = record as ImportedEnterprise
      const buildingId = (await buildingFor(work, ids, building, outcome.made)) ?? before.buildingId
      const next = importedEnterprise(id, given, buildingId)
      const contacts = next.contacts.length > 0 ? next.contacts : before.contacts
      const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== ''))
      outcome.changed.push({ collection: 'enterprises', id, before })
      work.put('enterprises', { ...before, ...kept, contacts, archived: before.archived })
      return
    }
    case 'people': {
      const before = await work.load('people', id)
      outcome.changed.push({ collection: 'people', id, before })
      work.put('people', { ...before, ...(record as ImportedPerson), id: before.id })
      return
    }
  }
}

async function marked<M extends Made>(work: Work, made: readonly M[]): Promise<M[]> {
  const withMark = async (one: M) => ({ ...one, mark: markOf(await work.get(one.collection, one.id)) })
  return Promise.all(made.map(withMark))
}

/** Records put before the event loop gets its turn. */
const BREATH = 100

/** Puts a whole file's records into the work, or none: the work is committed as one transaction. */
export async function putImported(work: Work, ids: IdSource, batch: Batch): Promise<Outcome> {
  const outcome: Outcome = { made: [], changed: [], records: 0 }
  const duplicateOf = new Map(batch.found.map((duplicate) => [duplicate.index, duplicate]))
  let records = 0
  for (const [index, record] of batch.records.entries()) {
    if (index % BREATH === 0) await breathe()
    const duplicate = duplicateOf.get(index)
    if (!duplicate) {
      await putNew(work, ids, record, batch, outcome.made)
      records += 1
    } else if (batch.policy === 'update' && duplicate.of.type === 'existing') {
      await putUpdate(work, ids, duplicate.of.id, record, batch, outcome)
    }
  }
  const [made, changed] = [await marked(work, outcome.made), await marked(work, outcome.changed)]
  return { made, changed, records }
}
