import { open, readFile, type FileHandle } from 'node:fs/promises'
import { decode } from 'iconv-lite'
import { AppError } from '#shared/errors'
import type { SheetReading } from '../core/ports'
import { fileKindOf } from './file-kind'
import { LIMITS } from './limits'
import type { OnShare } from './named-table'
import { readCsv } from './read-csv'
import { readBareXls, readMarkup, readXls } from './read-xls'
import { readXlsx } from './read-xlsx'
import { encodingOf } from './text-encoding'
import { damaged, readZip } from './zip-file'

const HEAD = 2 * 1024 * 1024
const MEGABYTE = 1024 * 1024

type Source = {
  readonly path: string
  readonly handle: FileHandle
  readonly head: Buffer
  readonly size: number
}

function tooLarge(size: number, most: number): AppError {
  return new AppError('refused', 'exchange.tooLarge', {
    megabytes: Math.ceil(size / MEGABYTE),
    most: Math.floor(most / MEGABYTE),
  })
}

const OPEN_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'exchange.gone',
  EISDIR: 'exchange.notSpreadsheet',
  EBUSY: 'exchange.locked',
  EPERM: 'exchange.locked',
  EACCES: 'exchange.locked',
}

/** The same failure in words, where it is one a person can mend. */
function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = OPEN_FAILURES[code]
  if (sentence === undefined) return error
  return new AppError(code === 'ENOENT' ? 'not-found' : 'refused', sentence, {}, { cause: error })
}

async function readPackage({ path, handle, size }: Source, onShare: OnShare): Promise<SheetReading> {
  const zip = await readZip(path, handle, size)
  const names = new Set(zip.entries.map(({ name }) => name.toLowerCase()))
  if (names.has('xl/workbook.xml')) return readXlsx(zip, onShare)
  const isOtherSheet =
    names.has('xl/workbook.bin') || names.has('content.xml') || names.has('index/document.iwa')
  throw new AppError('refused', isOtherSheet ? 'exchange.otherSpreadsheet' : 'exchange.notSpreadsheet')
}

async function wholeFile({ path, size }: Source, most: number): Promise<Buffer> {
  if (size > most) throw tooLarge(size, most)
  return readFile(path)
}

async function readMarkupFile(source: Source): Promise<SheetReading> {
  const bytes = await wholeFile(source, LIMITS.pageBytes)
  const text = decode(bytes, encodingOf(bytes))
  if (!/<(?:\w+:)?table\b/i.test(text)) throw new AppError('refused', 'exchange.webPage')
  return readMarkup(text)
}

async function readSource(source: Source, onShare: OnShare): Promise<SheetReading> {
  const kind = fileKindOf(source.head)
  switch (kind) {
    case 'zip':
      return readPackage(source, onShare)
    case 'ole':
      return readXls(await wholeFile(source, LIMITS.oldFileBytes))
    case 'bare-xls':
      return readBareXls(await wholeFile(source, LIMITS.oldFileBytes))
    case 'markup':
      return readMarkupFile(source)
    case 'text':
      return readCsv(source.path, source.head, source.size, onShare)
    case 'mail-page':
      throw new AppError('refused', 'exchange.webPage')
    case 'other':
      throw new AppError('refused', 'exchange.notSpreadsheet')
  }
}

async function sourceAt(path: string, handle: FileHandle): Promise<Source> {
  const status = await handle.stat()
  if (!status.isFile()) throw new AppError('refused', 'exchange.notSpreadsheet')
  if (status.size === 0) throw new AppError('refused', 'exchange.emptyFile')
  if (status.size > LIMITS.fileBytes) throw tooLarge(status.size, LIMITS.fileBytes)
  const head = Buffer.alloc(Math.min(status.size, HEAD))
  await handle.read(head, 0, head.length, 0)
  return { path, handle, head, size: status.size }
}

/**
 * Reads the first filled table of a file, whatever spreadsheet format it has. Runs where it may take its time.
 * Rejects with AppError `refused` (or `not-found`); a file whose parser stumbles counts as damaged.
 */
export async function readTable(path: string, onShare: OnShare): Promise<SheetReading> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'r')
    return await readSource(await sourceAt(path, handle), onShare)
  } catch (error) {
    const reason = explained(error)
    throw reason instanceof AppError ? reason : damaged(reason)
  } finally {
    await handle?.close()
  }
}
