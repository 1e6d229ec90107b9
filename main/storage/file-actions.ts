import { dirname } from 'node:path'
import type { Io, OpenFile } from './io'
import { systemCodeOf } from './io'

/** Ending of files that are not yet in their place; whoever opens the folder removes them. */
export const TEMPORARY_ENDING = '.tmp'

/** Reads to the end of a file. Rejects with the system's error (ENOENT when there is none). */
export async function readWhole(io: Io, path: string): Promise<Buffer> {
  const file = await io.open(path, 'read')
  try {
    const size = await file.size()
    const bytes = Buffer.allocUnsafe(size)
    let done = 0
    while (done < size) {
      const count = await file.read(bytes.subarray(done), done)
      if (count === 0) break
      done += count
    }
    return bytes.subarray(0, done)
  } finally {
    await file.close()
  }
}

/** Reads a whole file, or undefined when there is none. */
export async function readIfThere(io: Io, path: string): Promise<Buffer | undefined> {
  try {
    return await readWhole(io, path)
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Writes every byte, going on after a short write. A write that takes nothing rejects with code ENOSPC, since
 * some systems report a full disk only by the count.
 */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const count = await file.write(bytes.subarray(done), position + done)
    if (count === 0) throw Object.assign(new Error('The disk took no more bytes'), { code: 'ENOSPC' })
    done += count
  }
}

/** True for the errors that mean there is no room: disk full, quota used up, file too large for its disk. */
export function isDiskFull(error: unknown): boolean {
  const code = systemCodeOf(error)
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
}

/**
 * Makes one folder whose name survives a power cut. `known` remembers what this process has made sure of: that a
 * folder is there does not say that its name is on the disk.
 */
export async function makeDurableFolder(io: Io, path: string, known?: Set<string>): Promise<void> {
  if (known?.has(path) === true) return
  await io.makeFolder(path)
  await io.syncFolder(dirname(path))
  known?.add(path)
}

let placed = 0

/**
 * Puts bytes under a name by way of a temporary file, synced. The name itself is durable once the caller has synced
 * the folder.
 */
export async function placeBytes(io: Io, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}-${++placed}${TEMPORARY_ENDING}`
  try {
    const file = await io.open(temporary, 'create')
    try {
      await writeAll(file, bytes, 0)
      await file.sync()
    } finally {
      await file.close()
    }
    await io.rename(temporary, path)
  } catch (error) {
    await io.remove(temporary).catch(() => undefined)
    throw error
  }
}
