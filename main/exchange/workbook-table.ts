import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx'
import type { RawTable } from '#shared/domain/import-header'
import { AppError } from '#shared/errors'
import { cellText, type Epoch } from './cell-text'
import { LIMITS } from './limits'
import { buildTable } from './raw-table'

/** Formulas are neither kept nor evaluated; nothing is formatted; only cells that hold something are built. */
export const PARSING = {
  dense: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellFormula: false,
  cellHTML: false,
} as const satisfies ParsingOptions

/** The day a workbook counts its dates from. */
export function epochOf(workbook: WorkBook): Epoch {
  return workbook.Workbook?.WBProps?.date1904 === true ? 1904 : 1900
}

/** One sheet of a parsed workbook as rows of text. */
export function sheetTable(sheet: WorkSheet, epoch: Epoch): RawTable {
  const table = buildTable()
  // Rows and cells that hold nothing are holes; forEach steps over them.
  const rows: readonly CellObject[][] = sheet['!data'] ?? []
  rows.forEach((row, index) => {
    if (row.length > LIMITS.columns) throw new AppError('refused', 'exchange.tooBig')
    const cells: string[] = Array.from({ length: row.length }, () => '')
    row.forEach((cell, column) => (cells[column] = cellText(cell, epoch)))
    table.add(index + 1, cells)
  })
  const merges = sheet['!merges'] ?? []
  return table.finish(merges.map(({ s, e }) => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c })))
}
