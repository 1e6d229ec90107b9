import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { AppError } from '#shared/errors'
import { crc32 } from './checksum'
import { LIMITS } from './limits'

/** One file inside a zip, as its directory describes it. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  readonly offset: number
}

export type ZipFile = {
  readonly path: string
  readonly handle: FileHandle
  readonly entries: readonly ZipEntry[]
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_END = 22 + 0xffff
const CHUNK = 1024 * 1024

/** The refusal for a file whose inside is not what its kind promises. */
export function damaged(cause?: unknown): AppError {
  return new AppError('refused', 'exchange.damaged', {}, { cause })
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  if (bytesRead < length) throw damaged()
  return buffer
}

async function directoryOf(handle: FileHandle, size: number): Promise<Buffer> {
  const tailLength = Math.min(size, LONGEST_END)
  const tail = await readAt(handle, size - tailLength, tailLength)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue
    const length = tail.readUInt32LE(at + 12)
    const start = tail.readUInt32LE(at + 16)
    if (start + length > size || length > LIMITS.zipEntries * 300) throw damaged()
    return readAt(handle, start, length)
  }
  throw damaged()
}

/** Sizes too large for four bytes stand in the extra field 0x0001 (APPNOTE 4.5.3), in this order. */
function wideSizes(extra: Buffer, narrow: readonly number[]): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let next = at + 4
    return narrow.map((value) => {
      if (value !== 0xffffffff) return value
      next += 8
      if (next > extra.length) throw damaged()
      return Number(extra.readBigUInt64LE(next - 8))
    })
  }
  return narrow
}

function entryAt(directory: Buffer, at: number): ZipEntry & { readonly next: number } {
  const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
  const next = extraEnd + directory.readUInt16LE(at + 32)
  if (next > directory.length) throw damaged()
  const narrow = [24, 20, 42].map((place) => directory.readUInt32LE(at + place))
  const [bytes = 0, packedBytes = 0, offset = 0] = wideSizes(directory.subarray(nameEnd, extraEnd), narrow)
  return {
    name: directory
      .toString('utf8', at + 46, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\/+/, ''),
    method: directory.readUInt16LE(at + 10),
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    crc: directory.readUInt32LE(at + 16),
    packedBytes,
    bytes,
    offset,
    next,
  }
}

/** Refuses what claims to inflate beyond reason, before anything is inflated. */
function refuseBomb(entries: readonly Pick<ZipEntry, 'bytes' | 'packedBytes'>[]): void {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  const squeezed = entries.some(
    ({ bytes, packedBytes }) => bytes > LIMITS.ratioFromBytes && bytes > packedBytes * LIMITS.ratio,
  )
  if (squeezed || total > LIMITS.inflatedBytes) throw new AppError('refused', 'exchange.bomb')
}

/** The directory of a zip file, checked against bombs; inflates nothing. Rejects with AppError `refused`. */
export async function readZip(path: string, handle: FileHandle, size: number): Promise<ZipFile> {
  const directory = await directoryOf(handle, size)
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === CENTRAL;) {
    const { next, ...entry } = entryAt(directory, at)
    entries.push(entry)
    if (entries.length > LIMITS.zipEntries) throw new AppError('refused', 'exchange.bomb')
    at = next
  }
  if (entries.length === 0) throw damaged()
  refuseBomb(entries)
  return { path, handle, entries }
}

async function packedStart({ handle }: ZipFile, entry: ZipEntry): Promise<number> {
  const local = await readAt(handle, entry.offset, 30)
  if (local.readUInt32LE(0) !== LOCAL) throw damaged()
  return entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
}

/**
 * The bytes of one entry, piece by piece, never more than its directory entry claims; checked against its
 * checksum at the end. Rejects with AppError `refused` when the entry is encrypted, lies or is damaged.
 */
export async function* inflate(zip: ZipFile, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.isEncrypted) throw new AppError('refused', 'exchange.encrypted')
  if (entry.bytes > LIMITS.partBytes) throw new AppError('refused', 'exchange.tooBig')
  if (entry.method !== 0 && entry.method !== 8) throw damaged()
  const start = await packedStart(zip, entry)
  if (entry.packedBytes === 0) return
  const packed = createReadStream(zip.path, {
    start,
    end: start + entry.packedBytes - 1,
    highWaterMark: CHUNK,
  })
  const plain = entry.method === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: CHUNK }))
  packed.once('error', (error) => plain.destroy(error))
  let count = 0
  let crc = 0
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      count += chunk.length
      if (count > entry.bytes) throw new AppError('refused', 'exchange.bomb')
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged(error)
  } finally {
    packed.destroy()
  }
  if (count !== entry.bytes || crc !== entry.crc) throw damaged()
}
