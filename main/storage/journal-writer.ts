import { dirname } from 'node:path'
import type { Io, OpenFile } from './io'
import { systemCodeOf } from './io'
import { makeDurableFolder, writeAll } from './file-actions'
import { pathIn, segmentFile } from './layout'

const ZEROS = Buffer.alloc(256 * 1024)

/** The bytes are not in the journal, and nothing of them is left there. */
export class LineRefused extends Error {}

/** Nobody knows what the disk holds now: only opening again tells. */
export class JournalBroken extends Error {}

/** Where the next line goes. */
export type JournalPlace = { readonly segment: number; readonly offset: number }

/**
 * Appends to the journal: one write and one sync a batch. Segments are made ahead of time in full length, so
 * that a commit changes neither a file size nor a folder.
 */
export class JournalWriter {
  readonly #io: Io
  readonly #folder: string
  readonly #segmentBytes: number
  #segment: number
  #offset: number
  #file: OpenFile
  #capacity: number
  #spare: Promise<OpenFile> | undefined

  private constructor(
    io: Io,
    folder: string,
    segmentBytes: number,
    place: JournalPlace,
    file: OpenFile,
    capacity: number,
  ) {
    this.#io = io
    this.#folder = folder
    this.#segmentBytes = segmentBytes
    this.#segment = place.segment
    this.#offset = place.offset
    this.#file = file
    this.#capacity = capacity
  }

  /** Goes on writing at `place`; makes the segment when it is not there yet. */
  static async open(
    io: Io,
    folder: string,
    place: JournalPlace,
    segmentBytes: number,
  ): Promise<JournalWriter> {
    const path = pathIn(folder, segmentFile(place.segment))
    if ((await io.kindOf(path)) === undefined) {
      await makeDurableFolder(io, dirname(path))
      const made = await makeSegment(io, path, segmentBytes)
      return new JournalWriter(io, folder, segmentBytes, { ...place, offset: 0 }, made, segmentBytes)
    }
    const file = await io.open(path, 'update')
    return new JournalWriter(io, folder, segmentBytes, place, file, await file.size())
  }

  get place(): JournalPlace {
    return { segment: this.#segment, offset: this.#offset }
  }

  /** True when these bytes would begin a new segment. */
  isFullFor(length: number): boolean {
    return this.#offset > 0 && this.#offset + length > this.#capacity
  }

  /**
   * Makes the bytes durable at the end of the journal. Rejects with `LineRefused` when nothing was written, with
   * `JournalBroken` when a sync failed: it is never tried again, because the system may have dropped the bytes.
   */
  async append(bytes: Uint8Array): Promise<void> {
    if (this.isFullFor(bytes.length)) await this.#rotate()
    try {
      await writeAll(this.#file, bytes, this.#offset)
    } catch (error) {
      await this.#erase(bytes.length)
      throw new LineRefused('The journal line could not be written', { cause: error })
    }
    await this.#syncOrBreak()
    this.#offset += bytes.length
    if (this.#offset > this.#capacity / 2) this.#prepareSpare()
  }

  async close(): Promise<void> {
    await this.#file.close()
    const spare = await this.#spare?.catch(() => undefined)
    await spare?.close()
  }

  async #syncOrBreak(): Promise<void> {
    try {
      await this.#file.syncData()
    } catch (error) {
      throw new JournalBroken('The journal could not be synced', { cause: error })
    }
  }

  /** A refused line must not come back after a crash, so its erasing is synced too. */
  async #erase(length: number): Promise<void> {
    try {
      const erasable = Math.min(length, Math.max(0, (await this.#file.size()) - this.#offset))
      await writeAll(this.#file, Buffer.alloc(erasable), this.#offset)
    } catch (error) {
      throw new JournalBroken('A half-written line could not be erased', { cause: error })
    }
    await this.#syncOrBreak()
  }

  async #rotate(): Promise<void> {
    this.#prepareSpare()
    const before = this.#file
    try {
      this.#file = (await this.#spare) ?? before
    } catch (error) {
      throw new LineRefused('The next segment of the journal could not be made', { cause: error })
    }
    this.#spare = undefined
    this.#segment += 1
    this.#offset = 0
    this.#capacity = this.#segmentBytes
    // All its lines are synced; a close that fails takes nothing from them.
    await before.close().catch(() => undefined)
  }

  #prepareSpare(): void {
    if (this.#spare !== undefined) return
    const path = pathIn(this.#folder, segmentFile(this.#segment + 1))
    const spare = makeSegment(this.#io, path, this.#segmentBytes)
    this.#spare = spare
    // A failure here is forgotten: the segment is asked for again when it is needed.
    spare.catch(() => {
      if (this.#spare === spare) this.#spare = undefined
    })
  }
}

/** Makes a segment full of zeros that survives a power cut; leaves nothing behind when it fails. */
async function makeSegment(io: Io, path: string, length: number): Promise<OpenFile> {
  const file = await openNew(io, path)
  try {
    for (let at = 0; at < length; at += ZEROS.length) {
      await writeAll(file, ZEROS.subarray(0, Math.min(ZEROS.length, length - at)), at)
    }
    await file.sync()
    await io.syncFolder(dirname(path))
    return file
  } catch (error) {
    await file.close()
    await io.remove(path)
    throw error
  }
}

async function openNew(io: Io, path: string): Promise<OpenFile> {
  try {
    return await io.open(path, 'create')
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw error
    // A spare that an earlier failure could not remove; nothing was ever written to it.
    await io.remove(path)
    return await io.open(path, 'create')
  }
}
