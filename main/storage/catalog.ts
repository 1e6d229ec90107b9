import { Low } from 'lowdb'
import type { Change } from '#shared/domain/transaction'
import type { Stored } from '../core/ports'
import { FileDamaged } from './checked-file'
import { systemCodeOf } from './io'
import type { JournalEntry } from './journal-line'
import type { ShardEntry } from './manifest'
import { LoadableShard, isNeededFor, mayHold } from './loadable-shard'
import type { CollectionRules, ShardData, ShardRecord } from './shard'
import { ShardAdapter, changedRecord, recordIn, setRecord, summaryOf } from './shard'

/** What the catalog needs from the disk. */
export type ShardDisk = {
  readonly read: (shardId: string) => Promise<Buffer | undefined>
  /** Resolves to the checksum of the new file. */
  readonly replace: (shardId: string, pieces: AsyncIterable<string>) => Promise<string>
  /** Gives the best that is left of a shard whose file cannot be trusted. */
  readonly rescue: (shardId: string, flaw: unknown) => Promise<ShardData>
}

/** How many shard files are read at the same time. */
const READ_TOGETHER = 8

/** A shard file that is older than the manifest says: its disk gave back an earlier state. */
export class ShardStale extends Error {}

/**
 * The records, each in its shard. A shard is a lowdb database that is read when somebody asks for a record it may
 * hold, and then stays. Changes go to memory only; `write` is the compactor's.
 */
export class Catalog {
  readonly #rules: CollectionRules
  readonly #schemaVersion: number
  readonly #disk: ShardDisk
  readonly #shards = new Map<string, LoadableShard>()
  readonly #unloaded = new Set<LoadableShard>()
  /** Of the files written in this run. */
  readonly #checksums = new Map<string, string>()
  readonly #homes = new Map<string, Map<string, LoadableShard>>()

  constructor(
    rules: CollectionRules,
    schemaVersion: number,
    entries: Readonly<Record<string, ShardEntry>>,
    disk: ShardDisk,
  ) {
    this.#rules = rules
    this.#schemaVersion = schemaVersion
    this.#disk = disk
    for (const [id, entry] of Object.entries(entries)) this.#addShard(id, entry, false)
  }

  get rules(): CollectionRules {
    return this.#rules
  }

  /** Where a record lives, if it is loaded. */
  homeOf(collection: string, id: string): string | undefined {
    return this.#homes.get(collection)?.get(id)?.id
  }

  /** The record, if its shard is loaded. */
  loadedRecord(collection: string, id: string): ShardRecord | undefined {
    const home = this.#homes.get(collection)?.get(id)
    return home === undefined ? undefined : recordIn(home.db.data.records, collection, id)
  }

  /** Loads what may hold this record. */
  async makeSureOf(collection: string, id: string): Promise<void> {
    if (this.#homes.get(collection)?.has(id) === true) return
    const shards = [...this.#unloaded].filter((shard) => mayHold(shard, collection, id))
    if (shards.length > 0) await this.#loadAll(shards)
  }

  /** True when `makeSureOf` would have to read a file. */
  isUnsureOf(collection: string, id: string): boolean {
    if (this.#homes.get(collection)?.has(id) === true) return false
    for (const shard of this.#unloaded) if (mayHold(shard, collection, id)) return true
    return false
  }

  async get(collection: string, id: string): Promise<Stored | undefined> {
    await this.makeSureOf(collection, id)
    const record = this.loadedRecord(collection, id)
    return record === undefined ? undefined : { id, ...record }
  }

  /** In id order, by code unit. */
  async list(collection: string, scope?: 'live'): Promise<readonly Stored[]> {
    const wanted = [...this.#unloaded].filter((shard) => isNeededFor(shard, collection, scope))
    await this.#loadAll(wanted)
    const isLive = scope === 'live' ? this.#rules[collection]?.isLive : undefined
    const found: Stored[] = []
    for (const shard of this.#shards.values()) {
      if (!shard.isLoaded) continue
      const records = Object.hasOwn(shard.db.data.records, collection)
        ? shard.db.data.records[collection]
        : undefined
      for (const [id, record] of Object.entries(records ?? {})) {
        if (isLive === undefined || isLive(record.value)) found.push({ id, ...record })
      }
    }
    return found.sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /**
   * Takes a journal entry into memory; what belongs to a shard that is not loaded waits for it. Of a shard that a
   * `commit` names first there can be no file that counts; one that the `journal` names first may have been written.
   */
  apply(seq: number, entry: JournalEntry, from: 'journal' | 'commit'): void {
    entry.changes.forEach((change, index) => {
      const shardId = entry.shards[index]
      if (shardId === undefined) throw new Error(`Journal entry ${seq} does not say where its change belongs`)
      const shard = this.#shards.get(shardId) ?? this.#addShard(shardId, undefined, from === 'commit')
      shard.isDirty = true
      if (shard.isLoaded) this.#change(shard, change)
      else shard.pending.push({ seq, change })
    })
  }

  /** Ids of shards whose file is behind memory. */
  dirtyShards(): readonly string[] {
    return [...this.#shards.values()].filter((shard) => shard.isDirty).map((shard) => shard.id)
  }

  /** Sees to it that a shard is written anew from memory, after its file turned out to be unfit. */
  async rewrite(shardId: string): Promise<void> {
    const shard = this.#shards.get(shardId)
    if (shard === undefined) return
    await this.#load(shard)
    shard.isDirty = true
  }

  /** Writes one shard as it is now; `lastSeq` is the number of the last transaction taken into memory. */
  async write(shardId: string, lastSeq: () => number): Promise<void> {
    const shard = this.#shards.get(shardId)
    if (shard === undefined) return
    await this.#load(shard)
    shard.db.data.lastSeq = lastSeq()
    shard.isDirty = false
    const entry = { lastSeq: lastSeq(), collections: summaryOf(shard.db.data.records, this.#rules) }
    try {
      await shard.db.write()
    } catch (error) {
      shard.isDirty = true
      throw error
    }
    shard.entry = { ...entry, checksum: this.#checksums.get(shardId) ?? '' }
  }

  /** What the manifest has to say of every file that stands on the disk. */
  entries(): Record<string, ShardEntry> {
    const pairs = [...this.#shards.values()].flatMap((shard) =>
      shard.entry ? [[shard.id, shard.entry] as const] : [],
    )
    return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  #addShard(id: string, entry: ShardEntry | undefined, isLoaded: boolean): LoadableShard {
    const shard = new LoadableShard(id, entry, isLoaded, () => this.#makeDb(id))
    this.#shards.set(id, shard)
    if (!isLoaded) this.#unloaded.add(shard)
    return shard
  }

  #makeDb(id: string): Low<ShardData> {
    const adapter = new ShardAdapter(
      () => this.#disk.read(id),
      async (pieces) => {
        this.#checksums.set(id, await this.#disk.replace(id, pieces))
      },
    )
    return new Low<ShardData>(adapter, { schemaVersion: this.#schemaVersion, id, lastSeq: 0, records: {} })
  }

  async #loadAll(shards: readonly LoadableShard[]): Promise<void> {
    for (let at = 0; at < shards.length; at += READ_TOGETHER) {
      await Promise.all(shards.slice(at, at + READ_TOGETHER).map((shard) => this.#load(shard)))
    }
  }

  #load(shard: LoadableShard): Promise<void> {
    if (shard.isLoaded) return Promise.resolve()
    shard.loading ??= this.#read(shard).finally(() => {
      shard.loading = undefined
    })
    return shard.loading
  }

  async #read(shard: LoadableShard): Promise<void> {
    try {
      await shard.db.read()
      if (shard.entry !== undefined && shard.db.data.lastSeq < shard.entry.lastSeq) {
        throw new ShardStale(`${shard.id} is older than the manifest says`)
      }
    } catch (flaw) {
      // Anything else, such as too many open files, passes and says nothing about the file.
      if (!(flaw instanceof FileDamaged || flaw instanceof ShardStale || systemCodeOf(flaw) === 'EIO'))
        throw flaw
      shard.db.data = await this.#disk.rescue(shard.id, flaw)
      shard.isDirty = true
    }
    this.#settle(shard)
  }

  /** From here on nothing waits, so that no change can slip in between. */
  #settle(shard: LoadableShard): void {
    for (const [collection, records] of Object.entries(shard.db.data.records)) {
      const homes = this.#homesOf(collection)
      for (const id of Object.keys(records)) homes.set(id, shard)
    }
    shard.isLoaded = true
    this.#unloaded.delete(shard)
    const { lastSeq } = shard.db.data
    const pending = shard.pending
    shard.pending = []
    for (const { seq, change } of pending) if (seq > lastSeq) this.#change(shard, change)
  }

  #change(shard: LoadableShard, change: Change): void {
    const { records } = shard.db.data
    const record = changedRecord(recordIn(records, change.collection, change.id), change)
    setRecord(records, change.collection, change.id, record)
    if (record === undefined) this.#homesOf(change.collection).delete(change.id)
    else this.#homesOf(change.collection).set(change.id, shard)
  }

  #homesOf(collection: string): Map<string, LoadableShard> {
    let homes = this.#homes.get(collection)
    if (homes === undefined) {
      homes = new Map()
      this.#homes.set(collection, homes)
    }
    return homes
  }
}
