import { fc, test as check } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { breakLines, printableText, type Line } from '../../../main/documents/line-breaking'
import { SIZE_3, TYPE_AREA } from '../../../main/documents/measures'
import { placeLine } from '../../../main/documents/sheet'
import { bundledFonts } from './bundled-fonts'

const { faces } = bundledFonts()
const FULL = { width: TYPE_AREA.width }

const linesOf = (text: string, measure = {}): readonly Line[] =>
  breakLines([{ text, face: faces.fangsong, size: SIZE_3 }], { ...FULL, ...measure })
const textOf = (line: Line): string =>
  line.units.flatMap((unit) => unit.characters.map((each) => each.shown)).join('')
const textsOf = (text: string, measure = {}): readonly string[] => linesOf(text, measure).map(textOf)

test('28 characters of 3号 fill a line', () => {
  expect(textsOf('楼'.repeat(60)).map((line) => line.length)).toEqual([28, 28, 4])
})

test('the first line of a paragraph begins two characters in', () => {
  expect(textsOf('楼'.repeat(54), { first: 2 * SIZE_3 }).map((line) => line.length)).toEqual([26, 28])
})

test('a mark that would begin a line is pulled in when the line has punctuation to squeeze', () => {
  const [first, second] = linesOf(`会议认为，要坚持${'楼'.repeat(20)}。下一句`)
  expect(first && textOf(first).endsWith('。')).toBe(true)
  expect(first?.squeeze).toBeCloseTo(29 * SIZE_3 - TYPE_AREA.width)
  expect(second && textOf(second)).toBe('下一句')
})

test('a mark that cannot be pulled in takes the character before it down', () => {
  expect(textsOf(`${'楼'.repeat(28)}……后面`)[1]?.startsWith('楼……')).toBe(true)
})

test('an opening mark does not end a line', () => {
  expect(textsOf(`${'楼'.repeat(27)}“免申即享”`)[0]).toBe('楼'.repeat(27))
})

test('numbers, percentages and Latin words are not divided', () => {
  expect(textsOf(`${'楼'.repeat(27)}2022年`)[1]).toBe('2022年')
  expect(textsOf(`${'楼'.repeat(27)}38.2%`)[1]).toBe('38.2%')
  expect(textsOf(`${'楼'.repeat(26)}Wi-Fi`)[1]).toBe('Wi-Fi')
})

test('a dash pair is not divided', () => {
  expect(textsOf(`${'楼'.repeat(27)}——既要`).some((line) => line.endsWith('—') && !line.endsWith('——'))).toBe(
    false,
  )
})

test('a word wider than a line is divided rather than cut off', () => {
  const address = `https://example.invalid/${'abcdefgh/'.repeat(12)}`
  const lines = linesOf(address)
  expect(lines.map(textOf).join('')).toBe(address)
  expect(lines.every((line) => line.natural <= TYPE_AREA.width + 0.01)).toBe(true)
})

test('in a list the last character of a name is not left alone', () => {
  const list = `${'楼'.repeat(20)}公司刘思源，城管办`
  const broken = textsOf(`${'一，'.repeat(13)}刘思源，吴骉`, { keepNames: true })
  expect(broken[0]).toBe('一，'.repeat(13))
  expect(broken[1]).toBe('刘思源，吴骉')
  expect(textsOf(list, { keepNames: true }).join('')).toBe(list)
})

test('invisible characters are left out and hard spaces are spaces', () => {
  expect(printableText('A\u200B座\uFEFF\t三\u00A0层\u0007')).toBe('A座 三 层')
  expect(printableText('⼀⼈')).toBe('一人')
})

test('full lines end at the right edge of the type area', () => {
  const text =
    '会议认为，停车难是楼宇企业反映最集中、最迫切的问题，要坚持“挖存量、拓增量、强管理”并举——既要利用2处泊位，又要兼顾Wi-Fi 6等改造（共18.6%）。'
  for (const line of linesOf(text.repeat(3)).slice(0, -1)) {
    const pieces = placeLine(line, { x: 0, top: 0, size: SIZE_3, align: 'justify' })
    const last = pieces.at(-1)!
    const width = Array.from(last.text).reduce(
      (sum, each) => sum + last.font.advance(each.codePointAt(0) ?? 0) * SIZE_3 + last.spacing,
      -last.spacing,
    )
    expect(last.x + width).toBeCloseTo(TYPE_AREA.width, 1)
  }
})

test('at no width does a line of a real text begin with a closing mark or end with an opening one', () => {
  const text =
    '会议要求：要坚持“挖存量、拓增量、强管理”并举——既要利用学校（含文化馆）夜间泊位，又要兼顾《办法》第3条……占比38.2%，室温低于18℃；“谁牵头、谁负责”。'
  for (let width = 8 * SIZE_3; width < TYPE_AREA.width; width += 3.7) {
    const lines = textsOf(text.repeat(4), { width })
    expect(lines.filter((line) => /^[，。、；：？！”’）》〕…—%℃]/.test(line))).toEqual([])
    expect(lines.filter((line) => /[“‘（《〔]$/.test(line))).toEqual([])
  }
})

const piece = fc.constantFrom(
  ...Array.from('楼事会议，。；：？！”“‘’（）《》〔〕…—、％℃·～ 0123456789abcXYZ.,:;%/-+()喆𬭎㛃赟'),
)
check.prop([fc.array(piece, { minLength: 1, maxLength: 200 }), fc.boolean()])(
  'no text overflows its line or loses a character',
  (pieces, keepNames) => {
    const text = pieces.join('')
    const lines = linesOf(text, { keepNames })
    expect(lines.map(textOf).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    for (const line of lines) expect(line.natural - line.squeeze).toBeLessThanOrEqual(line.available + 0.02)
  },
)
