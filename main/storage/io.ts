import { close, fdatasync, fstat, fsync, open, read, write } from 'node:fs'
import { mkdir, readdir, realpath, rename, rm, stat, statfs } from 'node:fs/promises'
import { promisify } from 'node:util'

/** `read` an existing file, `update` an existing file in place, `create` a file that must not exist yet. */
export type OpenMode = 'read' | 'update' | 'create'

/** An open file. Counts are bytes; a write or read may be short, as the system's own are. */
export type OpenFile = {
  readonly read: (into: Uint8Array, position: number) => Promise<number>
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>
  /** Makes written bytes survive a power cut. */
  readonly syncData: () => Promise<void>
  /** The same, with size and times. */
  readonly sync: () => Promise<void>
  readonly size: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Every file call of the storage goes through here, so that tests can stand in a disk that fails. */
export type Io = {
  readonly open: (path: string, mode: OpenMode) => Promise<OpenFile>
  readonly rename: (from: string, to: string) => Promise<void>
  /** Removes a file or a whole folder; nothing there is no error. */
  readonly remove: (path: string) => Promise<void>
  /** Makes one folder; that it exists already is no error. */
  readonly makeFolder: (path: string) => Promise<void>
  /** Names in a folder, in no order; empty when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | undefined>
  /** Makes names made, renamed and removed in a folder survive a power cut. */
  readonly syncFolder: (folder: string) => Promise<void>
  readonly freeBytes: (folder: string) => Promise<number>
  readonly realPath: (path: string) => Promise<string>
}

const flagsOf = { read: 'r', update: 'r+', create: 'wx+' } as const
const openDescriptor = promisify(open)
const closeDescriptor = promisify(close)
const syncDescriptor = promisify(fsync)
const syncDescriptorData = promisify(fdatasync)
const statDescriptor = promisify(fstat)

/** The code of a system error (`ENOENT`), or undefined for anything else. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

function readAt(descriptor: number, into: Uint8Array, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(descriptor, into, 0, into.length, position, (error, count) => {
      if (error) reject(error)
      else resolve(count)
    })
  })
}

function writeAt(descriptor: number, bytes: Uint8Array, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    write(descriptor, bytes, 0, bytes.length, position, (error, count) => {
      if (error) reject(error)
      else resolve(count)
    })
  })
}

async function openFile(path: string, mode: OpenMode): Promise<OpenFile> {
  const descriptor = await openDescriptor(path, flagsOf[mode])
  return {
    read: (into, position) => readAt(descriptor, into, position),
    write: (bytes, position) => writeAt(descriptor, bytes, position),
    syncData: () => syncDescriptorData(descriptor),
    sync: () => syncDescriptor(descriptor),
    size: async () => (await statDescriptor(descriptor)).size,
    close: () => closeDescriptor(descriptor),
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for syncing; NTFS journals names by itself.
  if (process.platform === 'win32') return
  const descriptor = await openDescriptor(folder, 'r')
  try {
    await syncDescriptor(descriptor)
  } finally {
    await closeDescriptor(descriptor)
  }
}

async function unlessMissing<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = systemCodeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return otherwise
    throw error
  }
}

/** The computer's own disk. */
export const realIo: Io = {
  open: openFile,
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  list: (folder) => unlessMissing<readonly string[]>(readdir(folder), []),
  kindOf: async (path) => {
    const found = await unlessMissing(stat(path), undefined)
    if (found === undefined) return undefined
    return found.isDirectory() ? 'folder' : 'file'
  },
  syncFolder,
  freeBytes: async (folder) => {
    const space = await statfs(folder)
    return space.bavail * space.bsize
  },
  realPath: (path) => realpath(path),
}
