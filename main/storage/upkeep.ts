import type { Clock, Log } from '../core/ports'
import { backupNames, backupTime } from './backup-names'
import { TEMPORARY_ENDING, readIfThere } from './file-actions'
import type { FileReplacer } from './file-replacer'
import type { Io } from './io'
import { pathIn } from './layout'
import type { Manifest } from './manifest'
import { MANIFEST_COPY, manifestPieces, parseManifest } from './manifest'
import { giveReserveUp, setReserveAside } from './reserve'
import type { Status } from './status'

/** What upkeep looks at and may set going. */
export type UpkeepParts = {
  readonly io: Io
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
  readonly status: Status
  readonly replacer: FileReplacer
  readonly manifest: () => Manifest
  /** How many transactions are only in the journal. */
  readonly waiting: () => number
  readonly segment: () => number
  readonly compact: () => Promise<void>
  readonly backup: () => Promise<string>
  readonly takeTurn: (work: () => Promise<void>) => Promise<void>
}

/** Quiet time after the last change before files are brought up, in milliseconds. */
const IDLE = 20_000
/** Fewer transactions than these are left to the journal when it is quiet. */
const WORTH_WRITING = 64
/** How often a full disk is looked at again, in milliseconds. */
const DISK_FULL_PAUSE = 5_000
const DAY_LENGTH = 'YYYY-MM-DD'.length

/** What the store does by itself, beside the changes it is asked for. */
export class Upkeep {
  readonly #parts: UpkeepParts
  #idle: NodeJS.Timeout | undefined
  #diskFull: NodeJS.Timeout | undefined
  #segment: number
  #isCompacting = false
  #isStopped = false

  constructor(parts: UpkeepParts) {
    this.#parts = parts
    this.#segment = parts.segment()
  }

  /** Tidies up after the last run, sets the reserve aside, and takes the day's first backup. */
  begin(): void {
    const { io, folder, status } = this.#parts
    if (status.readOnly !== undefined) return
    this.#quietly('Tidying up', () =>
      this.#parts.takeTurn(async () => {
        await sweepTemporaryFiles(io, folder)
        await this.#renewManifestCopy()
        await setReserveAside(io, folder)
      }),
    )
    this.#quietly('The daily backup', () => this.#backupOnceADay())
  }

  /** To be told after every batch. */
  committed(): void {
    if (this.#idle === undefined) {
      this.#idle = setTimeout(() => this.#whenIdle(), IDLE)
      this.#idle.unref()
    } else {
      this.#idle.refresh()
    }
    const segment = this.#parts.segment()
    if (segment === this.#segment) return
    this.#segment = segment
    this.#compactSoon()
  }

  /** Frees the reserve and looks again from time to time. */
  diskFull(): void {
    const { io, folder } = this.#parts
    this.#quietly('Giving the reserve up', () => giveReserveUp(io, folder))
    if (this.#diskFull !== undefined || this.#isStopped) return
    this.#diskFull = setInterval(
      () => this.#quietly('Looking for room', () => this.#lookForRoom()),
      DISK_FULL_PAUSE,
    )
    this.#diskFull.unref()
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#idle)
    clearInterval(this.#diskFull)
  }

  #whenIdle(): void {
    if (this.#parts.waiting() >= WORTH_WRITING) this.#compactSoon()
  }

  #compactSoon(): void {
    if (this.#isCompacting || this.#isStopped) return
    this.#isCompacting = true
    this.#quietly('Compaction', async () => {
      try {
        await this.#parts.compact()
      } finally {
        this.#isCompacting = false
      }
    })
  }

  async #lookForRoom(): Promise<void> {
    const { io, folder, status } = this.#parts
    if (status.readOnly !== 'disk-full' || !(await setReserveAside(io, folder))) return
    status.diskHasRoom()
    clearInterval(this.#diskFull)
    this.#diskFull = undefined
  }

  async #backupOnceADay(): Promise<void> {
    const { io, folder, clock, status, manifest, waiting } = this.#parts
    const newest = (await backupNames(io, folder)).at(-1)
    status.lastBackup = newest === undefined ? undefined : backupTime(newest)
    const today = clock.now().toISOString().slice(0, DAY_LENGTH)
    const isEmpty = Object.keys(manifest().shards).length === 0 && waiting() === 0
    if (isEmpty || newest?.startsWith(today) === true || this.#isStopped) return
    await this.#parts.backup()
  }

  /** A copy of an earlier generation would be worse than none. */
  async #renewManifestCopy(): Promise<void> {
    const { io, folder, replacer, manifest } = this.#parts
    const bytes = await readIfThere(io, pathIn(folder, MANIFEST_COPY))
    if (bytes !== undefined && generationOf(bytes) === manifest().generation) return
    await replacer.replace(pathIn(folder, MANIFEST_COPY), manifestPieces(manifest()))
  }

  #quietly(what: string, work: () => Promise<unknown>): void {
    work().catch((error: unknown) => this.#parts.log.error(`${what} failed`, error))
  }
}

function generationOf(bytes: Buffer): number | undefined {
  try {
    return parseManifest(bytes).generation
  } catch {
    return undefined
  }
}

async function sweepTemporaryFiles(io: Io, folder: string): Promise<void> {
  for (const name of await io.list(folder)) {
    const path = pathIn(folder, name)
    if (name.endsWith(TEMPORARY_ENDING)) await io.remove(path)
    else if (/^(years|sessions|needs|generation-\d+)$/.test(name)) await sweepTemporaryFiles(io, path)
    else if (name === 'blobs') await sweepShelves(io, path)
  }
}

async function sweepShelves(io: Io, blobs: string): Promise<void> {
  for (const shelf of await io.list(blobs)) {
    for (const name of await io.list(pathIn(blobs, shelf))) {
      if (name.endsWith(TEMPORARY_ENDING)) await io.remove(pathIn(blobs, `${shelf}/${name}`))
    }
  }
}
