import { comparableColumn, isColumnName } from './import-columns'
import { trimmed } from './import-words'

/** A row that holds something; `row` is its 1-based number in the file, `cells` are trimmed and may end early. */
export type RawRow = { readonly row: number; readonly cells: readonly string[] }

/** Cells merged into one; rows 1-based, columns from 0, both ends included. Only the first cell holds text. */
export type Merge = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type RawTable = { readonly rows: readonly RawRow[]; readonly merges: readonly Merge[] }

export type FoundTable = {
  readonly headerRow: number
  readonly columns: readonly string[]
  readonly rows: readonly RawRow[]
}

/** So many filled rows are looked at for a header; titles and notes above one are never longer. */
const LOOKED_AT = 30
const LONGEST_NAME = 24

function filledCells(row: RawRow): readonly string[] {
  return row.cells.filter((cell) => cell !== '')
}

function looksLikeName(cell: string): boolean {
  const name = trimmed(cell.replace(/[（([【〔][^）)\]】〕]*[）)\]】〕]/g, ''))
  const hasLetters = /\p{L}/u.test(name)
  const isStatement = /[:：]\s*\S|[。！？；]$/.test(name)
  const isDate = /^\d{2,4}\s*[-./年]\s*\d{1,2}/.test(name)
  return hasLetters && !isStatement && !isDate && name.length <= LONGEST_NAME
}

function looksLikeHeader(row: RawRow): boolean {
  const cells = filledCells(row)
  const distinct = new Set(cells.map(comparableColumn))
  return cells.length >= 2 && distinct.size === cells.length && cells.every(looksLikeName)
}

/** A heading over several columns (企业信息 over 名称, 电话) names no column itself. */
function isGroupRow({ row }: RawRow, merges: readonly Merge[]): boolean {
  return merges.some(({ top, bottom, left, right }) => top === row && bottom === row && right > left)
}

function knownNames(row: RawRow): number {
  return filledCells(row).filter(isColumnName).length
}

function headerAmong(rows: readonly RawRow[], merges: readonly Merge[]): RawRow | undefined {
  const likely = rows.filter(looksLikeHeader)
  const [first, second] = likely
  if (first === undefined) return rows.find((row) => filledCells(row).length === 1 && knownNames(row) === 1)
  const start = second?.row === first.row + 1 && isGroupRow(first, merges) ? second : first
  // A line such as 制表人 | 填报部门 can look like a header; the row with clearly more known names is the header.
  return likely.reduce((best, row) => {
    const known = knownNames(row)
    return known >= 2 && known > knownNames(best) ? row : best
  }, start)
}

/** The name a column without one has from the row above: a cell merged downwards, or beside a group heading. */
function nameFromAbove(
  column: number,
  header: RawRow,
  above: RawRow | undefined,
  merges: readonly Merge[],
): string {
  const merge = merges.find(
    ({ top, bottom, left }) => left === column && top < header.row && bottom >= header.row,
  )
  const cell = above?.cells[column] ?? ''
  if (above === undefined || (merge === undefined && (merges.length > 0 || !looksLikeHeader(above))))
    return ''
  return looksLikeName(cell) ? cell : ''
}

/** `A`, `B` … `Z`, `AA`: the letter a spreadsheet shows over a column. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter
}

function columnName(cell: string): string {
  return trimmed(cell.replace(/\s*[\r\n]+\s*/g, '').replace(/[\s\u3000]+/g, ' '))
}

type Named = { readonly place: number; readonly name: string }

function namedColumns(
  header: RawRow,
  data: readonly RawRow[],
  above: RawRow | undefined,
  merges: readonly Merge[],
) {
  const used = new Set<number>()
  for (const { cells } of data) cells.forEach((cell, place) => cell !== '' && used.add(place))
  const width = Math.max(header.cells.length, ...Array.from(used, (place) => place + 1))
  return Array.from({ length: width }, (_, place): Named => {
    const own =
      columnName(header.cells[place] ?? '') || columnName(nameFromAbove(place, header, above, merges))
    return { place, name: own || (used.has(place) ? columnLetter(place) : '') }
  }).filter(({ name }) => name !== '')
}

function repeatsHeader(header: RawRow, row: RawRow): boolean {
  return row.cells.length > 0 && filledCells(row).join('\n') === filledCells(header).join('\n')
}

/**
 * The header under any titles, and the rows below it; undefined when no row among the first 30 filled ones looks
 * like column names. A header repeated further down (printed lists) is left out. A column that holds something
 * and has no name gets its letter; one that has neither goes.
 */
export function findTable({ rows, merges }: RawTable): FoundTable | undefined {
  const header = headerAmong(rows.slice(0, LOOKED_AT), merges)
  if (header === undefined) return undefined
  const place = rows.indexOf(header)
  const before = rows[place - 1]
  const above = before?.row === header.row - 1 ? before : undefined
  const data = rows.slice(place + 1).filter((row) => !repeatsHeader(header, row))
  const columns = namedColumns(header, data, above, merges)
  return {
    headerRow: header.row,
    columns: columns.map(({ name }) => name),
    rows: data
      .map(({ row, cells }) => ({ row, cells: columns.map((column) => cells[column.place] ?? '') }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  }
}
