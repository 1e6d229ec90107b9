import { isSame, sharing } from '#shared/domain/sameness'
import {
  applyPatch,
  patchBetween,
  type Change,
  type PatchStep,
  type Transaction,
} from '#shared/domain/transaction'
import { collections, type CollectionName, type RecordOf } from '#shared/domain/collections'
import { AppError } from '#shared/errors'
import type { Store, Stored } from './ports'

/** Looks at records; a record that must be there and is not rejects with AppError `not-found`. */
export type View = {
  readonly get: <C extends CollectionName>(collection: C, id: string) => Promise<RecordOf<C> | undefined>
  readonly load: <C extends CollectionName>(
    collection: C,
    id: string,
    sentence?: string,
  ) => Promise<RecordOf<C>>
  readonly list: <C extends CollectionName>(collection: C, scope?: 'live') => Promise<readonly RecordOf<C>[]>
}

/** One write in the making: looks and decides now, and is committed as one transaction afterwards. */
export type Work = View & {
  readonly put: <C extends CollectionName>(collection: C, record: RecordOf<C>) => void
  readonly remove: (collection: CollectionName, id: string) => void
}

type Touched = {
  readonly collection: CollectionName
  readonly id: string
  readonly revision: number
  readonly before: unknown
  now: unknown
}

/** A patch longer than this share of the whole record is written as the record itself, unless it is short anyway. */
const PATCH_SHARE = 0.7
/** Characters up to which a patch is short, whatever the record's size. */
const SHORT_PATCH = 300

// Records entered the store through their schema; it is the only writer, and `check` reads them all through it again.
function typed<C extends CollectionName>(_collection: C, value: unknown): RecordOf<C> {
  return value as RecordOf<C>
}

/** Reads straight from the store. */
export function viewOf(store: Store): View {
  async function get<C extends CollectionName>(collection: C, id: string): Promise<RecordOf<C> | undefined> {
    const stored = await store.get(collection, id)
    return stored && typed(collection, stored.value)
  }
  return {
    get,
    async load(collection, id, sentence = 'errors.documentGone') {
      const record = await get(collection, id)
      if (record === undefined) throw new AppError('not-found', sentence)
      return record
    },
    list: async (collection, scope) =>
      (await store.list(collection, scope)).map(({ value }) => typed(collection, value)),
  }
}

function changeOf({ collection, id, revision, before, now }: Touched): Change | undefined {
  if (now === undefined)
    return before === undefined ? undefined : { type: 'remove', collection, id, revision }
  if (before === undefined) return { type: 'put', collection, id, revision, value: now }
  const steps = patchBetween(before, now)
  if (steps.length === 0) return undefined
  const written = JSON.stringify(steps)
  const isShort = written.length < SHORT_PATCH || written.length < JSON.stringify(now).length * PATCH_SHARE
  // A patch that JSON would not carry faithfully is not worth its savings.
  const isFaithful = isShort && isSame(applyPatch(before, JSON.parse(written) as PatchStep[]), now)
  return isFaithful
    ? { type: 'patch', collection, id, revision, steps }
    : { type: 'put', collection, id, revision, value: now }
}

type Signature = Omit<Transaction, 'reads' | 'changes' | 'receipt'>

/** What one write has looked at and decided so far. */
type Notes = {
  readonly touched: Map<string, Touched>
  readonly seen: Map<string, { readonly collection: CollectionName; readonly stored: Stored }>
  /** Records asked for by id: what the decision rests on. */
  readonly asked: Set<string>
}

/** As much of a store as a decision looks at. */
type Readable = Pick<Store, 'get' | 'list'>

const keyOf = (collection: string, id: string) => `${collection}/${id}`

async function lookAt(store: Readable, { seen }: Notes, collection: CollectionName, id: string) {
  const known = seen.get(keyOf(collection, id))
  if (known) return known.stored
  const stored = await store.get(collection, id)
  if (stored) seen.set(keyOf(collection, id), { collection, stored })
  return stored
}

async function lookAtAll(store: Readable, notes: Notes, collection: CollectionName, scope?: 'live') {
  const stored = await store.list(collection, scope)
  const { seen, touched } = notes
  for (const record of stored) {
    const key = keyOf(collection, record.id)
    if (!seen.has(key)) seen.set(key, { collection, stored: record })
  }
  const unchanged = stored.filter(({ id }) => !touched.has(keyOf(collection, id))).map(({ value }) => value)
  const mine = [...touched.values()].filter((one) => one.collection === collection && one.now !== undefined)
  return [...unchanged, ...mine.map(({ now }) => now)]
}

function touch({ touched, seen }: Notes, collection: CollectionName, id: string, now: unknown): void {
  const key = keyOf(collection, id)
  const known = touched.get(key)
  if (known) known.now = now
  else {
    const stored = seen.get(key)?.stored
    touched.set(key, { collection, id, revision: stored?.revision ?? 0, before: stored?.value, now })
  }
}

function transactionOf(notes: Notes, signature: Signature, receipt: unknown): Transaction | undefined {
  const changes = [...notes.touched.values()].map(changeOf).filter((change) => change !== undefined)
  if (changes.length === 0) return undefined
  const changed = new Set(changes.map(({ collection, id }) => keyOf(collection, id)))
  const reads = [...notes.seen.entries()]
    .filter(([key]) => !changed.has(key) && notes.asked.has(key))
    .map(([, { collection, stored }]) => ({ collection, id: stored.id, revision: stored.revision }))
  return { ...signature, reads, changes, receipt }
}

/** A record that the write changes: as it was and as it will be; undefined when it is not there. */
export type ChangedRecord = {
  readonly collection: CollectionName
  readonly id: string
  readonly before: unknown
  readonly now: unknown
}

type BegunWork = Work & {
  readonly changed: () => readonly ChangedRecord[]
  readonly transaction: (signature: Signature, receipt: unknown) => Transaction | undefined
}

/** Begins a write; `transaction` gives what is to be committed, or undefined when nothing changed. */
export function beginWork(store: Readable): BegunWork {
  const notes: Notes = { touched: new Map(), seen: new Map(), asked: new Set() }

  async function get<C extends CollectionName>(collection: C, id: string): Promise<RecordOf<C> | undefined> {
    const mine = notes.touched.get(keyOf(collection, id))
    if (mine) return mine.now === undefined ? undefined : typed(collection, mine.now)
    notes.asked.add(keyOf(collection, id))
    const stored = await lookAt(store, notes, collection, id)
    return stored && typed(collection, stored.value)
  }

  return {
    get,
    list: async (collection, scope) =>
      (await lookAtAll(store, notes, collection, scope)).map((value) => typed(collection, value)),
    async load(collection, id, sentence = 'errors.documentGone') {
      const record = await get(collection, id)
      if (record === undefined) throw new AppError('not-found', sentence)
      return record
    },
    put(collection, record) {
      // Undefined members do not survive JSON; what did not change stays the very same object, so that it is cheap to compare.
      const before = notes.seen.get(keyOf(collection, record.id))?.stored.value
      touch(notes, collection, record.id, sharing(before, collections[collection].parse(record)))
    },
    remove: (collection, id) => touch(notes, collection, id, undefined),
    changed: () => [...notes.touched.values()].map((one) => ({ ...one })),
    transaction: (signature, receipt) => transactionOf(notes, signature, receipt),
  }
}
