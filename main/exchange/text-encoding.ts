import { createReadStream } from 'node:fs'
import { getDecoder } from 'iconv-lite'
import { AppError } from '#shared/errors'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const SAMPLE = 2 * 1024 * 1024
/** So many unreadable characters among a thousand, and the bytes are no text in that encoding. */
const TOLERATED = 5

/** The replacement sign and the control signs that no office text holds. */
const UNREADABLE = /[\uFFFD\u0000-\u0008\u000E-\u001F]/g

function unreadableIn(bytes: Buffer, encoding: TextEncoding): number {
  const text = getDecoder(encoding).write(bytes)
  return (text.match(UNREADABLE)?.length ?? 0) / Math.max(text.length, 1)
}

/**
 * The encoding of a text file by its first bytes: a byte order mark decides; else UTF-8 where it reads without
 * fault, else GB18030 (which contains GBK). Throws AppError `refused` when none fits.
 */
export function encodingOf(head: Buffer): TextEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, SAMPLE)
  const asUtf8 = unreadableIn(sample, 'utf-8')
  if (asUtf8 === 0) return 'utf-8'
  const asChinese = unreadableIn(sample, 'gb18030')
  if (Math.min(asUtf8, asChinese) * 1000 > TOLERATED) throw new AppError('refused', 'exchange.unreadableText')
  return asUtf8 < asChinese ? 'utf-8' : 'gb18030'
}

/** The text of a file, piece by piece, without a byte order mark; `onBytes` gets the count of bytes so far. */
export async function* decodedFile(
  path: string,
  encoding: TextEncoding,
  onBytes: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = getDecoder(encoding)
  let count = 0
  let isFirst = true
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    count += chunk.length
    const text = decoder.write(chunk)
    yield isFirst ? text.replace(/^\uFEFF/, '') : text
    isFirst = false
    onBytes(count)
  }
  yield decoder.end() ?? ''
}
