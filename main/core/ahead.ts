import { isLive, type CollectionName } from '#shared/domain/collections'
import { applyPatch, type Change, type Transaction } from '#shared/domain/transaction'
import type { Store, Stored } from './ports'

/** A record as a transaction on its way to the disk leaves it; `record` is undefined when it is gone. */
type Coming = { readonly record: Stored | undefined; readonly owner: Transaction }

/** What is decided before the decisions before it are on the disk. */
export type Ahead = {
  /** Reads see what is on its way: the next decision rests on it. Its own transaction is refused when that one is lost. */
  readonly store: Pick<Store, 'get' | 'list'>
  /** Resolves when the next decision may begin; `durable` when the transaction is on the disk, or rejects as the store does. */
  readonly commit: (transaction: Transaction) => Promise<{ readonly durable: Promise<void> }>
  /** Resolves when nothing is on its way any more. */
  readonly settled: () => Promise<void>
}

const nameOf = (collection: string, id: string) => `${collection}\n${id}`

function afterChange(before: Stored | undefined, change: Change): Stored | undefined {
  const { id } = change
  const revision = (before?.revision ?? 0) + 1
  switch (change.type) {
    case 'put':
      return { id, revision, value: change.value }
    case 'patch':
      return { id, revision, value: applyPatch(before?.value, change.steps) }
    case 'remove':
      return undefined
  }
}

function byId(a: Stored, b: Stored): number {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** What is on its way, over what the store holds. */
class Overlay {
  readonly #store: Store
  readonly #coming = new Map<string, Coming>()

  constructor(store: Store) {
    this.#store = store
  }

  async get(collection: string, id: string): Promise<Stored | undefined> {
    const mine = this.#coming.get(nameOf(collection, id))
    return mine ? mine.record : this.#store.get(collection, id)
  }

  async list(collection: string, scope?: 'live'): Promise<readonly Stored[]> {
    const prefix = nameOf(collection, '')
    // Looked at first: what becomes durable meanwhile stands in both, never in neither.
    const changed = [...this.#coming].filter(([name]) => name.startsWith(prefix))
    const stored = await this.#store.list(collection, scope)
    if (changed.length === 0) return stored
    const ids = new Set(changed.map(([name]) => name.slice(prefix.length)))
    const now = changed.flatMap(([, { record }]) => (record ? [record] : []))
    const wanted =
      scope === 'live' ? now.filter(({ value }) => isLive(collection as CollectionName, value)) : now
    return [...stored.filter(({ id }) => !ids.has(id)), ...wanted].sort(byId)
  }

  async stage(transaction: Transaction): Promise<void> {
    for (const change of transaction.changes) {
      const { collection, id } = change
      const record = afterChange(await this.get(collection, id), change)
      this.#coming.set(nameOf(collection, id), { record, owner: transaction })
    }
  }

  forget(transaction: Transaction): void {
    for (const { collection, id } of transaction.changes) {
      const name = nameOf(collection, id)
      if (this.#coming.get(name)?.owner === transaction) this.#coming.delete(name)
    }
  }
}

/** Decisions need not wait for the disk; answers do. */
export function aheadOf(store: Store): Ahead {
  const overlay = new Overlay(store)
  const underWay = new Set<Promise<void>>()

  async function makeDurable(transaction: Transaction): Promise<void> {
    try {
      await store.commit(transaction)
    } finally {
      overlay.forget(transaction)
    }
  }

  return {
    store: overlay,
    async commit(transaction) {
      await overlay.stage(transaction)
      const durable = makeDurable(transaction)
      const watched = durable.catch(() => undefined)
      underWay.add(watched)
      void watched.then(() => underWay.delete(watched))
      return { durable }
    },
    settled: async () => {
      await Promise.all(underWay)
    },
  }
}
