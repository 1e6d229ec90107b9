import { createHash } from 'node:crypto'
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packArchive, unpackArchive } from '../../../main/exchange/archive'
import { exchange } from '#shared/text/zh-CN/exchange'

const entries = [
  { name: '会议/关于第15期会议纪要（2026年）.docx', bytes: strToU8('纪要') },
  { name: 'records.json', bytes: strToU8('{}') },
  { name: '空.txt', bytes: new Uint8Array() },
]

function sums(files: Zippable): string {
  return Object.entries(files)
    .map(
      ([name, bytes]) =>
        `${createHash('sha256')
          .update(bytes as Uint8Array)
          .digest('hex')}  ${name}\n`,
    )
    .join('')
}
function anArchive(files: Zippable): Uint8Array {
  return zipSync({ ...files, 'checksums.sha256': strToU8(sums(files)) })
}
async function refusal(bytes: Uint8Array) {
  const error: unknown = await unpackArchive(bytes).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'AppError', code: 'refused' })
  const { sentence, values } = error as { sentence: string; values: object }
  expect(Object.keys(exchange.archive).map((key) => `exchange.archive.${key}`)).toContain(sentence)
  return [sentence.replace('exchange.archive.', ''), values]
}

describe('packing', () => {
  test('and unpacking gives the same entries in the same order, Chinese names included', async () => {
    expect(await unpackArchive(await packArchive(entries))).toEqual(entries)
  })
  test('gives any entries back', async () => {
    const anyEntries = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z0-9会议]{1,12}(\/[a-z]{1,5})?$/),
        bytes: fc.uint8Array({ maxLength: 300 }),
      }),
      { selector: ({ name }) => name, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(anyEntries, async (some) => {
        expect(await unpackArchive(await packArchive(some))).toEqual(some)
      }),
      { numRuns: 50 },
    )
  })
  test('gives large entries back', async () => {
    const bytes = Uint8Array.from({ length: 9 * 1024 * 1024 + 1 }, (_, index) => (index * 7919) >> 5)
    const [entry] = await unpackArchive(await packArchive([{ name: '照片.jpg', bytes }]))
    expect(Buffer.compare(entry!.bytes, bytes)).toBe(0)
  })
  test('is the same on any day', async () => {
    expect(Buffer.compare(await packArchive(entries), await packArchive(entries))).toBe(0)
  })
  test('puts a list of sums in that other programs can check', async () => {
    const files = unzipSync(await packArchive(entries))
    const { 'checksums.sha256': list, ...rest } = files
    expect(Buffer.from(list!).toString()).toBe(sums(rest))
  })
  test('refuses names that lead out of a folder, or are alike on Windows', async () => {
    const bytes = new Uint8Array()
    for (const names of [
      ['../a'],
      ['/a'],
      ['a//b'],
      ['a/../../b'],
      ['C:\\a'],
      ['a\\b'],
      ['纪要.docx', '纪要.DOCX'],
      ['a.'],
      [''],
    ]) {
      await expect(packArchive(names.map((name) => ({ name, bytes })))).rejects.toMatchObject({
        sentence: 'exchange.archive.badName',
      })
    }
  })
})

describe('unpacking', () => {
  test('refuses what is no archive of the program', async () => {
    expect(await refusal(new Uint8Array())).toEqual(['notOurs', {}])
    expect(await refusal(strToU8('不是压缩包'))).toEqual(['notOurs', {}])
    expect(await refusal(zipSync({ 'a.txt': strToU8('a') }))).toEqual(['notOurs', {}])
    const whole = await packArchive(entries)
    expect(await refusal(whole.subarray(0, whole.length - 30))).toEqual(['notOurs', {}])
  })
  test('refuses a changed, an added and a missing entry, naming it', async () => {
    const files = { 'a.txt': strToU8('a'), 'b.txt': strToU8('b') }
    const list = { 'checksums.sha256': strToU8(sums(files)) }
    expect(await refusal(zipSync({ ...files, ...list, 'a.txt': strToU8('x') }))).toEqual([
      'damaged',
      { name: 'a.txt' },
    ])
    expect(await refusal(zipSync({ ...files, ...list, 'c.txt': strToU8('c') }))).toEqual([
      'damaged',
      { name: 'c.txt' },
    ])
    expect(await refusal(zipSync({ 'a.txt': strToU8('a'), ...list }))).toEqual(['damaged', { name: 'b.txt' }])
  })
  test('refuses any byte changed in the packed content', async () => {
    const bytes = zipSync(
      { 'a.txt': strToU8('停车难'), 'checksums.sha256': strToU8(sums({ 'a.txt': strToU8('停车难') })) },
      { level: 0 },
    )
    const at = Buffer.from(bytes).indexOf('停车难')
    bytes[at] = bytes[at]! ^ 1
    expect(await refusal(bytes)).toEqual(['damaged', { name: 'a.txt' }])
  })
  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    'C:/a',
    'a\\..\\b',
    'a/./b',

    'a/__proto__/b',
    'b\u0000.txt',
    'con:',
    'x'.repeat(300),
  ])('refuses the name %j and writes nothing', async (name) => {
    const files: Zippable = Object.fromEntries([[name, strToU8('x')]])
    expect((await refusal(anArchive(files)))[0]).toBe('badName')
  })
  test('refuses a name that would reach into the program itself', async () => {
    const bytes = Buffer.from(anArchive({ __prot0__: strToU8('x') }))
    for (let at = bytes.indexOf('__prot0__'); at >= 0; at = bytes.indexOf('__prot0__'))
      bytes.write('__proto__', at)
    expect(await refusal(new Uint8Array(bytes))).toEqual(['badName', { name: '__proto__' }])
  })
  test('refuses a bomb by what its directory claims', async () => {
    const zeros = new Uint8Array(20 * 1024 * 1024)
    expect(await refusal(anArchive({ 'a.bin': zeros }))).toEqual(['tooBig', {}])
  })
  test('gives a bomb that lies about its size no more room than it claims', async () => {
    const bytes = anArchive({ 'a.bin': new Uint8Array(20 * 1024 * 1024) })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const central = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    view.setUint32(central + 24, 1000, true)
    expect(await refusal(bytes)).toEqual(['damaged', { name: 'a.bin' }])
  })
})
