import type { Clock, Log } from '../core/ports'
import { backupNames } from './backup-names'
import { readIfThere, readWhole } from './file-actions'
import type { Io } from './io'
import type { JournalLine } from './journal-line'
import { scanLines, readLine } from './journal-line'
import { segmentNumbers } from './journal-reader'
import { pathIn, segmentFile } from './layout'
import type { Manifest } from './manifest'
import { MANIFEST_FILE, parseManifest, shardFile } from './manifest'
import { quarantineFile } from './quarantine'
import type { ShardData } from './shard'
import { changedRecord, parseShard, recordIn, setRecord } from './shard'
import type { Status } from './status'

/** What a rescue works with. */
export type RescueParts = {
  readonly io: Io
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
  readonly status: Status
  /** The manifest that the store was opened with. */
  readonly manifest: Manifest
}

/**
 * The best that is left of a shard whose file cannot be trusted: an older copy with every later transaction of
 * the journal; when the journal does not reach back that far, the older copy alone, and the store is read-only.
 */
export async function rescueShard(parts: RescueParts, shardId: string, flaw: unknown): Promise<ShardData> {
  const { io, folder, clock, log, status, manifest } = parts
  const file = shardFile(manifest.generation, shardId)
  await quarantineFile(io, folder, clock, file)
  status.quarantined.push(file)
  log.error('A data file cannot be trusted', flaw, { file })
  const empty: ShardData = { schemaVersion: manifest.schemaVersion, id: shardId, lastSeq: 0, records: {} }
  const older = await olderCopy(parts, shardId)
  // After a migration the journal's beginning speaks of records in their former shape.
  const base = older ?? (manifest.generation === 1 ? empty : undefined)
  const lines =
    base === undefined ? undefined : await linesAfter(io, folder, base.lastSeq, manifest.replay.seq)
  if (base !== undefined && lines !== undefined) return replayed(base, lines, manifest.replay.seq)
  status.becomeReadOnly('damaged')
  // No later change may be put on top of a state it was not made for.
  return { ...(older ?? empty), lastSeq: Number.MAX_SAFE_INTEGER }
}

function replayed(base: ShardData, lines: readonly JournalLine[], lastSeq: number): ShardData {
  for (const { entry } of lines) {
    entry.changes.forEach((change, index) => {
      if (entry.shards[index] !== base.id) return
      const record = changedRecord(recordIn(base.records, change.collection, change.id), change)
      setRecord(base.records, change.collection, change.id, record)
    })
  }
  return { ...base, lastSeq }
}

/** The shard in the newest backup of this generation that can be trusted. */
async function olderCopy(parts: RescueParts, shardId: string): Promise<ShardData | undefined> {
  const { io, folder, manifest } = parts
  for (const name of [...(await backupNames(io, folder))].reverse()) {
    const backup = pathIn(folder, `backups/${name}`)
    try {
      const { dataId, generation } = parseManifest(await readWhole(io, pathIn(backup, MANIFEST_FILE)))
      if (dataId !== manifest.dataId || generation !== manifest.generation) continue
      const bytes = await readIfThere(io, pathIn(backup, shardFile(generation, shardId)))
      if (bytes !== undefined) return parseShard(bytes).data
    } catch (error) {
      parts.log.error('A backup could not be used for a rescue', error, { name })
    }
  }
  return undefined
}

/** All transactions after `seq` up to `until`, or undefined when the journal cannot tell them all. */
async function linesAfter(
  io: Io,
  folder: string,
  seq: number,
  until: number,
): Promise<readonly JournalLine[] | undefined> {
  let lines: JournalLine[] = []
  for (const number of await segmentNumbers(io, folder)) {
    const bytes = await readWhole(io, pathIn(folder, segmentFile(number)))
    const begin = readLine(bytes, 0)?.seq
    const isNext = begin === (lines.at(-1)?.seq ?? -1) + 1
    const scan = scanLines(bytes, 0, begin ?? 1)
    // Only an unbroken row of lines up to the end is of use.
    lines = isNext ? lines.concat(scan.lines) : [...scan.lines]
    if (scan.flaw === 'damaged') lines = []
  }
  const [first, last] = [lines.at(0)?.seq ?? 1, lines.at(-1)?.seq ?? 0]
  if (first > seq + 1 || last < until) return undefined
  return lines.filter((line) => line.seq > seq && line.seq <= until)
}
