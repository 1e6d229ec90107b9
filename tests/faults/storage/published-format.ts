// Reads a data folder by the published description of its format, with nothing of the program's own code: a fault
// must not be able to verify itself.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

export type ReadRecord = { revision: number; value: unknown }
type Step = { path: readonly (string | number)[]; value?: unknown }
type Change = {
  type: string
  collection: string
  id: string
  revision: number
  value?: unknown
  steps?: readonly Step[]
}
type Files = { read: (path: string) => Buffer | undefined; list: (path: string) => string[] }
type Shard = { lastSeq: number; records: Record<string, Record<string, ReadRecord>> }
type Manifest = {
  generation: number
  dataId: string
  replay: { seq: number; segment: number; offset: number }
  shards: Record<string, { lastSeq: number }>
}
type Line = { seq: number; entry: { changes: Change[]; shards: string[] } }
type Tree = Record<string | number, unknown>

/** Reads files of a real folder. */
export function realFiles(folder: string): Files {
  const quietly = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as { code: string }).code)) return otherwise
      throw error
    }
  }
  return {
    read: (path) => quietly<Buffer | undefined>(() => readFileSync(join(folder, path)), undefined),
    list: (path) => quietly<string[]>(() => readdirSync(join(folder, path)), []),
  }
}

function sealed(bytes: Buffer | undefined, name: string): unknown {
  if (bytes === undefined) throw new Error(`${name} is missing`)
  const text = bytes.toString('utf8')
  const match = /,"checksum":"([0-9a-f]{64})"}\n$/.exec(text)
  if (!match) throw new Error(`${name} has no checksum`)
  const body = bytes.subarray(0, bytes.length - match[0].length)
  if (createHash('sha256').update(body).digest('hex') !== match[1])
    throw new Error(`${name} fails its checksum`)
  return JSON.parse(text)
}

function patched(value: unknown, steps: readonly Step[]): unknown {
  const root: Tree = { it: structuredClone(value) }
  for (const { path, value: assigned } of steps) {
    let node = root
    let key: string | number = 'it'
    for (const next of path) {
      node = node[key] as Tree
      key = next
    }
    if (assigned === undefined) Reflect.deleteProperty(node, key)
    else node[key] = structuredClone(assigned)
  }
  return root.it
}

/** Applies one transaction to a Map of `collection id` → { revision, value }. */
export function applyTo(records: Map<string, ReadRecord>, changes: readonly Change[]): void {
  for (const change of changes) {
    const name = `${change.collection} ${change.id}`
    const before = records.get(name)
    if ((before?.revision ?? 0) !== change.revision)
      throw new Error(`${name}: revision ${change.revision} is not next`)
    const revision = change.revision + 1
    if (change.type === 'remove') records.delete(name)
    else if (change.type === 'put') records.set(name, { revision, value: change.value })
    else records.set(name, { revision, value: patched(before?.value, change.steps ?? []) })
  }
}

/** Whole lines from `start`, each `crc32hex8 SP seq SP JSON LF`, up to the first that is none. */
function linesOf(bytes: Buffer, start: number): { lines: Line[]; rest: Buffer } {
  const lines: Line[] = []
  let at = start
  for (;;) {
    const end = bytes.indexOf(10, at)
    if (end < 0) break
    const body = bytes.subarray(at + 9, end)
    if (bytes.toString('latin1', at, at + 9) !== `${crc32(body).toString(16).padStart(8, '0')} `) break
    const text = body.toString('utf8')
    const space = text.indexOf(' ')
    lines.push({
      seq: Number(text.slice(0, space)),
      entry: JSON.parse(text.slice(space + 1)) as Line['entry'],
    })
    at = end + 1
  }
  return { lines, rest: bytes.subarray(at) }
}

/** The newest state the folder tells: its last seq and all records. Throws when the format does not hold. */
export function readFolder(files: Files): {
  seq: number
  records: Map<string, ReadRecord>
  torn: boolean
  dataId: string
} {
  const manifest = sealed(files.read('manifest.json'), 'manifest.json') as Manifest
  const prefix = manifest.generation === 1 ? '' : `generation-${manifest.generation}/`
  const shards = new Map<string, Shard>()
  const shardOf = (id: string): Shard => {
    let shard = shards.get(id)
    if (shard === undefined) {
      const bytes = files.read(`${prefix}${id}.json`)
      const listed = manifest.shards[id]
      const isNew = bytes === undefined && listed === undefined
      shard = isNew ? { lastSeq: 0, records: {} } : (sealed(bytes, id) as Shard)
      shards.set(id, shard)
      if (listed && shard.lastSeq < listed.lastSeq) throw new Error(`${id} is older than the manifest says`)
    }
    return shard
  }
  for (const id of Object.keys(manifest.shards)) shardOf(id)
  const records = new Map<string, ReadRecord>()
  let seq = manifest.replay.seq
  const tail: Line[] = []
  let rest: Buffer = Buffer.alloc(0)
  for (const name of files.list('journal').sort()) {
    const segment = Number(name.slice(0, 8))
    if (segment < manifest.replay.segment) continue
    const read = linesOf(
      files.read(`journal/${name}`)!,
      segment === manifest.replay.segment ? manifest.replay.offset : 0,
    )
    if (read.lines.length > 0 && rest.some((byte) => byte !== 0))
      throw new Error(`Lines behind a torn end in ${name}`)
    for (const line of read.lines) {
      if (line.seq !== seq + 1) throw new Error(`Gap in the journal: ${seq} then ${line.seq}`)
      seq = line.seq
      tail.push(line)
      for (const id of line.entry.shards) shardOf(id)
    }
    rest = read.rest
  }
  for (const [, shard] of shards) {
    for (const [collection, found] of Object.entries(shard.records)) {
      for (const [id, record] of Object.entries(found)) records.set(`${collection} ${id}`, record)
    }
  }
  for (const { seq: at, entry } of tail) {
    applyTo(
      records,
      entry.changes.filter((_, index) => at > shardOf(entry.shards[index]!).lastSeq),
    )
  }
  const torn = rest.some((byte) => byte !== 0)
  return { seq, records, torn, dataId: manifest.dataId }
}
