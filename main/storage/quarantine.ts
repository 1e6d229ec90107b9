import type { Clock } from '../core/ports'
import { makeDurableFolder, readIfThere, writeAll } from './file-actions'
import type { Io } from './io'
import { pathIn, timeName } from './layout'

/**
 * Keeps a copy of bytes that failed their checksum; the program never deletes one. Gives the copy's name,
 * relative to the data folder.
 */
export async function keepInQuarantine(
  io: Io,
  folder: string,
  clock: Clock,
  relative: string,
  bytes: Uint8Array,
): Promise<string> {
  await makeDurableFolder(io, pathIn(folder, 'quarantine'))
  const base = `${timeName(clock.now())}-${relative.replaceAll('/', '-')}`
  const taken = new Set(await io.list(pathIn(folder, 'quarantine')))
  let name = base
  for (let copy = 2; taken.has(name); copy++) name = `${copy}-${base}`
  const file = await io.open(pathIn(folder, `quarantine/${name}`), 'create')
  try {
    await writeAll(file, bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await io.syncFolder(pathIn(folder, 'quarantine'))
  return `quarantine/${name}`
}

/** Keeps a copy of a file as it is on the disk; nothing happens when there is no such file. */
export async function quarantineFile(io: Io, folder: string, clock: Clock, relative: string): Promise<void> {
  const bytes = await readIfThere(io, pathIn(folder, relative))
  if (bytes !== undefined) await keepInQuarantine(io, folder, clock, relative, bytes)
}
