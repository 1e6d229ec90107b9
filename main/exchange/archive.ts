import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { unzipSync, Zip, ZipDeflate } from 'fflate'
import { AppError } from '#shared/errors'

export type ArchiveEntry = { readonly name: string; readonly bytes: Uint8Array }

const MEGABYTE = 1024 * 1024
const ARCHIVE_LIMITS = {
  entries: 20_000,
  entryBytes: 200 * MEGABYTE,
  totalBytes: 400 * MEGABYTE,
  ratioFromBytes: 8 * MEGABYTE,
  ratio: 250,
  nameLength: 240,
}
/** Packing and unpacking let others have a turn after so many bytes. */
const TURN = 4 * MEGABYTE
const CHECKSUMS = 'checksums.sha256'
/** The earliest moment a zip can name: the same entries give the same bytes on any day. */
const NO_MOMENT = new Date(1980, 0, 1)

/** Names that stay inside a folder on every system: relative, `/` between parts, nothing hidden in them. */
function isSafeName(name: string): boolean {
  // Control signs, what Windows forbids in names, and anything that could climb out of the folder.
  const parts = name.split('/')
  return (
    name.length <= ARCHIVE_LIMITS.nameLength &&
    !/[\u0000-\u001F\u007F\\:*?"<>|\uFFFD]/.test(name) &&
    parts.every(
      (part) => part !== '' && part !== '.' && part !== '..' && part !== '__proto__' && !/[. ]$/.test(part),
    )
  )
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function badName(name: string): AppError {
  return new AppError('refused', 'exchange.archive.badName', { name: name.slice(0, 80) })
}

function refuseNames(names: readonly string[]): void {
  const seen = new Set<string>()
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase()
    if (!isSafeName(name) || seen.has(folded)) throw badName(name)
    seen.add(folded)
  }
}

async function addEntry(zip: Zip, { name, bytes }: ArchiveEntry): Promise<void> {
  const file = new ZipDeflate(name, { level: 6 })
  file.mtime = NO_MOMENT
  zip.add(file)
  for (let start = 0; start + TURN < bytes.length; start += TURN) {
    file.push(bytes.subarray(start, start + TURN))
    await nextTurn()
  }
  const rest = bytes.length === 0 ? 0 : Math.floor((bytes.length - 1) / TURN) * TURN
  file.push(bytes.subarray(rest), true)
}

/**
 * One zip with all entries and a list of their SHA-256 sums. The same entries give the same bytes. Rejects with
 * AppError `refused` for names that are unsafe or alike; names are UTF-8, so Chinese ones are fine.
 */
export async function packArchive(entries: readonly ArchiveEntry[]): Promise<Uint8Array> {
  refuseNames([CHECKSUMS, ...entries.map(({ name }) => name)])
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const sums: string[] = []
  for (const entry of entries) {
    sums.push(`${sha256(entry.bytes)}  ${entry.name}\n`)
    await addEntry(zip, entry)
    await nextTurn()
  }
  await addEntry(zip, { name: CHECKSUMS, bytes: Buffer.from(sums.join('')) })
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}

type Listed = { readonly name: string; readonly packedBytes: number; readonly bytes: number }

function notOurs(cause?: unknown): AppError {
  return new AppError('refused', 'exchange.archive.notOurs', {}, { cause })
}

/** What the zip's own directory says is inside; inflates nothing. */
function listed(bytes: Uint8Array): readonly Listed[] {
  const list: Listed[] = []
  try {
    unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (!name.endsWith('/')) list.push({ name, packedBytes: size, bytes: originalSize })
        return false
      },
    })
  } catch (error) {
    throw notOurs(error)
  }
  return list
}

function refuseBomb(list: readonly Listed[]): void {
  const { entries, entryBytes, totalBytes, ratioFromBytes, ratio } = ARCHIVE_LIMITS
  const total = list.reduce((sum, entry) => sum + entry.bytes, 0)
  const squeezed = list.some(
    (entry) =>
      entry.bytes > entryBytes || (entry.bytes > ratioFromBytes && entry.bytes > entry.packedBytes * ratio),
  )
  if (squeezed || list.length > entries || total > totalBytes) {
    throw new AppError('refused', 'exchange.archive.tooBig')
  }
}

/** Names in portions that inflate to about one turn's bytes. */
function portions(list: readonly Listed[]): readonly ReadonlySet<string>[] {
  const sets: Set<string>[] = []
  let room = 0
  for (const { name, bytes } of list) {
    if (room <= 0) {
      sets.push(new Set())
      room = TURN
    }
    sets.at(-1)?.add(name)
    room -= bytes
  }
  return sets
}

function damagedEntry(name: string, cause?: unknown): AppError {
  return new AppError('refused', 'exchange.archive.damaged', { name: name.slice(0, 80) }, { cause })
}

async function inflated(
  bytes: Uint8Array,
  list: readonly Listed[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const names of portions(list)) {
    try {
      // The library gives each entry the room its directory entry claims and no more.
      const found = unzipSync(bytes, { filter: ({ name }) => names.has(name) })
      for (const [name, content] of Object.entries(found)) files.set(name, content)
    } catch (error) {
      throw damagedEntry([...names].join(', '), error)
    }
    await nextTurn()
  }
  return files
}

function sumsIn(list: Uint8Array): ReadonlyMap<string, string> {
  const lines = Buffer.from(list).toString('utf8').split('\n')
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const found = /^([0-9a-f]{64}) [ *](.+)$/.exec(line)
      return found?.[1] !== undefined && found[2] !== undefined ? [[found[2], found[1]]] : []
    }),
  )
}

/**
 * The entries of a packed archive in their order, each checked against the list of sums. Rejects with AppError
 * `refused` when the file is no such archive, was altered, would unpack to too much, or has names that lead elsewhere.
 */
export async function unpackArchive(bytes: Uint8Array): Promise<readonly ArchiveEntry[]> {
  const list = listed(bytes)
  refuseBomb(list)
  refuseNames(list.map(({ name }) => name))
  if (!list.some(({ name }) => name === CHECKSUMS)) throw notOurs()
  const files = await inflated(bytes, list)
  const sums = sumsIn(files.get(CHECKSUMS) ?? new Uint8Array())
  const entries = list.filter(({ name }) => name !== CHECKSUMS)
  for (const name of sums.keys()) if (!files.has(name)) throw damagedEntry(name)
  return entries.map(({ name }) => {
    const content = files.get(name)
    if (content === undefined || sums.get(name) !== sha256(content)) throw damagedEntry(name)
    return { name, bytes: content }
  })
}
