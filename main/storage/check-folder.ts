import { sha256Of } from './checked-file'
import { readIfThere, readWhole } from './file-actions'
import type { Io } from './io'
import { readLine, scanLines } from './journal-line'
import { segmentNumbers } from './journal-reader'
import type { JournalPlace } from './journal-writer'
import { pathIn, segmentFile } from './layout'
import type { Manifest } from './manifest'
import { MANIFEST_FILE, parseManifest, shardFile } from './manifest'
import type { ShardData } from './shard'
import { parseShard } from './shard'
import type { StoreCheck, StoreProblem } from './store-options'

type Findings = { files: number; records: number; problems: StoreProblem[] }

/**
 * Reads every file of a data folder or of a backup, and every record and journal line in it, against its
 * checksum. `until` is where a store at work will write next.
 */
export async function checkFolder(io: Io, folder: string, until?: JournalPlace): Promise<StoreCheck> {
  const findings: Findings = { files: 0, records: 0, problems: [] }
  const manifest = await checkManifest(io, folder, findings)
  for (const shardId of Object.keys(manifest?.shards ?? {})) {
    if (manifest !== undefined) await checkShard(io, folder, manifest, shardId, findings)
  }
  await checkJournal(io, folder, until, findings)
  await checkBlobs(io, folder, findings)
  return findings
}

function tell(findings: Findings, file: string, sentence: string): void {
  findings.problems.push({ file, sentence, values: { file } })
}

async function checkManifest(io: Io, folder: string, findings: Findings): Promise<Manifest | undefined> {
  findings.files += 1
  try {
    return parseManifest(await readWhole(io, pathIn(folder, MANIFEST_FILE)))
  } catch {
    tell(findings, MANIFEST_FILE, 'storage.checkManifest')
    return undefined
  }
}

async function checkShard(
  io: Io,
  folder: string,
  manifest: Manifest,
  id: string,
  findings: Findings,
): Promise<void> {
  const file = shardFile(manifest.generation, id)
  const entry = manifest.shards[id]
  const bytes = await readIfThere(io, pathIn(folder, file))
  findings.files += 1
  if (bytes === undefined || entry === undefined) {
    tell(findings, file, 'storage.checkMissing')
    return
  }
  try {
    const { data, checksum } = parseShard(bytes)
    const counted = countsOf(data)
    findings.records += Object.values(counted).reduce((sum, count) => sum + count, 0)
    const isOlder = data.lastSeq < entry.lastSeq
    const isSameAge = data.lastSeq === entry.lastSeq
    const isAsCounted = Object.entries(entry.collections).every(
      ([name, { count }]) => counted[name] === count,
    )
    if (data.id !== id || isOlder || (isSameAge && (checksum !== entry.checksum || !isAsCounted))) {
      tell(findings, file, 'storage.checkStale')
    }
  } catch {
    tell(findings, file, 'storage.checkChecksum')
  }
}

function countsOf(data: ShardData): Record<string, number> {
  return Object.fromEntries(
    Object.entries(data.records).map(([name, found]) => [name, Object.keys(found).length]),
  )
}

async function checkJournal(
  io: Io,
  folder: string,
  until: JournalPlace | undefined,
  findings: Findings,
): Promise<void> {
  let next: number | undefined
  for (const number of await segmentNumbers(io, folder)) {
    if (until !== undefined && number > until.segment) return
    const file = segmentFile(number)
    const whole = await readWhole(io, pathIn(folder, file))
    const bytes = number === until?.segment ? whole.subarray(0, until.offset) : whole
    findings.files += 1
    const scan = scanLines(bytes, 0, next ?? readLine(bytes, 0)?.seq ?? 1)
    if (scan.flaw !== undefined) tell(findings, file, 'storage.checkJournal')
    next = (scan.lines.at(-1)?.seq ?? (next ?? 1) - 1) + 1
  }
}

async function checkBlobs(io: Io, folder: string, findings: Findings): Promise<void> {
  for (const shelf of await io.list(pathIn(folder, 'blobs'))) {
    for (const name of await io.list(pathIn(folder, `blobs/${shelf}`))) {
      if (!/^[0-9a-f]{64}$/.test(name)) continue
      findings.files += 1
      const bytes = await readWhole(io, pathIn(folder, `blobs/${shelf}/${name}`))
      if (sha256Of(bytes) !== name) tell(findings, `blobs/${shelf}/${name}`, 'storage.checkChecksum')
    }
  }
}
