import type { SearchStatus } from '#shared/contract/search-operations'
import type { Change } from '#shared/domain/transaction'
import type { SearchKind } from '#shared/domain/search-query'
import { breathe } from '../breathing'
import { SentReadings } from './sent-readings'
import type { Log, SearchIndex, SearchRow, Store } from '../ports'
import { viewOf } from '../work'
import { bodiesOf, documentOf, isFindable, orderOf, type Source } from './search-documents'
import { allSources, kindsTouchedBy, sourceOf } from './search-sources'

/** Records that are handed over at a time; what comes between has its turn after each. */
const PORTION = 100
/** After so many failures in a row the making is given up until somebody searches again. */
const MOST_TRIES = 3

/** Knows which record stands in which row of the index, and keeps the index up with the store. */
export type SearchBook = {
  /** Begins the index when it has not been begun. */
  readonly status: () => SearchStatus
  /** Resolves when every change so far is in the index; at once while it is being made. */
  readonly settled: () => Promise<void>
  /** Told of what a transaction changed, once that is durable. */
  readonly changed: (changes: readonly Pick<Change, 'collection' | 'id'>[]) => void
  readonly sourceAt: (row: number) => Source | undefined
  /** Every row with what stands in it. */
  readonly sources: () => Iterable<readonly [number, Source]>
  /** Rises with every change of the rows. */
  readonly version: () => number
  readonly index: SearchIndex
}

type Dependencies = { readonly store: Store; readonly index: SearchIndex; readonly log: Log }

/** The rows and where each record stands; numbers of records that are gone are given out again. */
class Rows {
  readonly sources: (Source | undefined)[] = []
  /** By kind, then by id. */
  readonly #rowOf = new Map<SearchKind, Map<string, number>>()
  readonly #free: number[] = []
  version = 0

  /** Gives the row to send to the index. */
  put(source: Source): SearchRow {
    const known = this.#rowsOf(source.kind)
    const row = known.get(source.record.id) ?? this.#free.pop() ?? this.sources.length
    const { title, names, facets } = documentOf(source)
    known.set(source.record.id, row)
    this.sources[row] = source
    this.version += 1
    const bodies = bodiesOf(source).flatMap(({ text }) => (text === '' ? [] : [text]))
    return { row, kind: source.kind, title, names, bodies, facets, order: orderOf(source) }
  }

  /** Gives the row to take out of the index, if the record had one. */
  remove(kind: SearchKind, id: string): number | undefined {
    const known = this.#rowsOf(kind)
    const row = known.get(id)
    if (row === undefined) return undefined
    known.delete(id)
    this.sources[row] = undefined
    this.#free.push(row)
    this.version += 1
    return row
  }

  #rowsOf(kind: SearchKind): Map<string, number> {
    const known = this.#rowOf.get(kind) ?? new Map<string, number>()
    this.#rowOf.set(kind, known)
    return known
  }
}

/** The work on one index from its beginning; another one begins when its worker is lost. */
class Making {
  readonly rows = new Rows()
  readonly #spelling = new SentReadings()
  readonly #dependencies: Dependencies
  readonly #waiting = new Map<string, readonly [SearchKind, string]>()
  readonly generation: number
  done = 0
  total = 0
  isReady = false
  isLost = false
  #work: Promise<void>

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies
    this.generation = dependencies.index.generation()
    this.#work = this.#make()
  }

  /** Everything taken in so far; never rejects. */
  get settled(): Promise<void> {
    return this.isReady ? this.#work : Promise.resolve()
  }

  changed(changes: readonly Pick<Change, 'collection' | 'id'>[]): void {
    const before = this.#waiting.size
    for (const { collection, id } of changes) {
      for (const kind of kindsTouchedBy(collection)) this.#waiting.set(`${kind} ${id}`, [kind, id])
    }
    if (this.isReady && before === 0 && this.#waiting.size > 0)
      this.#work = this.#work.then(() => this.#safely(() => this.#catchUp()))
  }

  async #make(): Promise<void> {
    await this.#safely(async () => {
      for await (const sources of allSources(viewOf(this.#dependencies.store))) await this.#takeIn(sources)
      await this.#catchUp()
      this.isReady = true
    })
  }

  /** Hands records over in portions; the worker signs one while the next is being put together. */
  async #takeIn(sources: readonly Source[]): Promise<void> {
    const findable = sources.filter(isFindable)
    this.total += findable.length
    let handedOver: Promise<void> = Promise.resolve()
    for (let start = 0; start < findable.length; start += PORTION) {
      const portion = findable.slice(start, start + PORTION).map((source) => this.rows.put(source))
      await handedOver
      // What goes wrong is met at the next await; until then it is nobody's.
      handedOver = this.#dependencies.index.change(portion, [], this.#spelling.newIn(portion))
      handedOver.catch(() => undefined)
      this.done += portion.length
      await breathe()
    }
    await handedOver
  }

  async #catchUp(): Promise<void> {
    const view = viewOf(this.#dependencies.store)
    while (this.#waiting.size > 0) {
      const touched = [...this.#waiting.values()]
      this.#waiting.clear()
      const put: SearchRow[] = []
      const removed: number[] = []
      for (const [kind, id] of touched) {
        const source = await sourceOf(view, kind, id)
        if (source && isFindable(source)) put.push(this.rows.put(source))
        else removed.push(...[this.rows.remove(kind, id)].filter((row) => row !== undefined))
      }
      await this.#dependencies.index.change(put, removed, this.#spelling.newIn(put))
    }
  }

  async #safely(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.isLost = true
      this.#dependencies.log.error('The search index has to be made anew', error)
    }
  }
}

/** The book of an index that is begun when its status is first asked for, and begun anew when its worker was lost. */
export function createSearchBook(dependencies: Dependencies): SearchBook {
  const { index } = dependencies
  let making: Making | undefined
  let failures = 0
  const current = (): Making | undefined => {
    const isGone = making?.isLost === true || (making && making.generation !== index.generation())
    if (isGone) {
      failures = making?.isReady === true ? 0 : failures + 1
      making = undefined
    }
    return making
  }
  return {
    index,
    status() {
      const known = current()
      if (!known && failures >= MOST_TRIES) {
        failures = 0
        return { state: 'waiting', done: 0, total: 0 }
      }
      making ??= new Making(dependencies)
      return { state: making.isReady ? 'ready' : 'making', done: making.done, total: making.total }
    },
    settled: () => current()?.settled ?? Promise.resolve(),
    changed: (changes) => current()?.changed(changes),
    sourceAt: (row) => making?.rows.sources[row],
    *sources() {
      for (const [row, source] of (making?.rows.sources ?? []).entries())
        if (source) yield [row, source] as const
    },
    version: () => making?.rows.version ?? 0,
  }
}

/** The store, telling the book of every change that has become durable. */
export function toldStore(store: Store, book: Pick<SearchBook, 'changed'>): Store {
  return {
    get: (collection, id) => store.get(collection, id),
    list: (collection, scope) => store.list(collection, scope),
    async commit(transaction) {
      await store.commit(transaction)
      book.changed(transaction.changes)
    },
    receiptOf: (key) => store.receiptOf(key),
    state: () => store.state(),
  }
}
