import type { Low } from 'lowdb'
import type { Change } from '#shared/domain/transaction'
import type { ShardEntry } from './manifest'
import type { ShardData } from './shard'

/** A change that waits for its shard to be loaded. */
export type PendingChange = { readonly seq: number; readonly change: Change }

/** A shard of the catalog, whether its file has been read or not. */
export class LoadableShard {
  readonly id: string
  readonly #makeDb: () => Low<ShardData>
  #db: Low<ShardData> | undefined
  isLoaded: boolean
  loading: Promise<void> | undefined
  /** What the manifest says of the file; of a loaded shard only the checksum still counts. */
  entry: ShardEntry | undefined
  /** Changes that wait for the shard to be loaded. */
  pending: PendingChange[] = []
  isDirty = false

  constructor(id: string, entry: ShardEntry | undefined, isLoaded: boolean, makeDb: () => Low<ShardData>) {
    this.id = id
    this.entry = entry
    this.isLoaded = isLoaded
    this.#makeDb = makeDb
  }

  /** The shard's lowdb database; made when it is first needed, since most shards are never looked at. */
  get db(): Low<ShardData> {
    this.#db ??= this.#makeDb()
    return this.#db
  }
}

/** True when a shard that is not loaded may hold this record. */
export function mayHold(shard: LoadableShard, collection: string, id: string): boolean {
  const summary = shard.entry?.collections[collection]
  if (summary !== undefined && summary.first <= id && id <= summary.last) return true
  return shard.pending.some(({ change }) => change.collection === collection && change.id === id)
}

/** True when a list cannot do without a shard that is not loaded. */
export function isNeededFor(shard: LoadableShard, collection: string, scope: 'live' | undefined): boolean {
  const summary = shard.entry?.collections[collection]
  if (summary !== undefined && (scope === undefined || summary.live > 0)) return true
  return shard.pending.some(({ change }) => change.collection === collection)
}
