import { readIfThere } from './file-actions'
import type { Io } from './io'
import type { JournalLine } from './journal-line'
import { isZero, readLine, scanLines } from './journal-line'
import type { JournalPlace } from './journal-writer'
import { pathIn, segmentFile, segmentNumberOf } from './layout'

/** What the journal says since the manifest was written. */
export type JournalTail = {
  readonly lines: readonly JournalLine[]
  /** Where the next line goes. */
  readonly place: JournalPlace
  readonly lastSeq: number
  /** The unacknowledged rest of a batch at the end, to be erased. */
  readonly torn: { readonly segment: number; readonly offset: number; readonly bytes: Buffer } | undefined
  /** Segments that can no longer be read through, or are missing; nothing behind them was taken. */
  readonly damaged: readonly string[]
  /** Segments behind the last line that hold nothing. */
  readonly spares: readonly number[]
  /** Lines before the manifest's place in its segment: already in the shards, but their answers are remembered. */
  readonly earlier: Buffer
}

/** Numbers of the segments in a data folder, in order. */
export async function segmentNumbers(io: Io, folder: string): Promise<readonly number[]> {
  const names = await io.list(pathIn(folder, 'journal'))
  return names.flatMap((name) => segmentNumberOf(name) ?? []).sort((a, b) => a - b)
}

type Reading = {
  lines: JournalLine[]
  place: JournalPlace
  torn: JournalTail['torn']
  damaged: string[]
  spares: number[]
  earlier: Buffer
}

/** Reads the journal from the manifest's place on. Rejects only with the system's own errors. */
export async function readTail(
  io: Io,
  folder: string,
  from: JournalPlace & { readonly seq: number },
): Promise<JournalTail> {
  const reading: Reading = {
    lines: [],
    place: { segment: from.segment, offset: from.offset },
    torn: undefined,
    damaged: [],
    spares: [],
    earlier: Buffer.alloc(0),
  }
  const numbers = (await segmentNumbers(io, folder)).filter((number) => number >= from.segment)
  // A segment is made before the manifest names a place inside it; at offset 0 it may still have to be made.
  if (from.offset > 0 && numbers[0] !== from.segment) reading.damaged.push(segmentFile(from.segment))
  for (const number of numbers) {
    if (reading.damaged.length > 0) break
    await readSegment(io, folder, number, from, reading)
  }
  return { ...reading, lastSeq: from.seq + reading.lines.length }
}

async function readSegment(
  io: Io,
  folder: string,
  number: number,
  from: JournalPlace & { readonly seq: number },
  reading: Reading,
): Promise<void> {
  const name = segmentFile(number)
  const bytes = (await readIfThere(io, pathIn(folder, name))) ?? Buffer.alloc(0)
  const start = number === from.segment ? from.offset : 0
  if (number !== from.segment && isZero(bytes)) {
    reading.spares.push(number)
    return
  }
  const previous = reading.spares.at(-1) ?? reading.place.segment
  // Lines only begin a segment when the one before it is full and good.
  if (
    reading.torn !== undefined ||
    reading.spares.length > 0 ||
    number > previous + 1 ||
    (start > 0 && bytes[start - 1] !== LINE_FEED)
  ) {
    reading.damaged.push(reading.torn === undefined ? name : segmentFile(reading.torn.segment))
    return
  }
  if (number === from.segment) reading.earlier = bytes.subarray(0, start)
  const scan = scanLines(bytes, start, from.seq + reading.lines.length + 1)
  reading.lines.push(...scan.lines)
  reading.place = { segment: number, offset: scan.end }
  if (scan.flaw === 'damaged') reading.damaged.push(name)
  if (scan.flaw === 'torn')
    reading.torn = { segment: number, offset: scan.end, bytes: bytes.subarray(scan.end) }
}

const LINE_FEED = 0x0a
const KEY_OPENING = '{"key":"'

/** The keys of earlier lines, each with a way to read its answer. A line that cannot be read is passed over. */
export function earlierReceipts(
  bytes: Buffer,
): readonly { readonly key: string; readonly read: () => unknown }[] {
  const found: { key: string; read: () => unknown }[] = []
  let start = 0
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    const lineStart = start
    const key = keyOf(bytes, lineStart, end)
    if (key !== undefined) found.push({ key, read: () => readLine(bytes, lineStart)?.entry.receipt })
    start = end + 1
  }
  return found
}

/** The key is the first thing in a line that we write; parsing is only needed when it holds escapes. */
function keyOf(bytes: Buffer, lineStart: number, lineEnd: number): string | undefined {
  const opening = bytes.indexOf(KEY_OPENING, lineStart)
  const keyStart = opening + KEY_OPENING.length
  const keyEnd = bytes.indexOf('"', keyStart)
  if (opening < 0 || keyEnd < 0 || keyEnd > lineEnd) return undefined
  const key = bytes.toString('utf8', keyStart, keyEnd)
  return key.includes('\\') ? readLine(bytes, lineStart)?.entry.key : key
}
