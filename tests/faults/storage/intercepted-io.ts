import type { Io, OpenFile } from '../../../main/storage/io'

export type CallKind =
  | 'open'
  | 'create'
  | 'write'
  | 'syncData'
  | 'sync'
  | 'rename'
  | 'remove'
  | 'makeFolder'
  | 'syncFolder'
  | 'read'
  | 'other'

/** Looks at a call before it is made: may throw, or give how many bytes of a write are taken. */
export type Hook = (kind: CallKind, path: string, bytes?: Uint8Array) => number | undefined

/** The same disk, with somebody between. */
export function interceptedIo(io: Io, hook: Hook): Io {
  const file = (path: string, inner: OpenFile): OpenFile => ({
    read: async (into, position) => {
      hook('read', path)
      return inner.read(into, position)
    },
    write: async (bytes, position) => {
      const taken = hook('write', path, bytes)
      return taken === 0 ? 0 : inner.write(taken === undefined ? bytes : bytes.subarray(0, taken), position)
    },
    syncData: async () => {
      hook('syncData', path)
      return inner.syncData()
    },
    sync: async () => {
      hook('sync', path)
      return inner.sync()
    },
    size: () => inner.size(),
    close: () => inner.close(),
  })
  const asked = async <T>(kind: CallKind, path: string, work: () => Promise<T>): Promise<T> => {
    hook(kind, path)
    return work()
  }
  return {
    open: (path, mode) =>
      asked(mode === 'create' ? 'create' : 'open', path, async () => file(path, await io.open(path, mode))),
    rename: (from, to) => asked('rename', to, () => io.rename(from, to)),
    remove: (path) => asked('remove', path, () => io.remove(path)),
    makeFolder: (path) => asked('makeFolder', path, () => io.makeFolder(path)),
    list: (folder) => asked('other', folder, () => io.list(folder)),
    kindOf: (path) => asked('other', path, () => io.kindOf(path)),
    syncFolder: (folder) => asked('syncFolder', folder, () => io.syncFolder(folder)),
    freeBytes: (folder) => asked('other', folder, () => io.freeBytes(folder)),
    realPath: (path) => asked('other', path, () => io.realPath(path)),
  }
}
