import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { FileDamaged, sealOf, verifySeal } from './checked-file'
import { TEMPORARY_ENDING, readWhole, writeAll } from './file-actions'
import type { Io } from './io'
import { systemCodeOf } from './io'

/** What stands on the disk after a file was replaced; `bytes` is its length. */
export type Replaced = { readonly checksum: string; readonly bytes: number }

/** Virus scanners hold new files open for a moment: how long a rename is tried again, in milliseconds. */
const RENAME_PATIENCE = 5_000
const RENAME_PAUSE = 50
const HELD_BY_ANOTHER = new Set(['EPERM', 'EBUSY', 'EACCES'])

let temporaryFiles = 0

/**
 * Puts a checked JSON file in the place of an older one: after a power cut at any moment the old or the new file
 * is there, whole. `pieces` are the text without the seal. Rejects with the system's error; the old file stands.
 */
export async function replaceFile(
  io: Io,
  path: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<Replaced> {
  const temporary = `${path}.${process.pid}-${++temporaryFiles}${TEMPORARY_ENDING}`
  try {
    const written = await writeTemporary(io, temporary, pieces)
    await renamePatiently(io, temporary, path)
    await io.syncFolder(dirname(path))
    await readBack(io, path, written)
    return written
  } catch (error) {
    await io.remove(temporary).catch(() => undefined)
    throw error
  }
}

async function writeTemporary(
  io: Io,
  path: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<Replaced> {
  const file = await io.open(path, 'create')
  try {
    const hash = createHash('sha256')
    let length = 0
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece)
      hash.update(bytes)
      await writeAll(file, bytes, length)
      length += bytes.length
    }
    const checksum = hash.digest('hex')
    const seal = Buffer.from(sealOf(checksum))
    await writeAll(file, seal, length)
    length += seal.length
    if ((await file.size()) !== length) throw new FileDamaged('The file is shorter than what was written')
    await file.sync()
    return { checksum, bytes: length }
  } finally {
    await file.close()
  }
}

async function renamePatiently(io: Io, from: string, to: string): Promise<void> {
  for (let waited = 0; ; waited += RENAME_PAUSE) {
    try {
      await io.rename(from, to)
      return
    } catch (error) {
      if (!HELD_BY_ANOTHER.has(systemCodeOf(error) ?? '') || waited >= RENAME_PATIENCE) throw error
      await wait(RENAME_PAUSE)
    }
  }
}

async function readBack(io: Io, path: string, written: Replaced): Promise<void> {
  const bytes = await readWhole(io, path)
  if (verifySeal(bytes) !== written.checksum) throw new FileDamaged('The file reads back differently')
}
