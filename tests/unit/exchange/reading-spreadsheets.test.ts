import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encode } from 'iconv-lite'
import { openSpreadsheets } from '../../../main/exchange/spreadsheets'
import type { Progress } from '../../../main/core/ports'
import { guessMapping } from '#shared/domain/import-columns'
import { readRow } from '#shared/domain/import-rows'
import { bundleWorker, type BundledWorker } from '../../fixtures/bundle-worker'
import {
  aBareXls,
  anOldSheet,
  anXlsx,
  aSheetFolder,
  csvText,
  formattedRows,
  inGbk,
  rowXml,
  type OldFormat,
  type SheetFolder,
} from '../../fixtures/sheets'

const silent = { info: () => undefined, error: () => undefined }
const lines = [
  ['编号', '企业', '内容', '电话'],
  ['0012', '甲公司', '停车，难"急"\n请办', '13800138000'],
  ['13', '乙公司', '=1+1', '+86 532'],
] as const
const read = {
  headerRow: 1,
  columns: lines[0],
  rows: [
    { row: 2, cells: lines[1] },
    { row: 3, cells: lines[2] },
  ],
}

let worker: BundledWorker
let folder: SheetFolder
let spreadsheets: ReturnType<typeof openSpreadsheets>

beforeAll(async () => {
  // West of Greenwich a date that passes through local time falls on the day before.
  process.env['TZ'] = 'America/New_York'
  worker = await bundleWorker('main/exchange/exchange-worker.ts')
  folder = await aSheetFolder()
  spreadsheets = openSpreadsheets({ workerFile: worker.file, log: silent })
})
afterAll(async () => {
  await spreadsheets.close()
  await folder.remove()
  await worker.remove()
})

let files = 0
async function reading(content: Uint8Array | string, name?: string) {
  files += 1
  return spreadsheets.read(await folder.file(name ?? `file-${files}`, content), {})
}

describe('text files', () => {
  const utf16 = (text: string) =>
    new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
  test.each([
    ['GBK', inGbk(csvText(lines))],
    ['GB18030 with rare characters', encode(csvText(lines).replace('停', '𠮷停'), 'gb18030')],
    ['UTF-8', csvText(lines)],
    ['UTF-8 with a byte order mark', `\uFEFF${csvText(lines)}`],
    ['UTF-16 with tabs, as Excel saves Unicode text', utf16(csvText(lines, '\t'))],
    ['semicolons', csvText(lines, ';')],
    ['tabs and old line ends', csvText(lines, '\t', '\r')],
    ['a declared delimiter', `sep=;\r\n${csvText(lines, ';')}`],
  ])('are read in %s', async (kind, content) => {
    const found = await reading(content)
    const shift = kind === 'a declared delimiter' ? 1 : 0
    expect(found).toMatchObject({ headerRow: 1 + shift, columns: lines[0] })
    expect(found.rows.map(({ cells }) => cells.map((cell) => cell.replace('𠮷', '')))).toEqual([
      lines[1],
      lines[2],
    ])
  })
  test('keep codes, phones and leading signs as they are, and unwrap ="0012"', async () => {
    const found = await reading('编号,电话,内容\n="0012",013800138000,=HYPERLINK(1)\n1E5,-3,@x\n')
    expect(found.rows.map(({ cells }) => cells)).toEqual([
      ['0012', '013800138000', '=HYPERLINK(1)'],
      ['1E5', '-3', '@x'],
    ])
  })
  test('lose blanks at both ends of cells, count blank lines, and are named after the file', async () => {
    const found = await reading('企业,内容\n\n　甲\t,"\n\t停车\n"\n,\n', '三月.csv')
    expect(found).toEqual({
      sheet: '三月',
      headerRow: 1,
      columns: ['企业', '内容'],
      rows: [{ row: 3, cells: ['甲', '停车'] }],
    })
  })
})

describe('workbooks', () => {
  test('are known by what is in them, not by their names', async () => {
    expect(await reading(anXlsx([{ lines }]), 'list.csv')).toEqual({ sheet: 'Sheet1', ...read })
    expect(await reading(csvText(lines), 'list.xls')).toMatchObject(read)
  })
  test.each<OldFormat>(['biff8', 'xlml'])('are read in the old format %s', async (format) => {
    expect(await reading(anOldSheet(lines, format), 'list.xls')).toMatchObject(read)
  })
  test('are read in the format of Excel 2, its texts in GBK', async () => {
    expect(await reading(aBareXls(lines), 'list.xls')).toMatchObject(read)
  })
  test('are read from a web page saved under an .xls name, in GBK too', async () => {
    const cells = (line: readonly string[]) => line.map((cell) => `<td x:str>${cell}</td>`).join('')
    const table =
      '<tr><td colspan="4">台账</td></tr>' + lines.map((line) => `<tr>${cells(line)}</tr>`).join('')
    const page = `<html><head><meta charset="gb2312"></head><body><table>${table}</table></body></html>`
    const found = await reading(inGbk(page), 'list.xls')
    expect(found).toMatchObject({ headerRow: 2, columns: lines[0] })
    expect(found.rows.map(({ cells: texts }) => [texts[0], texts[3]])).toEqual([
      ['0012', '13800138000'],
      ['13', '+86 532'],
    ])
  })
  test('give the first visible sheet that has a header and data, and its name', async () => {
    const found = await reading(
      anXlsx([
        { name: '说明', lines: [['本表由各企业填写。']] },
        { name: '隐藏', lines, state: 'hidden' },
        { name: '空表', lines: [lines[0]] },
        { name: 'A&amp;B座', lines },
      ]),
    )
    expect(found).toEqual({ sheet: 'A&B座', ...read })
  })
  test('give a hidden sheet when no visible one has data', async () => {
    const found = await reading(anXlsx([{ lines: [['说明']] }, { name: '隐藏', lines, state: 'veryHidden' }]))
    expect(found.sheet).toBe('隐藏')
  })
  test('have their header found under merged titles and blank rows', async () => {
    const more = rowXml(1, ['二〇二六年台账']) + rowXml(4, lines[0]) + rowXml(7, lines[1])
    const found = await reading(anXlsx([{ more, merges: ['A1:D1'] }]))
    expect(found).toMatchObject({ headerRow: 4, rows: [{ row: 7, cells: lines[1] }] })
  })
})

describe('cells', () => {
  const header = rowXml(1, ['甲', '乙'])
  const one = async (cells: string, options: Parameters<typeof anXlsx>[1] = {}) => {
    const found = await reading(
      anXlsx(
        [{ more: `${header}<row r="2">${cells}<c r="B2" t="inlineStr"><is><t>x</t></is></c></row>` }],
        options,
      ),
    )
    return found.rows[0]?.cells[0]
  }
  const styled = (id: number) => `<xf numFmtId="0"/><xf numFmtId="${id}"/>`
  const date = '<c r="A2" s="1"><v>43580.3973264</v></c>'

  test.each([14, 22, 27, 31, 57, 58])('in the built-in date format %i are dates', async (id) => {
    expect(await one(date, { styles: styled(id) })).toBe('2019-04-25 09:32:09')
    expect(await one('<c r="A2" s="1"><v>43580</v></c>', { styles: styled(id) })).toBe('2019-04-25')
  })
  test.each([
    'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
    '[$-804]yyyy/m/d\\ h:mm;@',
    '[DBNum1][$-804]m&quot;月&quot;d&quot;日&quot;',
    'm/d',
  ])('in the format %s are dates', async (code) => {
    expect(
      await one(date, { formats: `<numFmt numFmtId="170" formatCode="${code}"/>`, styles: styled(170) }),
    ).toBe('2019-04-25 09:32:09')
  })
  test.each([
    ['G/通用格式', '43580.3973264'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', '43580.3973264'],
    ['0&quot;days&quot;', '43580.3973264'],
  ])('in the format %s are numbers', async (code, text) => {
    expect(
      await one(date, { formats: `<numFmt numFmtId="170" formatCode="${code}"/>`, styles: styled(170) }),
    ).toBe(text)
  })
  test('count from 1904 where the workbook says so', async () => {
    expect(await one('<c r="A2" s="1"><v>42118.5</v></c>', { styles: styled(14), date1904: true })).toBe(
      '2019-04-25 12:00:00',
    )
  })
  test('with dates in ISO form, or times only, keep them in any time zone', async () => {
    expect(await one('<c r="A2" s="1" t="d"><v>2019-04-25T09:32:09</v></c>', { styles: styled(22) })).toBe(
      '2019-04-25 09:32:09',
    )
    expect(await one('<c r="A2" s="1"><v>0.3973264</v></c>', { styles: styled(21) })).toBe('09:32:09')
  })
  test.each([
    ['13800138000', '13800138000'],
    ['1.3800138E10', '13800138000'],
    ['1.2345678901234568E+17', '123456789012345680'],
    ['0.30000000000000004', '0.3'],
    ['1E-7', '0.0000001'],
    ['-5', '-5'],
  ])('holding the number %s say %s, without exponent', async (value, text) => {
    expect(await one(`<c r="A2"><v>${value}</v></c>`)).toBe(text)
  })
  test('numbered with leading zeros keep them', async () => {
    const formats = '<numFmt numFmtId="170" formatCode="0000"/>'
    expect(await one('<c r="A2" s="1"><v>12</v></c>', { formats, styles: styled(170) })).toBe('0012')
  })
  test('with a formula say its stored result, and nothing when there is none', async () => {
    expect(await one('<c r="A2"><f>1+1</f><v>2</v></c>')).toBe('2')
    expect(await one('<c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>')).toBe('ab')
    expect(await one('<c r="A2"><f>1+1</f></c>')).toBe('')
    expect(await one('<c r="A2" t="str"><f>HYPERLINK("x")</f></c>')).toBe('')
    expect(await one('<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toBe('')
  })
  test('with text that looks like a formula keep it as text', async () => {
    expect(await one(`<c r="A2" t="inlineStr"><is><t>=cmd|' /C calc'!A0</t></is></c>`)).toBe(
      `=cmd|' /C calc'!A0`,
    )
  })
  test('join rich text, leave out its reading aids, undo escapes, and trim', async () => {
    const strings =
      '<si><r><t>甲</t></r><r><t xml:space="preserve">公司_x000D_\n\t　</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si>'
    expect(await one('<c r="A2" t="s"><v>0</v></c>', { strings })).toBe('甲公司')
  })
})

test('65,000 empty formatted rows under 500 real ones cost little and count for nothing', async () => {
  const real = Array.from({ length: 500 }, (_, index) =>
    rowXml(index + 2, [String(index), '甲公司', '停车']),
  ).join('')
  const more = rowXml(1, lines[0]) + real + formattedRows(502, 65_000, 12)
  const found = await reading(anXlsx([{ more }]))
  expect([found.rows.length, found.rows.at(-1)?.row]).toEqual([500, 501])
})

test('progress rises to the whole, and the event loop keeps turning', async () => {
  const said: Progress[] = []
  const path = await folder.file(
    'long.csv',
    csvText([lines[0], ...Array.from({ length: 40_000 }, () => lines[1])]),
  )
  let turns = 0
  const turning = setInterval(() => (turns += 1), 5)
  const found = await spreadsheets.read(path, { onProgress: (progress) => said.push(progress) })
  clearInterval(turning)
  const shares = said.map(({ done, total }) => done / total)
  expect(found.rows).toHaveLength(40_000)
  expect(turns).toBeGreaterThan(3)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})

describe('cancelling', () => {
  test('ends the reading under way, and the next one is read', async () => {
    const cancel = new AbortController()
    const path = await folder.file(
      'many.csv',
      csvText([lines[0], ...Array.from({ length: 90_000 }, () => lines[1])]),
    )
    const cancelled = spreadsheets.read(path, { signal: cancel.signal, onProgress: () => cancel.abort() })
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled', sentence: 'exchange.cancelled' })
    expect(await reading(csvText(lines))).toMatchObject(read)
  })
  test('before the start, or by closing, reads nothing', async () => {
    const path = await folder.file('short.csv', csvText(lines))
    await expect(spreadsheets.read(path, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    })
    const others = openSpreadsheets({ workerFile: worker.file, log: silent })
    const waiting = others.read(path, {})
    await Promise.all([others.close(), expect(waiting).rejects.toMatchObject({ code: 'cancelled' })])
  })
})

const sample = resolve(import.meta.dirname, '../../../../shared/data/appeals-sample.xlsx')
test.skipIf(!existsSync(sample))('a real export of 400 appeals is read without a rejected row', async () => {
  const found = await spreadsheets.read(sample, {})
  const mapping = guessMapping('needs', found.columns)
  const readings = found.rows.map(({ cells }) => readRow('needs', cells, mapping, '2026-11-23'))
  const records = readings.flatMap((one) => (one.ok ? [one.record] : []))
  const cells = found.rows.flatMap((row) => row.cells)
  expect([found.rows.length, records.length, Object.keys(mapping).length]).toEqual([400, 400, 7])
  expect(cells.filter((cell) => /^[\s\u3000]|[\s\u3000]$/.test(cell))).toEqual([])
  expect(records.filter(({ raisedAt, answeredAt }) => !raisedAt.time || !answeredAt?.date)).toEqual([])
})
