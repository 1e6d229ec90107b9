import { AppError } from '#shared/errors'
import type { Clock, Log } from '../core/ports'
import { FileDamaged } from './checked-file'
import { readIfThere, writeAll } from './file-actions'
import type { Io } from './io'
import type { JournalTail } from './journal-reader'
import { readTail } from './journal-reader'
import { pathIn, segmentFile } from './layout'
import type { Manifest } from './manifest'
import { FORMAT, FORMAT_VERSION, MANIFEST_COPY, MANIFEST_FILE, parseManifest } from './manifest'
import { keepInQuarantine, quarantineFile } from './quarantine'
import type { Status } from './status'

/** What the reading of a folder works with; `status` is told what was found. */
export type LoadParts = {
  readonly io: Io
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
  readonly status: Status
}

/**
 * Reads the manifest, or its copy when the first cannot be trusted. Rejects with AppError
 * `storage.manifestDamaged`, `storage.folderNotOurs` or `storage.formatNewer`.
 */
export async function loadManifest(parts: LoadParts): Promise<Manifest> {
  const { io, folder, clock, status, log } = parts
  const first = await readManifest(io, pathIn(folder, MANIFEST_FILE))
  if (first.manifest !== undefined) return first.manifest
  const copy = await readManifest(io, pathIn(folder, MANIFEST_COPY))
  if (!first.isOurs && !copy.isOurs) {
    throw new AppError('refused', 'storage.folderNotOurs', { folder, example: MANIFEST_FILE })
  }
  await quarantineFile(io, folder, clock, MANIFEST_FILE)
  if (copy.manifest === undefined) throw new AppError('unavailable', 'storage.manifestDamaged', { folder })
  log.error('The manifest could not be trusted; its copy is used', first.flaw)
  status.quarantined.push(MANIFEST_FILE)
  return copy.manifest
}

type ManifestReading = {
  readonly manifest: Manifest | undefined
  readonly isOurs: boolean
  readonly flaw?: unknown
}

async function readManifest(io: Io, path: string): Promise<ManifestReading> {
  const bytes = await readIfThere(io, path)
  if (bytes === undefined) return { manifest: undefined, isOurs: false }
  try {
    const manifest = parseManifest(bytes)
    if (manifest.formatVersion > FORMAT_VERSION) throw new AppError('refused', 'storage.formatNewer')
    return { manifest, isOurs: true }
  } catch (flaw) {
    if (flaw instanceof AppError) throw flaw
    return { manifest: undefined, isOurs: bytes.includes(FORMAT), flaw }
  }
}

/** Reads the journal's tail; a torn end is kept in quarantine and erased, damage makes the store read-only. */
export async function loadTail(parts: LoadParts, manifest: Manifest): Promise<JournalTail> {
  const { io, folder, status } = parts
  const tail = await readTail(io, folder, manifest.replay)
  const lastInShards = Math.max(0, ...Object.values(manifest.shards).map(({ lastSeq }) => lastSeq))
  const damaged = [...tail.damaged]
  // The shards know of transactions that the journal no longer tells: its end is gone.
  if (damaged.length === 0 && lastInShards > tail.lastSeq) damaged.push(segmentFile(tail.place.segment))
  if (damaged.length > 0) await reportDamage(parts, damaged)
  if (status.readOnly === undefined) await mendEnd(parts, tail)
  return tail
}

async function reportDamage(parts: LoadParts, damaged: readonly string[]): Promise<void> {
  const { io, folder, clock, status, log } = parts
  for (const name of damaged) {
    await quarantineFile(io, folder, clock, name)
    status.quarantined.push(name)
    log.error('The journal is damaged; the last good state is opened', new FileDamaged(name))
  }
  status.becomeReadOnly('damaged')
}

async function mendEnd(parts: LoadParts, tail: JournalTail): Promise<void> {
  const { io, folder, clock, log } = parts
  for (const spare of tail.spares) await io.remove(pathIn(folder, segmentFile(spare)))
  if (tail.torn === undefined) return
  const { segment, offset, bytes } = tail.torn
  const length = bytes.length - trailingZeros(bytes)
  const rest = bytes.subarray(0, length)
  const kept = await keepInQuarantine(io, folder, clock, `torn-${segmentFile(segment)}`, rest)
  log.info('The end of the journal was not written whole and was never acknowledged', { kept, length })
  const file = await io.open(pathIn(folder, segmentFile(segment)), 'update')
  try {
    await writeAll(file, Buffer.alloc(length), offset)
    await file.sync()
  } finally {
    await file.close()
  }
}

function trailingZeros(bytes: Buffer): number {
  let at = bytes.length
  while (at > 0 && bytes[at - 1] === 0) at -= 1
  return bytes.length - at
}
