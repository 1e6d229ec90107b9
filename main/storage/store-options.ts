import type { BlobStore, Clock, IdSource, Log, Store } from '../core/ports'
import type { LockFolder } from './folder-lock'
import type { Io } from './io'
import type { Migration } from './migrations'
import type { CollectionRules } from './shard'

/** How a data folder is opened. */
export type StoreOptions = {
  readonly folder: string
  readonly collections: CollectionRules
  /** In order of `to`, each one higher than the last; version 1 is where the first begins. */
  readonly migrations: readonly Migration[]
  readonly clock: Clock
  readonly ids: IdSource
  readonly log: Log
  /** How another window that finds the folder in use is told who has it. */
  readonly program: string
  /** The laptop's name, told to the same effect. */
  readonly laptop?: string
  /** The compiled compaction worker; without it files are written in this thread. */
  readonly workerFile?: string
  readonly io?: Io
  readonly lock?: LockFolder
  /** Length of a journal segment in bytes; 4 MiB when absent. */
  readonly segmentBytes?: number
  /** False: nothing happens by itself (daily backup, compaction when idle, tidying). True when absent. */
  readonly background?: boolean
}

/** One flaw that a check found; `sentence` is a key of shared/text. */
export type StoreProblem = {
  readonly file: string
  readonly sentence: string
  readonly values: Readonly<Record<string, string | number>>
}

/** What a check looked at and found. */
export type StoreCheck = {
  readonly files: number
  readonly records: number
  readonly problems: readonly StoreProblem[]
}

/** An open data folder. */
export type OpenedStore = Store & {
  readonly blobs: BlobStore
  /** Names this body of data for ever. */
  readonly dataId: string
  /** Brings the files up to the journal; for the end of a session. */
  readonly compact: () => Promise<void>
  /** Takes a verified copy and gives its name under `backups/`. Rejects with AppError on damaged data. */
  readonly backup: () => Promise<string>
  /** Reads every file and record against its checksum. Changes nothing. */
  readonly check: () => Promise<StoreCheck>
  /** Writes what is to be written and lets the folder go. */
  readonly close: () => Promise<void>
}
