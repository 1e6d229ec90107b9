// The search as the program has it, on a store in memory: the store's own time and memory are not the search's.
import type { OutputOf } from '#shared/contract/operations'
import { searchHandlers } from '../../main/core/search/search-handlers'
import { createSearchBook } from '../../main/core/search/search-book'
import { pinyinKeys } from '../../main/core/pinyin'
import type { Log, SearchIndex, Store } from '../../main/core/ports'
import { viewOf } from '../../main/core/work'
import { openSearch } from '../../main/search/open-search'

export type Probe = {
  /** Takes everything in; resolves when the index is ready. */
  readonly make: () => Promise<void>
  /** How many were found. */
  readonly find: (query: string) => Promise<number>
  readonly ask: (query: string) => Promise<OutputOf<'search.find'>>
  readonly index: SearchIndex
  readonly close: () => Promise<void>
}

/** A search over these records. */
export function openProbe(
  records: Readonly<Record<string, readonly { readonly id: string }[]>>,
  workerFile: string,
  log: Log,
): Probe {
  const stored = new Map(
    Object.entries(records).map(([name, list]) => [
      name,
      list.map((value) => ({ id: value.id, revision: 1, value })),
    ]),
  )
  const store: Store = {
    get: async (collection, id) => stored.get(collection)?.find((record) => record.id === id),
    list: async (collection) => stored.get(collection) ?? [],
    commit: async () => undefined,
    receiptOf: () => undefined,
    state: () => ({
      ...{ folder: '', readOnly: undefined, quarantined: [], lastBackup: undefined, synchronised: false },
    }),
  }
  // The registers have the dictionary of pinyin at hand anyway.
  pinyinKeys('楼')
  const index = openSearch({ workerFile, log })
  const search = createSearchBook({ store, index, log })
  const handlers = searchHandlers({ search })
  const view = viewOf(store)
  const ask = (query: string) =>
    handlers['search.find'](
      { query, limit: 6, offset: 0 },
      { view, now: '2026-12-15T02:00:00.000Z', language: 'zh-CN', caller: { role: 'secretary' } },
    )
  return {
    index,
    ask,
    async make() {
      while (search.status().state !== 'ready') await new Promise((resolve) => setTimeout(resolve, 1))
    },
    async find(query) {
      const found = await ask(query)
      return found.groups.reduce((sum, { total }) => sum + total, 0)
    },
    close: () => index.close(),
  }
}
