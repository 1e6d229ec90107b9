import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One font of a file, known by its name table only; a collection holds several. */
export type FontFile = {
  readonly path: string
  /** Milliseconds; together with the path it says whether an opened font is still the one on disk. */
  readonly modified: number
  readonly postScriptName: string
  readonly isCollection: boolean
  /** Family, full and PostScript names in all languages, folded by `foldName`. */
  readonly names: ReadonlySet<string>
  /** OS/2 weight class, 400 is regular. */
  readonly weight: number
  /** The maker forbids embedding (OS/2 fsType: restricted, bitmap only or no subsetting). */
  readonly isRestricted: boolean
}

type Table = { readonly offset: number; readonly length: number }

const FONT_FILE = /\.(ttf|otf|ttc|otc)$/i
const DEEPEST_FOLDER = 6
const FAMILY_FULL_AND_POSTSCRIPT = new Set([1, 4, 6, 16])
const POSTSCRIPT_NAME = 6
const RESTRICTED_LICENCE = 2
const NO_SUBSETTING_OR_BITMAP_ONLY = 0x0300

const scanned = new Map<string, readonly FontFile[]>()

/** A font name without the differences of case and spaces that makers and programs disagree on. */
export function foldName(name: string): string {
  return name.replaceAll(/\s/g, '').toLowerCase()
}

/** Every readable font below the folders; files seen before are not read again while unchanged. */
export function scanFonts(folders: readonly string[]): readonly FontFile[] {
  return folders.flatMap((folder) => fontPaths(folder, 0).flatMap(fontsOf))
}

function fontPaths(folder: string, depth: number): readonly string[] {
  if (depth > DEEPEST_FOLDER) return []
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return fontPaths(path, depth + 1)
    return FONT_FILE.test(entry.name) ? [path] : []
  })
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return [] // Not every system has every folder.
  }
}

function fontsOf(path: string): readonly FontFile[] {
  try {
    const { mtimeMs: modified, size } = statSync(path)
    const key = `${path}|${modified}`
    const known = scanned.get(key)
    if (known !== undefined) return known
    const found = readNames(path, modified, size)
    scanned.set(key, found)
    return found
  } catch {
    return [] // A damaged or locked font is one the office cannot use anyway.
  }
}

function readNames(path: string, modified: number, size: number): readonly FontFile[] {
  const file = openSync(path, 'r')
  const bytesAt = (offset: number, length: number): Buffer => {
    if (length < 0 || offset + length > size) throw new RangeError('font table outside its file')
    const bytes = Buffer.alloc(length)
    readSync(file, bytes, 0, length, offset)
    return bytes
  }
  try {
    const isCollection = bytesAt(0, 4).toString('latin1') === 'ttcf'
    const starts = isCollection ? collectionStarts(bytesAt) : [0]
    return starts.map((start) => ({ path, modified, isCollection, ...readFont(start, bytesAt) }))
  } finally {
    closeSync(file)
  }
}

type BytesAt = (offset: number, length: number) => Buffer

function collectionStarts(bytesAt: BytesAt): readonly number[] {
  const count = bytesAt(8, 4).readUInt32BE(0)
  const starts = bytesAt(12, count * 4)
  return Array.from({ length: count }, (_, index) => starts.readUInt32BE(index * 4))
}

function readFont(start: number, bytesAt: BytesAt) {
  const tables = readDirectory(start, bytesAt)
  const name = tables.get('name')
  if (name === undefined) throw new RangeError('font without a name table')
  const metrics = tables.get('OS/2')
  const os2 = metrics && bytesAt(metrics.offset, Math.min(metrics.length, 12))
  return { ...readNameTable(bytesAt(name.offset, name.length)), ...readRights(os2) }
}

function readDirectory(start: number, bytesAt: BytesAt): ReadonlyMap<string, Table> {
  const count = bytesAt(start, 12).readUInt16BE(4)
  const records = bytesAt(start + 12, count * 16)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = index * 16
      const table = { offset: records.readUInt32BE(at + 8), length: records.readUInt32BE(at + 12) }
      return [records.toString('latin1', at, at + 4), table]
    }),
  )
}

function readRights(os2: Buffer | undefined) {
  if (os2 === undefined || os2.length < 10) return { weight: 400, isRestricted: false }
  const rights = os2.readUInt16BE(8)
  const isRestricted = (rights & 0xf) === RESTRICTED_LICENCE || (rights & NO_SUBSETTING_OR_BITMAP_ONLY) !== 0
  return { weight: os2.readUInt16BE(4), isRestricted }
}

function readNameTable(table: Buffer) {
  const count = table.readUInt16BE(2)
  const texts = table.readUInt16BE(4)
  const names = new Set<string>()
  let postScriptName = ''
  for (let index = 0; index < count; index++) {
    const at = 6 + index * 12
    const nameId = table.readUInt16BE(at + 6)
    if (!FAMILY_FULL_AND_POSTSCRIPT.has(nameId)) continue
    const from = texts + table.readUInt16BE(at + 10)
    const bytes = table.subarray(from, from + table.readUInt16BE(at + 8))
    const name = decodeName(bytes, table.readUInt16BE(at), table.readUInt16BE(at + 2))
    if (name === '') continue
    names.add(foldName(name))
    if (nameId === POSTSCRIPT_NAME) postScriptName = name
  }
  return { names, postScriptName }
}

const unicode = new TextDecoder('utf-16be')
const chinese = new TextDecoder('gbk')

/** Platform 3 is Windows, encoding 3 its old GB2312; platform 1 (Macintosh) is trusted for ASCII only. */
function decodeName(bytes: Buffer, platform: number, encoding: number): string {
  if (platform === 3 && encoding === 3) return chinese.decode(bytes.filter((byte) => byte !== 0))
  if (platform === 0 || platform === 3) return unicode.decode(bytes)
  return bytes.every((byte) => byte < 0x80) ? bytes.toString('latin1') : ''
}
