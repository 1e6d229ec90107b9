import { dirname } from 'node:path'
import { writeAll } from './file-actions'
import type { Io } from './io'
import { RESERVE_BYTES, SEGMENT_BYTES, pathIn } from './layout'

const RESERVE_FILE = 'reserve.bin'
/** Room that must be free beyond the reserve before a full disk counts as emptied, in bytes. */
const EASE = 2 * SEGMENT_BYTES

/** Sets the reserve aside if there is ample room; true when it stands. */
export async function setReserveAside(io: Io, folder: string): Promise<boolean> {
  const path = pathIn(folder, RESERVE_FILE)
  if ((await io.kindOf(path)) !== undefined) return true
  if ((await io.freeBytes(folder)) < RESERVE_BYTES + EASE) return false
  const file = await io.open(path, 'create')
  try {
    await writeAll(file, Buffer.alloc(RESERVE_BYTES), 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await io.syncFolder(dirname(path))
  return true
}

/** Gives the reserve up, so that what matters most can still be written. */
export function giveReserveUp(io: Io, folder: string): Promise<void> {
  return io.remove(pathIn(folder, RESERVE_FILE))
}
