import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Adapter } from 'lowdb'
import { applyPatch } from '#shared/domain/transaction'
import type { Change } from '#shared/domain/transaction'
import { parseChecked } from './checked-file'
import type { CollectionSummary } from './manifest'

/** A record inside a shard. It is replaced, never changed in place. */
export type ShardRecord = { readonly revision: number; readonly value: unknown }

/** Records by collection and id. */
export type ShardRecords = Record<string, Record<string, ShardRecord>>

/** What a shard's file holds beside its checksum. `lastSeq`: every transaction up to it is in the records. */
export type ShardData = { schemaVersion: number; id: string; lastSeq: number; records: ShardRecords }

/** The settings of a collection that the storage needs to know; it knows nothing else of what it keeps. */
export type CollectionRule = {
  /** Which file a new record goes to, for instance `shared` or `needs/0`; asked once, when the record is made. */
  readonly shardOf: (value: unknown, id: string) => string
  /** Records that the first view of the program needs; all, when absent. */
  readonly isLive?: (value: unknown) => boolean
}
/** The rules of every collection there is, by name. */
export type CollectionRules = Readonly<Record<string, CollectionRule>>

const PIECE_LENGTH = 64 * 1024

/** The record after a change, or undefined when it is gone. Throws when a patch meets no record. */
export function changedRecord(before: ShardRecord | undefined, change: Change): ShardRecord | undefined {
  const revision = (before?.revision ?? 0) + 1
  switch (change.type) {
    case 'put':
      return { revision, value: change.value }
    case 'patch':
      if (before === undefined)
        throw new Error(`A patch of ${change.collection} ${change.id}, which is not there`)
      return { revision, value: applyPatch(before.value, change.steps) }
    case 'remove':
      return undefined
  }
}

/** The record of a collection with this id. */
export function recordIn(records: ShardRecords, collection: string, id: string): ShardRecord | undefined {
  const found = Object.hasOwn(records, collection) ? records[collection] : undefined
  return found !== undefined && Object.hasOwn(found, id) ? found[id] : undefined
}

/** Puts a record into its place, or takes it out when `record` is undefined. */
export function setRecord(
  records: ShardRecords,
  collection: string,
  id: string,
  record: ShardRecord | undefined,
): void {
  const own = Object.hasOwn(records, collection) ? records[collection] : undefined
  if (record === undefined) {
    if (own !== undefined) Reflect.deleteProperty(own, id)
    return
  }
  if (own === undefined) records[collection] = { [id]: record }
  else own[id] = record
}

/** Counts for the manifest. Empty collections are left out. */
export function summaryOf(records: ShardRecords, rules: CollectionRules): Record<string, CollectionSummary> {
  const summary: Record<string, CollectionSummary> = {}
  for (const [collection, found] of Object.entries(records)) {
    const ids = Object.keys(found).sort()
    const [first, last] = [ids.at(0), ids.at(-1)]
    if (first === undefined || last === undefined) continue
    const isLive = rules[collection]?.isLive ?? (() => true)
    const live = Object.values(found).filter((record) => isLive(record.value)).length
    summary[collection] = { count: ids.length, live, first, last }
  }
  return summary
}

/** A copy that later changes leave alone; cheap, since records are replaced and never changed. */
export function frozenShard(data: ShardData): ShardData {
  const records = Object.fromEntries(
    Object.entries(data.records).map(([name, found]) => [name, { ...found }]),
  )
  return { ...data, records }
}

/** The text of a shard without its seal: one record a line, in pieces, so that the event loop gets its turns. */
export async function* shardPieces(data: ShardData): AsyncGenerator<string> {
  const { records, ...head } = data
  let piece = `${JSON.stringify(head).slice(0, -1)},"records":{`
  let collectionComma = ''
  for (const [collection, found] of Object.entries(records)) {
    piece += `${collectionComma}\n${JSON.stringify(collection)}:{`
    collectionComma = ','
    let comma = ''
    for (const [id, record] of Object.entries(found)) {
      piece += `${comma}\n${JSON.stringify(id)}:${JSON.stringify(record)}`
      comma = ','
      if (piece.length < PIECE_LENGTH) continue
      yield piece
      await nextTurn()
      piece = ''
    }
    piece += '}'
  }
  yield `${piece}}`
}

/** The shard in a file's bytes. Throws FileDamaged when the checksum does not fit. */
export function parseShard(bytes: Buffer): { readonly data: ShardData; readonly checksum: string } {
  const { value, checksum } = parseChecked(bytes)
  // The checksum holds, so it is what `shardPieces` wrote.
  const { schemaVersion, id, lastSeq, records } = value as ShardData
  return { data: { schemaVersion, id, lastSeq, records }, checksum }
}

/** lowdb's adapter for a shard: `read` checks the checksum, `write` replaces the file durably. */
export class ShardAdapter implements Adapter<ShardData> {
  readonly #read: () => Promise<Buffer | undefined>
  readonly #replace: (pieces: AsyncIterable<string>) => Promise<void>

  constructor(
    read: () => Promise<Buffer | undefined>,
    replace: (pieces: AsyncIterable<string>) => Promise<void>,
  ) {
    this.#read = read
    this.#replace = replace
  }

  /** Null when there is no file yet; throws FileDamaged when its checksum does not fit. */
  async read(): Promise<ShardData | null> {
    const bytes = await this.#read()
    return bytes === undefined ? null : parseShard(bytes).data
  }

  async write(data: ShardData): Promise<void> {
    await this.#replace(shardPieces(frozenShard(data)))
  }
}
