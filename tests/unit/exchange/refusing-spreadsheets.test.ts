import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSpreadsheets } from '../../../main/exchange/spreadsheets'
import { AppError } from '#shared/errors'
import { exchange } from '#shared/text/zh-CN/exchange'
import { bundleWorker, type BundledWorker } from '../../fixtures/bundle-worker'
import {
  anOldSheet,
  anOleFile,
  anXlsx,
  aSheetFolder,
  csvText,
  inGbk,
  type SheetFolder,
} from '../../fixtures/sheets'

const silent = { info: () => undefined, error: () => undefined }
const lines = [
  ['编号', '企业', '内容'],
  ['1', '甲公司', '停车'],
] as const

let worker: BundledWorker
let folder: SheetFolder
let spreadsheets: ReturnType<typeof openSpreadsheets>

beforeAll(async () => {
  worker = await bundleWorker('main/exchange/exchange-worker.ts')
  folder = await aSheetFolder()
  spreadsheets = openSpreadsheets({ workerFile: worker.file, log: silent })
})
afterAll(async () => {
  await spreadsheets.close()
  await folder.remove()
  await worker.remove()
})

/** The refusal of a file at a path, its sentence and values; the sentence must exist. */
async function refusalAt(path: string) {
  const error: unknown = await spreadsheets.read(path, {}).then(
    () => new Error('was read'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw error
  expect(Object.keys(exchange).map((key) => `exchange.${key}`)).toContain(error.sentence)
  return [error.sentence.replace('exchange.', ''), error.values, error.code] as const
}

let files = 0
async function refusal(content: Uint8Array | string, name?: string) {
  files += 1
  return (await refusalAt(await folder.file(name ?? `file-${files}.xlsx`, content)))[0]
}

function patched(
  bytes: Uint8Array,
  find: Uint8Array,
  change: (view: DataView, at: number) => void,
): Uint8Array {
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  let found = 0
  for (let at = 0; at + find.length < copy.length; at++) {
    if (find.every((byte, place) => copy[at + place] === byte)) {
      change(view, at)
      found += 1
    }
  }
  expect(found).toBeGreaterThan(0)
  return copy
}
const CENTRAL = new Uint8Array([0x50, 0x4b, 0x01, 0x02])

describe('what is no spreadsheet', () => {
  test('is refused, whatever its name', async () => {
    expect(await refusal('', 'empty.xlsx')).toBe('emptyFile')
    expect(await refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).toBe(
      'notSpreadsheet',
    )
    expect(await refusal('%PDF-1.7\n%âãÏÓ\n')).toBe('notSpreadsheet')
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w:document/>') }))).toBe('notSpreadsheet')
    expect(await refusal(anOleFile({ '/WordDocument': new Uint8Array(600) }), 'list.xls')).toBe(
      'notSpreadsheet',
    )
    expect(await refusal(new Uint8Array(165).fill(32, 1), '~$list.xlsx')).toBe('notSpreadsheet')
  })
  test('or is one of another program, is told apart', async () => {
    expect(await refusal(zipSync({ 'content.xml': strToU8('<office/>') }))).toBe('otherSpreadsheet')
    expect(await refusal(zipSync({ 'xl/workbook.bin': new Uint8Array(9) }))).toBe('otherSpreadsheet')
  })
  test('or is a web page without a table, says so', async () => {
    expect(await refusal('<!DOCTYPE html><html><body>请先登录</body></html>', 'list.xls')).toBe('webPage')
    expect(await refusal('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n\r\n', 'list.xls')).toBe(
      'webPage',
    )
  })
  test('or is not there, or is a folder, says so', async () => {
    expect(await refusalAt(join(folder.folder, 'gone.xlsx'))).toEqual(['gone', {}, 'not-found'])
    expect(await refusalAt(folder.folder)).toEqual(['notSpreadsheet', {}, 'refused'])
  })
  test('or is bytes in no known encoding, is refused', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 127) + 129)
    expect(await refusal(noise, 'list.csv')).toBe('unreadableText')
  })
})

describe('files under a password', () => {
  test('are refused in both formats', async () => {
    expect(
      await refusal(
        anOleFile({ '/EncryptionInfo': new Uint8Array(64), '/EncryptedPackage': new Uint8Array(5000) }),
      ),
    ).toBe('encrypted')
    const begin = [0x09, 0x08, 0x10, 0x00, ...Array.from({ length: 16 }, () => 0)]
    const workbook = new Uint8Array(5000)
    workbook.set([...begin, 0x2f, 0x00, 0x06, 0x00, 1, 0, 0, 0, 0, 0])
    expect(await refusal(anOleFile({ '/Workbook': workbook }), 'list.xls')).toBe('encrypted')
    const locked = patched(anXlsx([{ lines }]), CENTRAL, (view, at) => view.setUint16(at + 8, 1, true))
    expect(await refusal(locked)).toBe('encrypted')
  })
})

describe('files too large', () => {
  test('are refused by their size before they are opened', async () => {
    const path = join(folder.folder, 'huge.xlsx')
    const handle = await open(path, 'w')
    await handle.truncate(101 * 1024 * 1024)
    await handle.close()
    expect(await refusalAt(path)).toEqual(['tooLarge', { megabytes: 101, most: 100 }, 'refused'])
  })
  test('in rows or in text are refused', async () => {
    const many = csvText([lines[0], ...Array.from({ length: 100_001 }, () => lines[1])])
    expect(await refusalAt(await folder.file('many.csv', many))).toEqual([
      'tooManyRows',
      { most: 100_000 },
      'refused',
    ])
    const long = csvText([lines[0], ...Array.from({ length: 260 }, () => ['1', '甲', '长'.repeat(100_000)])])
    expect(await refusal(long, 'long.csv')).toBe('tooBig')
  })
  test('in columns are refused before they fill the memory', async () => {
    expect(await refusal(`企业,内容\n${'1,'.repeat(3_000_000)}\n`, 'wide.csv')).toBe('tooBig')
    const far = '<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>'
    expect(await refusal(anXlsx([{ lines, more: far }]))).toBe('tooBig')
    const page =
      '<table><tr><td>企业</td><td colspan="90000000">内容</td><td>x</td></tr><tr><td>甲</td></tr></table>'
    expect(await refusal(page, 'wide.xls')).toBe('tooBig')
  })
  test('in one part that must be held at once are refused', async () => {
    const strings = zipSync(
      { ...partsOf(), 'xl/sharedStrings.xml': new Uint8Array(49 * 1024 * 1024).fill(97) },
      { level: 0 },
    )
    expect(await refusal(strings)).toBe('tooBig')
  })
})

function partsOf(): Record<string, Uint8Array> {
  return { 'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>') }
}

describe('bombs', () => {
  const spaces = new Uint8Array(30 * 1024 * 1024).fill(32)
  const honest = anXlsx([{ lines }], { parts: { 'xl/worksheets/sheet1.xml': spaces } })

  test('that own up to their size are refused before anything is inflated', async () => {
    expect(honest.length).toBeLessThan(100_000)
    expect(await refusal(honest)).toBe('bomb')
  })
  test('that lie about their size are stopped where the lie shows', async () => {
    const lying = patched(honest, CENTRAL, (view, at) =>
      view.setUint32(at + 24, Math.min(view.getUint32(at + 24, true), 5000), true),
    )
    expect(await refusal(lying)).toBe('bomb')
  })
  test('made of many parts, or of parts that overlap, are refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, index) => [`a/${index}`, new Uint8Array()]),
    )
    expect(await refusal(zipSync({ ...partsOf(), ...many }))).toBe('bomb')
    const overlapping = patched(anXlsx([{ lines }]), CENTRAL, (view, at) => {
      view.setUint32(at + 20, 4_000_000, true)
      view.setUint32(at + 24, 300_000_000, true)
    })
    expect(await refusal(overlapping)).toBe('bomb')
  })
  test('of nested entities are not expanded', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const strings = `${entities}<sst><si><t>&b;&b;</t></si></sst>`
    const more = '<row r="3"><c r="A3" t="s"><v>0</v></c></row>'
    const bytes = anXlsx([{ lines, more }], { parts: { 'xl/sharedStrings.xml': strToU8(strings) } })
    const found = await spreadsheets.read(await folder.file('entities.xlsx', bytes), {})
    expect(JSON.stringify(found).length).toBeLessThan(400)
  })
})

describe('damaged files', () => {
  const sound = anXlsx([{ lines }])
  test('cut off, or without an inside, are refused', async () => {
    expect(await refusal(sound.subarray(0, sound.length / 2))).toBe('damaged')
    expect(
      await refusal(
        new Uint8Array([0x50, 0x4b, 3, 4, ...Array.from({ length: 3000 }, (_, index) => index % 251)]),
      ),
    ).toBe('damaged')
    expect(await refusal(anOldSheet(lines, 'biff8').subarray(0, 1000), 'list.xls')).toBe('damaged')
    expect(await refusal(zipSync(partsOf()))).toBe('nothingInside')
  })
  test('with one letter of their content changed are refused rather than read wrongly', async () => {
    const stored = zipSync(
      { ...partsOf(), 'xl/worksheets/sheet1.xml': strToU8(`<sheetData>${'x'.repeat(500)}</sheetData>`) },
      { level: 0 },
    )
    expect(
      await refusal(patched(stored, strToU8('xxxxxxxxxx'.repeat(50)), (view, at) => view.setUint8(at, 121))),
    ).toBe('damaged')
  })
  test('of any kind are read or refused, and never break the program', async () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (const [bytes, name] of [
      [sound, 'x.xlsx'],
      [anOldSheet(lines, 'biff8'), 'x.xls'],
      [anOldSheet(lines, 'xlml'), 'y.xls'],
    ] as const) {
      for (let round = 0; round < 12; round++) {
        const copy = new Uint8Array(bytes)
        for (let count = 0; count < 1 + round * 4; count++) copy[random(copy.length)] = random(256)
        const outcome = await spreadsheets
          .read(await folder.file(name, copy), {})
          .catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AppError)
      }
    }
  })
})

describe('tables without what is needed', () => {
  test('say what is missing', async () => {
    expect(await refusal(anXlsx([{}]))).toBe('nothingInside')
    expect(await refusal('\r\n,,\r\n', 'list.csv')).toBe('nothingInside')
    expect(await refusal('这只是一段话。\n没有表格。\n', 'list.csv')).toBe('noHeader')
    expect(await refusal(inGbk('1,2\r\n3,4\r\n'), 'list.csv')).toBe('noHeader')
    expect(
      await refusalAt(await folder.file('head.xlsx', anXlsx([{ lines: [['台账'], lines[0]] }]))),
    ).toEqual(['noRows', { row: 2 }, 'refused'])
  })
  test('name the row where a quotation mark has no partner', async () => {
    const text = csvText(lines) + '2,"乙公司,路灯\n3,丙公司,停车\n'
    expect(await refusalAt(await folder.file('quote.csv', text))).toEqual([
      'openQuote',
      { row: 3 },
      'refused',
    ])
  })
})

describe('a worker that', () => {
  async function withWorker(script: string, longestMilliseconds?: number): Promise<unknown> {
    const workerFile = join(folder.folder, `worker-${(files += 1)}.cjs`)
    await writeFile(workerFile, script)
    const options = {
      workerFile,
      log: silent,
      ...(longestMilliseconds === undefined ? {} : { longestMilliseconds }),
    }
    return openSpreadsheets(options)
      .read('any', {})
      .catch((error: unknown) => error)
  }
  test('never ends is stopped', async () => {
    expect(await withWorker('for (;;) {}', 300)).toMatchObject({
      code: 'refused',
      sentence: 'exchange.tooSlow',
    })
  })
  test('needs more memory than it may have is stopped, and the program goes on', async () => {
    const outcome = await withWorker('const all = []; for (;;) all.push(new Array(100000).fill(1.5))')
    expect(outcome).toMatchObject({ code: 'refused', sentence: 'exchange.tooBig' })
  })
  test('breaks or leaves without a word is a fault, not a refusal', async () => {
    expect(await withWorker('throw new Error("broken")')).toMatchObject({ message: 'broken' })
    expect(await withWorker('process.exit(3)')).not.toBeInstanceOf(AppError)
  })
})
