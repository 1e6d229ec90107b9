import { basename } from 'node:path'
import type { Io } from '../../../main/storage/io'
import { realIo } from '../../../main/storage/io'

/** A disk that tells which files of the data folder were read. */
export function aReadingIo(): { readonly readingIo: Io; readonly read: () => readonly string[] } {
  const names = new Set<string>()
  const readingIo: Io = {
    ...realIo,
    open: (path, mode) => {
      if (!path.startsWith('/proc')) names.add(basename(path))
      return realIo.open(path, mode)
    },
  }
  return { readingIo, read: () => [...names] }
}
