import { parse } from 'node:path'
import { getDecoder } from 'iconv-lite'
import { AppError } from '#shared/errors'
import type { SheetReading } from '../core/ports'
import { delimiterOf, parseCsv } from './csv-parser'
import { firstReading, type OnShare } from './named-table'
import { buildTable } from './raw-table'
import { decodedFile, encodingOf } from './text-encoding'

const SAMPLE = 64 * 1024

/** The table of a text file; its sheet is named after the file. Rejects with AppError `refused`. */
export async function readCsv(
  path: string,
  head: Buffer,
  size: number,
  onShare: OnShare,
): Promise<SheetReading> {
  const encoding = encodingOf(head)
  const sample = getDecoder(encoding)
    .write(head.subarray(0, SAMPLE))
    .replace(/^\uFEFF/, '')
  const declared = /^sep=(.)\r?\n/i.exec(sample)
  const table = buildTable()
  const parser = parseCsv(declared?.[1] ?? delimiterOf(sample), (row, cells) => {
    if (row > 1 || !declared) table.add(row, cells)
  })
  for await (const text of decodedFile(path, encoding, (count) => onShare(count / size))) parser.push(text)
  const end = parser.end()
  if (!end.ok) throw new AppError('refused', 'exchange.openQuote', { row: end.openedAt })
  return firstReading([{ sheet: parse(path).name, table: table.finish() }])
}
