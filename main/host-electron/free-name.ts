import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A name that is not taken yet: a document the user edited is never offered for overwriting. */
export function freeName(
  folder: string,
  fileName: string,
  isTaken: (path: string) => boolean = existsSync,
): string {
  const extension = extname(fileName)
  const stem = fileName.slice(0, fileName.length - extension.length)
  for (let copy = 1; ; copy++) {
    const path = join(folder, copy === 1 ? fileName : `${stem}（${copy}）${extension}`)
    if (!isTaken(path)) return path
  }
}
