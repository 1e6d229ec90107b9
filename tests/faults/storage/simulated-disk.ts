import { dirname } from 'node:path'
import type { Io, OpenFile } from '../../../main/storage/io'

type Write = { readonly position: number; readonly bytes: Buffer }
/** A file's bytes as the system shows them, as the platter holds them, and what lies between. */
type Inode = { shown: Buffer; durable: Buffer; unsynced: Write[] }
type Names = Map<string, Inode | 'folder'>
type NameChange = { readonly folder: string; readonly apply: (names: Names) => void }

/** What a power cut leaves of everything that was not synced. */
export type Cut = 'kept' | 'lost' | 'torn'

const SECTOR = 512

function fault(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}

function written(bytes: Buffer, { position, bytes: more }: Write): Buffer {
  const size = Math.max(bytes.length, position + more.length)
  const next = Buffer.alloc(size)
  bytes.copy(next)
  more.copy(next, position)
  return next
}

/** Each sector of a write reaches the platter or not, by itself. */
function tornSectors(write: Write, random: () => number): Write[] {
  const pieces: Write[] = []
  for (let at = 0; at < write.bytes.length;) {
    const room = SECTOR - ((write.position + at) % SECTOR)
    if (random() < 0.5)
      pieces.push({ position: write.position + at, bytes: write.bytes.subarray(at, at + room) })
    at += room
  }
  return pieces
}

/** A disk in memory that knows what was synced: files by their own sync, names by their folder's. */
export class SimulatedDisk implements Io {
  #names: Names = new Map([['/data', 'folder']])
  #durable: Names = new Map([['/data', 'folder']])
  #changes: NameChange[] = []

  #change(folder: string, apply: (names: Names) => void): void {
    apply(this.#names)
    this.#changes.push({ folder, apply })
  }

  #inode(path: string): Inode {
    const found = this.#names.get(path)
    if (found === undefined || found === 'folder') throw fault('ENOENT', path)
    return found
  }

  open: Io['open'] = async (path, mode) => {
    if (mode !== 'create') return this.#file(this.#inode(path))
    if (this.#names.has(path)) throw fault('EEXIST', path)
    if (this.#names.get(dirname(path)) !== 'folder') throw fault('ENOENT', path)
    const inode: Inode = { shown: Buffer.alloc(0), durable: Buffer.alloc(0), unsynced: [] }
    this.#change(dirname(path), (names) => names.set(path, inode))
    return this.#file(inode)
  }

  #file(inode: Inode): OpenFile {
    const sync = async () => {
      inode.durable = inode.shown
      inode.unsynced = []
    }
    return {
      read: async (into, position) => inode.shown.copy(into, 0, position),
      write: async (bytes, position) => {
        const write = { position, bytes: Buffer.from(bytes) }
        inode.shown = written(inode.shown, write)
        inode.unsynced.push(write)
        return bytes.length
      },
      syncData: sync,
      sync,
      size: async () => inode.shown.length,
      close: async () => undefined,
    }
  }

  rename: Io['rename'] = async (from, to) => {
    if (!this.#names.has(from)) throw fault('ENOENT', from)
    this.#change(dirname(to), (names) => {
      for (const [path, node] of [...names]) {
        if (path !== from && !path.startsWith(`${from}/`)) continue
        names.delete(path)
        names.set(to + path.slice(from.length), node)
      }
    })
  }

  remove: Io['remove'] = async (path) => {
    this.#change(dirname(path), (names) => {
      for (const name of [...names.keys()])
        if (name === path || name.startsWith(`${path}/`)) names.delete(name)
    })
  }

  makeFolder: Io['makeFolder'] = async (path) => {
    if (!this.#names.has(path)) this.#change(dirname(path), (names) => names.set(path, 'folder'))
  }

  list: Io['list'] = async (folder) => this.names(folder)
  kindOf: Io['kindOf'] = async (path) => {
    const node = this.#names.get(path)
    return node === undefined || node === 'folder' ? node : 'file'
  }

  syncFolder: Io['syncFolder'] = async (folder) => {
    for (const change of this.#changes) if (change.folder === folder) change.apply(this.#durable)
    this.#changes = this.#changes.filter((change) => change.folder !== folder)
  }

  freeBytes: Io['freeBytes'] = async () => 1e12
  realPath: Io['realPath'] = async (path) => path

  names(folder: string): string[] {
    const prefix = `${folder}/`
    return [...this.#names.keys()].flatMap((path) =>
      path.startsWith(prefix) && !path.slice(prefix.length).includes('/') ? [path.slice(prefix.length)] : [],
    )
  }

  bytes(path: string): Buffer | undefined {
    const node = this.#names.get(path)
    return node === undefined || node === 'folder' ? undefined : node.shown
  }

  /** The disk as the machine finds it after the power came back. */
  afterPowerCut(cut: Cut, random: () => number): SimulatedDisk {
    const disk = new SimulatedDisk()
    const names: Names = new Map(cut === 'kept' ? this.#names : this.#durable)
    if (cut === 'torn') for (const change of this.#changes) if (random() < 0.5) change.apply(names)
    const copies = new Map<Inode, Inode>()
    for (const [path, node] of names) {
      if (node === 'folder') continue
      const copy = copies.get(node) ?? survivor(node, cut, random)
      copies.set(node, copy)
      names.set(path, copy)
    }
    disk.#names = names
    disk.#durable = new Map(names)
    return disk
  }
}

function survivor(inode: Inode, cut: Cut, random: () => number): Inode {
  let bytes = cut === 'kept' ? inode.shown : inode.durable
  if (cut === 'torn') {
    for (const write of inode.unsynced)
      for (const piece of tornSectors(write, random)) bytes = written(bytes, piece)
  }
  return { shown: bytes, durable: bytes, unsynced: [] }
}
