import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SheetToWrite } from '../../../main/core/ports'
import { openSpreadsheets } from '../../../main/exchange/spreadsheets'
import { bundleWorker, type BundledWorker } from '../../fixtures/bundle-worker'
import { aSheetFolder, type SheetFolder } from '../../fixtures/sheets'

const silent = { info: () => undefined, error: () => undefined }
const sheet: SheetToWrite = {
  sheetName: '台账[2026]/全部',
  title: '智慧岛A座楼事会工作台账',
  columns: [
    { title: '编号', width: 10, asText: true },
    { title: '企业', width: 24 },
    { title: '内容', width: 60 },
    { title: '天数', width: 8 },
  ],
  rows: [
    ['0012', '甲公司', "=cmd|' /C calc'!A0", 21],
    [13, '+1', '-2\n第二行', 0],
    ['1e5', '@SUM(A1)', '控制\u0000\u000B字符\uD800', -3],
    ['91350100M000100Y43', '', 'x'.repeat(40_000), 2.5],
  ],
}

let worker: BundledWorker
let folder: SheetFolder
let spreadsheets: ReturnType<typeof openSpreadsheets>
let written: ExcelJS.Worksheet
let path: string

beforeAll(async () => {
  worker = await bundleWorker('main/exchange/exchange-worker.ts')
  folder = await aSheetFolder()
  spreadsheets = openSpreadsheets({ workerFile: worker.file, log: silent })
  path = await folder.file('ledger.xlsx', await spreadsheets.write(sheet))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  written = workbook.worksheets[0]!
})
afterAll(async () => {
  await spreadsheets.close()
  await folder.remove()
  await worker.remove()
})

test('a ledger has its title merged over all columns and a bold header below', () => {
  expect(written.getCell('A1').value).toBe(sheet.title)
  expect(written.getCell('D1').master.address).toBe('A1')
  expect([1, 2, 3, 4].map((column) => written.getRow(2).getCell(column).value)).toEqual([
    '编号',
    '企业',
    '内容',
    '天数',
  ])
  expect(written.getCell('A2').font.bold).toBe(true)
})

test('it prints on A4 landscape, fitted to the width, with header rows repeated and kept in sight', () => {
  expect(written.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:2',
  })
  expect(written.views).toMatchObject([{ state: 'frozen', ySplit: 2, topLeftCell: 'A3' }])
})

test('every cell of the table has borders, and columns have the widths asked for', () => {
  const thin = { style: 'thin' }
  const cells = [2, 3, 4, 5, 6].flatMap((row) =>
    [1, 2, 3, 4].map((column) => written.getRow(row).getCell(column)),
  )
  expect(cells.map((cell) => cell.border)).toEqual(
    cells.map(() => ({ top: thin, left: thin, bottom: thin, right: thin })),
  )
  expect([1, 2, 3, 4].map((column) => written.getColumn(column).width)).toEqual([10, 24, 60, 8])
})

test('texts that begin with = + - @ are texts and no formulas', () => {
  const cells = ['C3', 'B4', 'C4', 'B5'].map((address) => written.getCell(address))
  expect(cells.map((cell) => cell.type)).toEqual(cells.map(() => ExcelJS.ValueType.String))
  expect(cells.map((cell) => cell.numFmt)).toEqual(cells.map(() => '@'))
  expect(cells[0]?.value).toBe("=cmd|' /C calc'!A0")
})

test('codes stay text, numbers stay numbers', () => {
  expect(['A3', 'A4', 'A5', 'A6'].map((address) => written.getCell(address).value)).toEqual([
    '0012',
    '13',
    '1e5',
    '91350100M000100Y43',
  ])
  expect(['D3', 'D4', 'D5', 'D6'].map((address) => written.getCell(address).value)).toEqual([21, 0, -3, 2.5])
})

test('signs that would spoil the file are left out, and text too long for a cell is cut', () => {
  expect(written.getCell('C5').value).toBe('控制字符')
  expect(written.getCell('C6').text).toHaveLength(32_767)
})

test('the name of the sheet is made acceptable', () => {
  expect(written.name).toBe('台账 2026  全部')
})

test('what was written is read back by the program itself', async () => {
  const found = await spreadsheets.read(path, {})
  expect(found).toMatchObject({ headerRow: 2, columns: ['编号', '企业', '内容', '天数'] })
  expect(found.rows[0]?.cells).toEqual(['0012', '甲公司', "=cmd|' /C calc'!A0", '21'])
})

test('a ledger without rows is still a ledger', async () => {
  const bytes = await spreadsheets.write({
    ...sheet,
    sheetName: "'",
    rows: [],
    columns: [{ title: '编号', width: 10 }],
  })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await folder.file('empty.xlsx', bytes))
  expect([workbook.worksheets[0]?.name, workbook.worksheets[0]?.rowCount]).toEqual(['Sheet1', 2])
})
