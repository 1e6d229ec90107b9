import { AppError } from '#shared/errors'
import type { Io } from './io'
import { systemCodeOf } from './io'
import { MANIFEST_COPY, MANIFEST_FILE } from './manifest'

/** Files that systems leave in any folder. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lost+found'])
/** Names that an interrupted first opening may have left. */
const BEGUN_BY_US = new Set(['journal', 'reserve.bin'])
const SYNCHRONISED_NAMES =
  /[\\/](onedrive( - [^\\/]+)?|mobile documents|icloud ?drive|dropbox( \([^)]*\))?|nutstore( files)?|我的坚果云|坚果云)([\\/]|$)/i
const NETWORK_KINDS = /^(nfs\d?|cifs|smb\w*|fuse\..+)$/

/** What stands in a folder that somebody chose for the data. */
export type FolderContent = 'ours' | 'empty'

/**
 * Makes the folder if need be and looks what is in it. Rejects with AppError: `storage.folderIsFile`,
 * `storage.folderNotWritable`, or `storage.folderNotOurs` when other files are there and no manifest.
 */
export async function lookAtFolder(io: Io, folder: string): Promise<FolderContent> {
  const kind = await inWords(folder, io.kindOf(folder))
  if (kind === 'file') throw new AppError('refused', 'storage.folderIsFile', { folder })
  if (kind === undefined) await inWords(folder, io.makeFolder(folder))
  const names = await inWords(folder, io.list(folder))
  if (names.includes(MANIFEST_FILE) || names.includes(MANIFEST_COPY)) return 'ours'
  const foreign = names.filter(
    (name) => !LEFT_BY_SYSTEMS.has(name) && !BEGUN_BY_US.has(name) && !/^manifest.*\.tmp$/.test(name),
  )
  if (foreign.length > 0) {
    throw new AppError('refused', 'storage.folderNotOurs', { folder, example: foreign[0] ?? '' })
  }
  return 'empty'
}

/** Turns the system's refusals into an AppError about the folder. */
export async function inWords<T>(folder: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = systemCodeOf(error)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      throw new AppError('unavailable', 'storage.folderNotWritable', { folder }, { cause: error })
    }
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new AppError('unavailable', 'storage.diskFull', {}, { cause: error })
    }
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new AppError('unavailable', 'storage.folderMissing', { folder }, { cause: error })
    }
    throw error
  }
}

/**
 * True when a folder lies in a synchronised folder or on a network drive: their programs rewrite files behind
 * our back. `mounts` is the text of /proc/mounts, where there is one.
 */
export function isSynchronised(realPath: string, mounts: string): boolean {
  if (/^\\\\[^?.]/.test(realPath) || SYNCHRONISED_NAMES.test(realPath)) return true
  const kind = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, at = '', type = '']) => ({ at: at.replaceAll('\\040', ' '), type }))
    .filter(({ at }) => at === '/' || realPath === at || realPath.startsWith(`${at}/`))
    .sort((a, b) => a.at.length - b.at.length)
    .at(-1)?.type
  return kind !== undefined && NETWORK_KINDS.test(kind)
}
