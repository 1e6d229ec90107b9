import { read, set_cptable, type WorkBook } from '@e965/xlsx'
import { decode, encodingExists } from 'iconv-lite'
import { AppError } from '#shared/errors'
import type { SheetReading } from '../core/ports'
import { firstReading, type NamedTable } from './named-table'
import { openContainer, parseContainer, type Container } from './parts-parser'
import { epochOf, PARSING, sheetTable } from './workbook-table'

const BEGIN = 0x0809
const FILE_PASS = 0x002f
const BOUND_SHEET = 0x0085
const END = 0x000a

function isEncrypted(workbook: Uint8Array): boolean {
  const records = Buffer.from(workbook.buffer, workbook.byteOffset, workbook.byteLength)
  if (records.length < 4 || records.readUInt16LE(0) !== BEGIN) return false
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2)) {
    const type = records.readUInt16LE(at)
    if (type === FILE_PASS) return true
    // The password record stands before the list of sheets ([MS-XLS] 2.1.7.20.3).
    if (type === BOUND_SHEET || type === END) return false
  }
  return false
}

function streamNamed(container: Container, names: readonly string[]): Uint8Array | undefined {
  const entry = container.FileIndex.find(({ name }) => names.includes(name.toLowerCase()))
  return entry?.content && Uint8Array.from(entry.content)
}

function* tables(workbook: WorkBook): Generator<NamedTable> {
  const epoch = epochOf(workbook)
  const hidden = workbook.Workbook?.Sheets?.map((sheet) => (sheet.Hidden ?? 0) > 0) ?? []
  const names = workbook.SheetNames.map((name, index) => ({ name, isHidden: hidden[index] === true }))
  const ordered = [...names.filter((sheet) => !sheet.isHidden), ...names.filter((sheet) => sheet.isHidden)]
  for (const { name } of ordered) {
    const sheet = workbook.Sheets[name]
    if (sheet) yield { sheet: name, table: sheetTable(sheet, epoch) }
  }
}

/** Files older than Excel 97 name a code page; the library asks for a table of them. */
function knowOldCodePages(): void {
  set_cptable({
    utils: {
      hascp: (page: number) => encodingExists(`cp${page}`),
      decode: (page: number, bytes: Uint8Array | string) =>
        decode(Buffer.from(bytes as string, 'latin1'), `cp${page}`),
    },
  })
}

/**
 * The first filled sheet of an .xls (or WPS .et) file in its OLE container. Rejects with AppError `refused` when it
 * is protected by a password or holds no workbook.
 */
export async function readXls(bytes: Uint8Array): Promise<SheetReading> {
  const container = openContainer(bytes)
  if (streamNamed(container, ['encryptedpackage'])) throw new AppError('refused', 'exchange.encrypted')
  const stream = streamNamed(container, ['workbook', 'book'])
  if (!stream) throw new AppError('refused', 'exchange.notSpreadsheet')
  if (isEncrypted(stream)) throw new AppError('refused', 'exchange.encrypted')
  knowOldCodePages()
  return firstReading(tables(parseContainer(container, PARSING)))
}

/** The first filled sheet of an .xls file without a container, as old reporting programs write it. */
export async function readBareXls(bytes: Uint8Array): Promise<SheetReading> {
  knowOldCodePages()
  return firstReading(tables(read(bytes, { ...PARSING, type: 'buffer' })))
}

/** The first filled table of a web page or an XML workbook saved under an .xls name; texts stay texts. */
export async function readMarkup(text: string): Promise<SheetReading> {
  return firstReading(tables(read(text, { ...PARSING, type: 'string', raw: true })))
}
