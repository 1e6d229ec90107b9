import type { Change, Transaction } from '#shared/domain/transaction'
import { AppError } from '#shared/errors'
import type { Log } from '../core/ports'
import type { Catalog } from './catalog'
import { isDiskFull } from './file-actions'
import type { JournalEntry } from './journal-line'
import { frameLine } from './journal-line'
import type { JournalPlace, JournalWriter } from './journal-writer'
import { JournalBroken } from './journal-writer'
import type { Receipts } from './receipts'
import type { ShardRecord } from './shard'
import { changedRecord } from './shard'
import type { Status } from './status'

/** How far memory and journal have come together. */
export type Position = { readonly seq: number; readonly place: JournalPlace }

type Waiting = {
  readonly transaction: Transaction
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

type Staged = {
  readonly waiting: Waiting
  readonly seq: number
  readonly entry: JournalEntry
  readonly line: Buffer
}

/** A record as it will be once the batch is written; `record` is undefined when it is gone. */
type StagedRecord = { readonly record: ShardRecord | undefined; readonly shard: string }
type Overlay = Map<string, StagedRecord>

/** What the queue works on, and whom it tells. */
export type CommitQueueParts = {
  readonly catalog: Catalog
  readonly journal: JournalWriter
  readonly receipts: Receipts
  readonly status: Status
  readonly log: Log
  readonly onCommitted: () => void
  readonly onDiskFull: () => void
}

/** Transactions written together at most; what comes in meanwhile makes the next batch. */
const BATCH = 256

/** Takes transactions in turn: check, write, sync, memory, acknowledge. */
export class CommitQueue {
  readonly #parts: CommitQueueParts
  readonly #waiting: Waiting[] = []
  readonly #keysInBatch = new Set<string>()
  #position: Position
  #draining: Promise<void> | undefined
  #isClosed = false

  constructor(parts: CommitQueueParts, position: Position) {
    this.#parts = parts
    this.#position = position
  }

  get position(): Position {
    return this.#position
  }

  commit(transaction: Transaction): Promise<void> {
    if (this.#isClosed) return Promise.reject(new AppError('unavailable', 'storage.closed'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ transaction, resolve, reject })
      this.#draining ??= this.#drain()
    })
  }

  /** Takes no more, and resolves when everything taken has its answer. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#draining
  }

  async #drain(): Promise<void> {
    // Changes asked for in the same turn go into one batch.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batch = await this.#stage(this.#waiting.splice(0, BATCH))
      if (batch.length > 0) await this.#write(batch)
    }
    // Together with the last look at the queue, so that nobody is left waiting in between.
    this.#draining = undefined
  }

  async #stage(all: readonly Waiting[]): Promise<readonly Staged[]> {
    const overlay: Overlay = new Map()
    const staged: Staged[] = []
    const firstSeq = this.#position.seq + 1
    this.#keysInBatch.clear()
    for (const waiting of all) {
      try {
        this.#parts.status.refuseIfReadOnly()
        await this.#loadTargets(waiting.transaction)
        const entry = this.#check(waiting.transaction, overlay, staged.length === 0 ? undefined : firstSeq)
        const seq = firstSeq + staged.length
        staged.push({ waiting, seq, ...entry, line: frameLine(seq, entry.json) })
        this.#keysInBatch.add(waiting.transaction.key)
      } catch (error) {
        waiting.reject(error)
      }
    }
    return staged
  }

  async #loadTargets(transaction: Transaction): Promise<void> {
    const { catalog } = this.#parts
    for (const { collection, id } of [...transaction.reads, ...transaction.changes]) {
      if (catalog.isUnsureOf(collection, id)) await catalog.makeSureOf(collection, id)
    }
  }

  /** Throws AppError `conflict` when the transaction was decided on something that has changed since. */
  #check(
    transaction: Transaction,
    overlay: Overlay,
    batch: number | undefined,
  ): { readonly entry: JournalEntry; readonly json: string } {
    const { key } = transaction
    if (this.#keysInBatch.has(key) || this.#parts.receipts.receiptOf(key) !== undefined) {
      throw new AppError('conflict', 'storage.alreadyDone')
    }
    for (const target of transaction.reads) this.#refuseIfChanged(target, overlay)
    const staged: Overlay = new Map(overlay)
    const shards = transaction.changes.map((change) => this.#stageChange(change, staged))
    const { key: _, ...rest } = transaction
    // The key stands first, so that it can be found without parsing the line.
    const json = JSON.stringify({ key, ...rest, shards, ...(batch === undefined ? {} : { batch }) })
    for (const [name, record] of staged) overlay.set(name, record)
    // Memory takes what the journal says, so that a replay comes to the same.
    return { entry: JSON.parse(json) as JournalEntry, json }
  }

  #stageChange(change: Change, overlay: Overlay): string {
    this.#refuseIfChanged(change, overlay)
    const rule = this.#parts.catalog.rules[change.collection]
    if (rule === undefined) throw new Error(`No such collection: ${change.collection}`)
    if (change.id === '' || change.id === '__proto__') throw new Error(`Not an id: ${change.id}`)
    const before = this.#current(change, overlay)
    const home =
      overlay.get(nameOf(change))?.shard ?? this.#parts.catalog.homeOf(change.collection, change.id)
    const record = changedRecord(before, change)
    const isKept = before !== undefined && home !== undefined
    const shard = isKept ? home : rule.shardOf(change.type === 'put' ? change.value : undefined, change.id)
    overlay.set(nameOf(change), { record, shard })
    return shard
  }

  #refuseIfChanged(target: Target, overlay: Overlay): void {
    const revision = this.#current(target, overlay)?.revision ?? 0
    if (revision === target.revision) return
    throw new AppError('conflict', 'storage.changedMeanwhile', {
      collection: target.collection,
      id: target.id,
    })
  }

  #current(target: Target, overlay: Overlay): ShardRecord | undefined {
    const staged = overlay.get(nameOf(target))
    return staged === undefined
      ? this.#parts.catalog.loadedRecord(target.collection, target.id)
      : staged.record
  }

  async #write(batch: readonly Staged[]): Promise<void> {
    const { journal, catalog, receipts, status, onCommitted } = this.#parts
    try {
      await journal.append(
        batch.length === 1 && batch[0] ? batch[0].line : Buffer.concat(batch.map(({ line }) => line)),
      )
    } catch (error) {
      this.#refuse(batch, error)
      return
    }
    status.diskHasRoom()
    for (const { seq, entry } of batch) {
      catalog.apply(seq, entry, 'commit')
      receipts.remember(entry.key, entry.receipt)
    }
    this.#position = { seq: this.#position.seq + batch.length, place: journal.place }
    for (const { waiting } of batch) waiting.resolve()
    onCommitted()
  }

  #refuse(batch: readonly Staged[], error: unknown): void {
    const { status, log, onDiskFull } = this.#parts
    const isFull =
      !(error instanceof JournalBroken) && isDiskFull(error instanceof Error ? error.cause : error)
    log.error('A change could not be made durable', error)
    if (error instanceof JournalBroken) status.becomeReadOnly('write-failed')
    if (isFull) {
      status.becomeReadOnly('disk-full')
      onDiskFull()
    }
    const sentence = isFull ? 'storage.diskFull' : 'storage.writeFailed'
    for (const { waiting } of batch)
      waiting.reject(new AppError('unavailable', sentence, {}, { cause: error }))
  }
}

type Target = { readonly collection: string; readonly id: string; readonly revision: number }

function nameOf(target: { readonly collection: string; readonly id: string }): string {
  return `${target.collection}\n${target.id}`
}
