import type { Transaction } from '#shared/domain/transaction'
import { crc32Hex } from './crc32'

/**
 * What one line of the journal says: the transaction, and with it
 * `shards` — the file each change belongs to, in the order of `changes` (a patch alone does not tell it), and
 * `batch` — the seq of the first line of the batch, on every line but the first. Lines of one batch were synced
 * together: when an earlier one is torn, the later ones were never acknowledged either.
 */
export type JournalEntry = Transaction & { readonly shards: readonly string[]; readonly batch?: number }

/** A whole line with its place in the file; `end` is the offset behind its line feed. */
export type JournalLine = {
  readonly seq: number
  readonly batch: number
  readonly entry: JournalEntry
  readonly start: number
  readonly end: number
}

/** What a piece of journal holds up to its end or to its first flaw. */
export type JournalScan = {
  readonly lines: readonly JournalLine[]
  /** Offset behind the last good line. */
  readonly end: number
  readonly flaw: JournalFlaw | undefined
}

/** `torn`: the unacknowledged rest of the last batch. `damaged`: something acknowledged can no longer be read. */
export type JournalFlaw = 'torn' | 'damaged'

const SPACE = 0x20
const LINE_FEED = 0x0a
const CHECKSUM_LENGTH = 8

/** `crc32hex8 SP seq SP JSON LF`; the checksum covers everything between its space and the line feed. */
export function frameLine(seq: number, json: string): Buffer {
  const body = `${seq} ${json}`
  const length = Buffer.byteLength(body)
  const line = Buffer.allocUnsafe(CHECKSUM_LENGTH + 1 + length + 1)
  line.write(body, CHECKSUM_LENGTH + 1, 'utf8')
  line.write(crc32Hex(line.subarray(CHECKSUM_LENGTH + 1, CHECKSUM_LENGTH + 1 + length)), 0, 'latin1')
  line[CHECKSUM_LENGTH] = SPACE
  line[line.length - 1] = LINE_FEED
  return line
}

/** The line that begins at `start`, or undefined when what stands there is no whole line with a good checksum. */
export function readLine(bytes: Buffer, start: number): JournalLine | undefined {
  const lineEnd = bytes.indexOf(LINE_FEED, start)
  const bodyStart = start + CHECKSUM_LENGTH + 1
  if (lineEnd < bodyStart || bytes[bodyStart - 1] !== SPACE) return undefined
  const body = bytes.subarray(bodyStart, lineEnd)
  if (bytes.toString('latin1', start, start + CHECKSUM_LENGTH) !== crc32Hex(body)) return undefined
  const space = body.indexOf(SPACE)
  const seq = Number(body.toString('latin1', 0, space))
  if (space < 1 || !Number.isSafeInteger(seq)) return undefined
  // Its checksum holds, so it is what we wrote ourselves.
  const entry = JSON.parse(body.toString('utf8', space + 1)) as JournalEntry
  return { seq, batch: entry.batch ?? seq, entry, start, end: lineEnd + 1 }
}

/** Reads lines from `start`, expecting `firstSeq` first and then one more each time. */
export function scanLines(bytes: Buffer, start: number, firstSeq: number): JournalScan {
  const lines: JournalLine[] = []
  let end = start
  for (;;) {
    const line = bytes[end] === 0 ? undefined : readLine(bytes, end)
    const expected = firstSeq + lines.length
    if (line === undefined) return { lines, end, flaw: flawAt(bytes, end, expected) }
    // A good line with another number than the next one: lines are missing.
    if (line.seq !== expected) return { lines, end, flaw: 'damaged' }
    lines.push(line)
    end = line.end
  }
}

function flawAt(bytes: Buffer, end: number, expected: number): JournalFlaw | undefined {
  const rest = bytes.subarray(end)
  if (isZero(rest)) return undefined
  const acknowledged = laterLines(rest).some((line) => line.batch > expected || line.seq <= expected)
  return acknowledged ? 'damaged' : 'torn'
}

/** Good lines anywhere in a piece of journal, even when the line feed before them is gone. */
function laterLines(bytes: Buffer): readonly JournalLine[] {
  const starts = bytes.toString('latin1').matchAll(/[0-9a-f]{8} \d+ \{/g)
  return [...starts].flatMap((start) => readLine(bytes, start.index) ?? [])
}

/** True when every byte is zero, as in the part of a segment that nothing was written to. */
export function isZero(bytes: Buffer): boolean {
  // Equal to itself moved by one: one comparison in native code instead of a loop over four megabytes.
  return bytes.length === 0 || (bytes[0] === 0 && bytes.subarray(1).equals(bytes.subarray(0, -1)))
}
