import type { Transaction } from '#shared/domain/transaction'
import { AppError } from '#shared/errors'
import type { BlobStore, Clock, Log, Stored, StoreState } from '../core/ports'
import { backupNames, backupTime } from './backup-names'
import { ShardUnfit, takeBackup } from './backups'
import { blobFiles } from './blob-files'
import { Catalog } from './catalog'
import { checkFolder } from './check-folder'
import { CommitQueue } from './commit-queue'
import type { Position } from './commit-queue'
import { Compactor } from './compactor'
import { isDiskFull } from './file-actions'
import type { FileReplacer } from './file-replacer'
import type { Io } from './io'
import type { JournalTail } from './journal-reader'
import { earlierReceipts } from './journal-reader'
import { JournalWriter } from './journal-writer'
import { SEGMENT_BYTES } from './layout'
import type { Manifest } from './manifest'
import { Receipts } from './receipts'
import { shardDisk } from './shard-disk'
import type { Status } from './status'
import type { OpenedStore, StoreCheck, StoreOptions } from './store-options'
import { Turns } from './turns'
import { Upkeep } from './upkeep'

/** An opened folder: what was found in it, and what it is worked with. */
export type StoreParts = {
  readonly io: Io
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
  readonly status: Status
  readonly options: StoreOptions
  readonly manifest: Manifest
  readonly tail: JournalTail
  readonly release: () => Promise<void>
  readonly replacer: FileReplacer
  readonly synchronised: boolean
}

/** A data folder at work. */
export class FolderStore implements OpenedStore {
  readonly #parts: StoreParts
  readonly #catalog: Catalog
  readonly #receipts = new Receipts()
  readonly #turns = new Turns()
  readonly #compactor: Compactor
  readonly #upkeep: Upkeep
  readonly #journal: JournalWriter | undefined
  readonly #queue: CommitQueue | undefined
  readonly blobs: BlobStore
  #closing: Promise<void> | undefined

  private constructor(parts: StoreParts, journal: JournalWriter | undefined) {
    const { io, folder, status, manifest, tail, options, replacer, clock } = parts
    this.#parts = parts
    this.#journal = journal
    this.#catalog = new Catalog(
      options.collections,
      manifest.schemaVersion,
      manifest.shards,
      shardDisk(parts, replacer),
    )
    for (const { key, read } of earlierReceipts(tail.earlier)) this.#receipts.rememberLater(key, read)
    for (const { seq, entry } of tail.lines) {
      this.#catalog.apply(seq, entry, 'journal')
      this.#receipts.remember(entry.key, entry.receipt)
    }
    this.blobs = blobFiles(io, folder, () => status.refuseIfReadOnly())
    this.#queue = journal && this.#openQueue(journal)
    const position = () => this.#position()
    const now = () => clock.now().toISOString()
    this.#compactor = new Compactor({ folder, catalog: this.#catalog, replacer, position, now }, manifest)
    this.#upkeep = new Upkeep({
      ...parts,
      manifest: () => this.#compactor.manifest,
      waiting: () => position().seq - this.#compactor.manifest.replay.seq,
      segment: () => position().place.segment,
      compact: () => this.compact(),
      backup: () => this.backup(),
      takeTurn: (work) => this.#turns.take(work),
    })
  }

  /** Takes the journal up where its tail ends; a read-only store has none. */
  static async open(parts: StoreParts): Promise<FolderStore> {
    const { io, folder, status, tail, options } = parts
    const isWritable = status.readOnly === undefined
    const journal = isWritable
      ? await JournalWriter.open(io, folder, tail.place, options.segmentBytes ?? SEGMENT_BYTES)
      : undefined
    const newest = (await backupNames(io, folder)).at(-1)
    if (newest !== undefined) status.lastBackup = backupTime(newest)
    return new FolderStore(parts, journal)
  }

  get dataId(): string {
    return this.#parts.manifest.dataId
  }

  /** The version of the records' form on the disk. */
  get version(): number {
    return this.#parts.manifest.schemaVersion
  }

  /** Begins what the store does by itself. */
  beginUpkeep(): void {
    if (this.#parts.options.background !== false) this.#upkeep.begin()
  }

  get(collection: string, id: string): Promise<Stored | undefined> {
    return this.#catalog.get(collection, id)
  }

  list(collection: string, scope?: 'live'): Promise<readonly Stored[]> {
    return this.#catalog.list(collection, scope)
  }

  async commit(transaction: Transaction): Promise<void> {
    this.#parts.status.refuseIfReadOnly()
    await this.#queue?.commit(transaction)
  }

  receiptOf(key: string): { readonly receipt: unknown } | undefined {
    return this.#receipts.receiptOf(key)
  }

  state(): StoreState {
    const { folder, status, synchronised } = this.#parts
    const { readOnly, lastBackup } = status
    return { folder, readOnly, quarantined: [...status.quarantined], lastBackup, synchronised }
  }

  compact(): Promise<void> {
    return this.#turns.take(() => this.#compactNow())
  }

  backup(): Promise<string> {
    return this.#turns.take(() => this.#backupNow())
  }

  check(): Promise<StoreCheck> {
    const { io, folder } = this.#parts
    return this.#turns.take(() => checkFolder(io, folder, this.#queue?.position.place))
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  #position(): Position {
    const { tail } = this.#parts
    return this.#queue?.position ?? { seq: tail.lastSeq, place: tail.place }
  }

  #openQueue(journal: JournalWriter): CommitQueue {
    const { tail, options, status, log } = this.#parts
    const hasUpkeep = options.background !== false
    const onCommitted = () => {
      if (hasUpkeep) this.#upkeep.committed()
    }
    const onDiskFull = () => this.#upkeep.diskFull()
    const parts = {
      catalog: this.#catalog,
      journal,
      receipts: this.#receipts,
      status,
      log,
      onCommitted,
      onDiskFull,
    }
    return new CommitQueue(parts, { seq: tail.lastSeq, place: tail.place })
  }

  async #compactNow(): Promise<void> {
    this.#parts.status.refuseIfReadOnly()
    try {
      await this.#compactor.compact()
    } catch (error) {
      if (!isDiskFull(error)) throw error
      this.#upkeep.diskFull()
      throw new AppError('unavailable', 'storage.diskFull', {}, { cause: error })
    }
  }

  async #backupNow(): Promise<string> {
    const { io, folder, clock, status } = this.#parts
    await this.#compactNow()
    // What was mended in this run is copied only after it was opened whole.
    if (status.quarantined.length > 0) throw new AppError('refused', 'storage.backupFromDamaged')
    try {
      const name = await takeBackup(io, folder, clock, this.#compactor.manifest)
      status.lastBackup = backupTime(name)
      return name
    } catch (error) {
      if (isDiskFull(error)) throw new AppError('unavailable', 'storage.diskFull', {}, { cause: error })
      if (!(error instanceof ShardUnfit)) throw error
      await this.#catalog.rewrite(error.shardId)
      throw new AppError('refused', 'storage.backupFromDamaged', {}, { cause: error })
    }
  }

  async #close(): Promise<void> {
    this.#upkeep.stop()
    await this.#queue?.close()
    try {
      if (this.#parts.status.readOnly === undefined) await this.compact()
    } catch (error) {
      this.#parts.log.error(
        'The files could not be brought up to the journal; the next opening does it',
        error,
      )
    }
    await this.detach()
    await this.#parts.release()
  }

  /** Lets the files go, but not the folder. */
  async detach(): Promise<void> {
    await this.#turns.take(() => Promise.resolve())
    await this.#journal?.close()
    await this.#parts.replacer.close()
  }
}
