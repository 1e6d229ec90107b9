import ExcelJS, { type Border, type Row, type Worksheet } from 'exceljs'
import type { SheetToWrite } from '../core/ports'

/** 9 is A4 in every spreadsheet program (ECMA-376 part 1, 18.3.1.63). */
const A4 = 9
const TITLE_ROW = 1
const HEADER_ROW = 2
const TEXT_FORMAT = '@'
/** A cell of a spreadsheet holds no more characters (Excel's own limit). */
const LONGEST_TEXT = 32_767
const MILLIMETRES_PER_INCH = 25.4
const inches = (millimetres: number): number => millimetres / MILLIMETRES_PER_INCH

const LINE: Partial<Border> = { style: 'thin' }
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE }

/** Control signs cannot stand in XML; a sheet with one in it opens in no program. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function cellValue(value: string | number, asText: boolean): string | number {
  if (typeof value === 'number' && !asText && Number.isFinite(value)) return value
  return String(value).replace(FORBIDDEN, '').slice(0, LONGEST_TEXT)
}

function drawTitle(sheet: Worksheet, { title, columns }: SheetToWrite): void {
  const row = sheet.getRow(TITLE_ROW)
  row.getCell(1).value = title
  row.getCell(1).font = { bold: true, size: 16 }
  row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
  row.height = 30
  if (columns.length > 1) sheet.mergeCells(TITLE_ROW, 1, TITLE_ROW, columns.length)
}

function drawHeader(sheet: Worksheet, { columns }: SheetToWrite): void {
  const row = sheet.getRow(HEADER_ROW)
  columns.forEach(({ title }, index) => {
    const cell = row.getCell(index + 1)
    cell.value = title
    cell.font = { bold: true }
    cell.border = BORDER
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  })
}

function drawRow(row: Row, values: readonly (string | number)[], { columns }: SheetToWrite): void {
  columns.forEach(({ asText = false }, index) => {
    const cell = row.getCell(index + 1)
    const value = cellValue(values[index] ?? '', asText)
    // A string value is written as a shared string, never as a formula, whatever sign it begins with.
    cell.value = value === '' ? null : value
    if (typeof value === 'string') cell.numFmt = TEXT_FORMAT
    cell.border = BORDER
    cell.alignment = { vertical: 'top', wrapText: true }
  })
}

function setUpPage(sheet: Worksheet): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${TITLE_ROW}:${HEADER_ROW}`,
    margins: {
      left: inches(15),
      right: inches(15),
      top: inches(18),
      bottom: inches(18),
      header: inches(8),
      footer: inches(8),
    },
  })
  sheet.headerFooter.oddFooter = '&C&P / &N'
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: HEADER_ROW, topLeftCell: `A${HEADER_ROW + 1}` }]
}

/** A sheet name as spreadsheet programs accept it: 31 signs, none of \ / ? * [ ] :, no quote at either end. */
function sheetName(name: string): string {
  const allowed = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
  return allowed.replace(/^'+|'+$/g, '').trim() || 'Sheet1'
}

/**
 * A ledger as .xlsx: title over all columns, bordered cells, bold header repeated on every page and kept in sight,
 * A4 landscape fitted to its width. Texts stay texts: codes keep their zeros, and a leading = + - @ starts no formula.
 */
export async function sheetBytes(content: SheetToWrite): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(sheetName(content.sheetName))
  content.columns.forEach(({ width }, index) => (sheet.getColumn(index + 1).width = width))
  setUpPage(sheet)
  drawTitle(sheet, content)
  drawHeader(sheet, content)
  content.rows.forEach((values, index) => drawRow(sheet.getRow(HEADER_ROW + 1 + index), values, content))
  return new Uint8Array(await workbook.xlsx.writeBuffer({ useSharedStrings: true }))
}
