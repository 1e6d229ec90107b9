import { columnShares, isCentredColumn, type PaperBlock } from '#shared/domain/paper'
import { breakLines, type Line } from './line-breaking'
import { CELL_PADDING, CELL_PITCH, PITCH, SIZE_TABLE, TYPE_AREA } from './measures'
import { placeLine } from './sheet'
import type { SheetFlow } from './sheet-flow'
import type { Role } from './font-names'

type Table = Extract<PaperBlock, { type: 'table' }>
type Row = { readonly cells: readonly (readonly Line[])[]; readonly height: number }
type Column = { readonly x: number; readonly width: number; readonly isCentred: boolean }

const BORDER = 0.5

/** A table as wide as the type area: header on every side, rows whole, no row left alone on the last side. */
export function layoutTable(flow: SheetFlow, table: Table): void {
  const widths = columnWidths(table)
  const header = rowOf(flow, table.columns, widths, 'heiti')
  const rows = table.rows.flatMap((cells) =>
    splitTallRow(rowOf(flow, cells, widths, 'fangsong'), header.height),
  )
  const columns = columnsOf(table, widths)
  const room = TYPE_AREA.bottom - (flow.isAtSheetTop ? TYPE_AREA.top : flow.top)
  const sides = rowsBySide(rows, header.height, room)
  for (const [index, side] of sides.entries()) {
    if (index > 0 || (side.length === 0 && rows.length > 0)) flow.startSheet()
    if (side.length > 0 || rows.length === 0) drawSide(flow, columns, header, side)
  }
  flow.alignToGrid()
}

/** Lines of the text grid that the header and the first row take. */
export function tableOpeningLines(flow: SheetFlow, table: Table): number {
  const widths = columnWidths(table)
  const first = table.rows[0]
  const height =
    rowOf(flow, table.columns, widths, 'heiti').height +
    (first ? rowOf(flow, first, widths, 'fangsong').height : 0)
  return Math.ceil(height / PITCH)
}

function columnWidths(table: Table): readonly number[] {
  return columnShares(table).map((share) => share * TYPE_AREA.width)
}

function rowOf(flow: SheetFlow, texts: readonly string[], widths: readonly number[], role: Role): Row {
  const cells = widths.map((width, index) =>
    (texts[index] ?? '')
      .split(/\r?\n/)
      .flatMap((text) => breakLines([flow.run(role, text, SIZE_TABLE)], { width: width - 2 * CELL_PADDING })),
  )
  return { cells, height: rowHeight(cells) }
}

function rowHeight(cells: Row['cells']): number {
  return Math.max(...cells.map((lines) => lines.length), 1) * CELL_PITCH + 2 * CELL_PADDING
}

/** Only a row higher than a whole side is divided: otherwise it could not be printed at all. */
function splitTallRow(row: Row, headerHeight: number): readonly Row[] {
  const room = TYPE_AREA.height - headerHeight
  if (row.height <= room) return [row]
  const most = Math.max(1, Math.floor((room - 2 * CELL_PADDING) / CELL_PITCH))
  const parts = Math.ceil(Math.max(...row.cells.map((lines) => lines.length)) / most)
  return Array.from({ length: parts }, (_, part) => {
    const cells = row.cells.map((lines) => lines.slice(part * most, (part + 1) * most))
    return { cells, height: rowHeight(cells) }
  })
}

function columnsOf(table: Table, widths: readonly number[]): readonly Column[] {
  let x = TYPE_AREA.left
  return widths.map((width, index) => {
    const column = { x, width, isCentred: isCentredColumn(table, index) }
    x += width
    return column
  })
}

function rowsBySide(
  rows: readonly Row[],
  headerHeight: number,
  firstRoom: number,
): readonly (readonly Row[])[] {
  const sides: Row[][] = [[]]
  let room = firstRoom - headerHeight
  for (const row of rows) {
    if (row.height > room) {
      sides.push([])
      room = TYPE_AREA.height - headerHeight
    }
    sides.at(-1)?.push(row)
    room -= row.height
  }
  const [before, last] = sides.slice(-2)
  if (sides.length > 1 && before && last?.length === 1 && before.length > 2)
    last.unshift(...before.splice(-1))
  return sides
}

function drawSide(flow: SheetFlow, columns: readonly Column[], header: Row, rows: readonly Row[]): void {
  const top = flow.top
  drawRule(flow, top)
  drawRow(
    flow,
    columns.map((column) => ({ ...column, isCentred: true })),
    header,
  )
  for (const row of rows) drawRow(flow, columns, row)
  const edges = [...columns.map((column) => column.x), TYPE_AREA.left + TYPE_AREA.width]
  for (const x of edges) {
    flow.sheet.rules.push({ from: [x, top], to: [x, flow.top], thickness: BORDER, colour: 'black' })
  }
}

function drawRow(flow: SheetFlow, columns: readonly Column[], row: Row): void {
  for (const [index, column] of columns.entries()) {
    const lines = row.cells[index] ?? []
    let top = flow.top + (row.height - lines.length * CELL_PITCH) / 2 + (CELL_PITCH - SIZE_TABLE) / 2
    for (const line of lines) {
      const align = column.isCentred ? 'centre' : 'left'
      flow.sheet.texts.push(...placeLine(line, { x: column.x + CELL_PADDING, top, size: SIZE_TABLE, align }))
      top += CELL_PITCH
    }
  }
  flow.moveTo(flow.top + row.height)
  drawRule(flow, flow.top)
}

function drawRule(flow: SheetFlow, y: number): void {
  flow.rule(y, BORDER)
}
