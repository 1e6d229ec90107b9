import type { SheetReading } from '../core/ports'
import { AppError } from '#shared/errors'
import { EAST_ASIAN_DATE_FORMATS } from './cell-text'
import { LIMITS } from './limits'
import { firstReading, type NamedTable, type OnShare } from './named-table'
import { parseParts } from './parts-parser'
import { slimSheet } from './sheet-slimmer'
import { epochOf, PARSING, sheetTable } from './workbook-table'
import { damaged, inflate, type ZipEntry, type ZipFile } from './zip-file'

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const STYLES = 'xl/styles.xml'
const SMALL_PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  WORKBOOK,
  RELATIONS,
  'xl/sharedStrings.xml',
  STYLES,
]

type Parts = ReadonlyMap<string, Uint8Array>

function entryNamed(zip: ZipFile, name: string): ZipEntry | undefined {
  const wanted = name.toLowerCase()
  return zip.entries.find((entry) => entry.name.toLowerCase() === wanted)
}

async function wholePart(zip: ZipFile, entry: ZipEntry): Promise<Buffer> {
  if (entry.bytes > LIMITS.heldBytes) throw new AppError('refused', 'exchange.tooBig')
  const chunks: Buffer[] = []
  for await (const chunk of inflate(zip, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function slimPart(zip: ZipFile, entry: ZipEntry, onShare: OnShare): Promise<Buffer> {
  const slimmer = slimSheet()
  const chunks: Buffer[] = []
  let read = 0
  let held = 0
  const keep = (text: string) => {
    held += text.length
    if (held > LIMITS.heldBytes) throw new AppError('refused', 'exchange.tooBig')
    chunks.push(Buffer.from(text, 'latin1'))
  }
  for await (const chunk of inflate(zip, entry)) {
    read += chunk.length
    keep(slimmer.push(chunk.toString('latin1')))
    onShare(read / entry.bytes)
  }
  keep(slimmer.end())
  return Buffer.concat(chunks)
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found?.[1] ?? found?.[2]
}

/** Without these entries the library takes dates in East Asian built-in formats for plain numbers. */
function withEastAsianDates(styles: string): string {
  const missing = EAST_ASIAN_DATE_FORMATS.filter((id) => !styles.includes(`numFmtId="${id}" formatCode`))
  const added = missing.map((id) => `<numFmt numFmtId="${id}" formatCode="yyyy/m/d"/>`).join('')
  const table = /<numFmts(?:\s[^>]*)?(?<!\/)>/
  if (table.test(styles)) return styles.replace(table, (tag) => tag + added)
  return styles.replace(
    /<styleSheet(?:\s[^>]*)?>/,
    (tag) => `${tag}<numFmts count="${missing.length}">${added}</numFmts>`,
  )
}

async function smallParts(zip: ZipFile): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  for (const name of SMALL_PARTS) {
    const entry = entryNamed(zip, name)
    if (entry) parts.set(name, await wholePart(zip, entry))
  }
  const styles = parts.get(STYLES)
  if (styles) parts.set(STYLES, Buffer.from(withEastAsianDates(Buffer.from(styles).toString('utf8'))))
  return parts
}

type SheetPart = { readonly index: number; readonly isHidden: boolean; readonly entry: ZipEntry }

function textOf(parts: Parts, name: string): string {
  return Buffer.from(parts.get(name) ?? []).toString('utf8')
}

/** The worksheets in the order of the workbook, hidden ones last; other kinds of sheets (charts) are left out. */
function sheetParts(zip: ZipFile, parts: Parts): readonly SheetPart[] {
  const targets = new Map<string, string>()
  for (const [tag] of textOf(parts, RELATIONS).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    if (attribute(tag, 'Type')?.endsWith('/worksheet')) targets.set(attribute(tag, 'Id') ?? '', path)
  }
  const tags = Array.from(textOf(parts, WORKBOOK).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g), ([tag]) => tag)
  const sheets = tags.flatMap((tag, index): SheetPart[] => {
    const entry = entryNamed(
      zip,
      targets.get(attribute(tag, '\\w+:id') ?? '') ?? `xl/worksheets/sheet${index + 1}.xml`,
    )
    return entry ? [{ index, isHidden: /\sstate\s*=\s*["'](h|veryH)idden/.test(tag), entry }] : []
  })
  return [...sheets.filter((sheet) => !sheet.isHidden), ...sheets.filter((sheet) => sheet.isHidden)]
}

async function* tables(zip: ZipFile, parts: Parts, onShare: OnShare): AsyncGenerator<NamedTable> {
  for (const { index, entry } of sheetParts(zip, parts)) {
    const sheet = await slimPart(zip, entry, onShare)
    const workbook = parseParts(new Map([...parts, [entry.name, sheet]]), { ...PARSING, sheets: index })
    const name = workbook.SheetNames[index] ?? ''
    const parsed = workbook.Sheets[name]
    // The library keeps silent about a sheet it could not parse and leaves it out.
    if (parsed === undefined) throw damaged()
    yield { sheet: name, table: sheetTable(parsed, epochOf(workbook)) }
  }
}

/**
 * The first filled sheet of an .xlsx (or .xlsm) file; macros are not looked at. Only the parts that are needed are
 * inflated. Rejects with AppError `refused`.
 */
export async function readXlsx(zip: ZipFile, onShare: OnShare): Promise<SheetReading> {
  return firstReading(tables(zip, await smallParts(zip), onShare))
}
