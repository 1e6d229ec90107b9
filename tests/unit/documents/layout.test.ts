import { describe, expect, test } from 'vitest'
import type { Paper, PaperBlock } from '#shared/domain/paper'
import { layoutPaper } from '../../../main/documents/layout-paper'
import { PITCH, SIZE_3, SIZE_TABLE, TYPE_AREA, millimetres } from '../../../main/documents/measures'
import type { Sheet } from '../../../main/documents/sheet'
import { aLongPaper, aMinutesPaper } from '../../fixtures/papers'
import { bundledFonts } from './bundled-fonts'

const fonts = bundledFonts()
const layout = (paper: Paper): readonly Sheet[] => layoutPaper(paper, { fonts })

/** The lines of a side as text, from the top. */
function linesOf(sheet: Sheet): readonly string[] {
  const lines = new Map<number, string>()
  for (const piece of sheet.texts.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const key = Math.round(piece.baseline * 10)
    lines.set(key, (lines.get(key) ?? '') + piece.text)
  }
  return [...lines.values()]
}

const paragraph = (text: string, level: 0 | 1 | 2 = 0): PaperBlock => ({ type: 'paragraph', level, text })
const bare = { mark: '', number: '', issuingOffice: '', date: '', title: '', attendance: [], attachments: [] }
const noFoot = { copyTo: '', printingOffice: '', printedOn: '' }
/** A paper of nothing but these blocks. */
const aPlainPaper = (body: PaperBlock[], changes: Partial<Paper> = {}): Paper =>
  aMinutesPaper({ ...bare, foot: noFoot, evenLastSide: false, body, ...changes })

describe('the head', () => {
  test('the ink of the red mark begins 35 mm below the type area’s upper edge', () => {
    const mark = layout(aMinutesPaper())[0]!.texts.find((piece) => piece.colour === 'red')!
    const tops = Array.from(mark.text, (each) => mark.font.inkTop(each.codePointAt(0) ?? 0))
    expect(mark.baseline - Math.max(...tops) * mark.size).toBeCloseTo(TYPE_AREA.top + millimetres(35))
  })

  test('a long mark is made smaller than the type area is wide', () => {
    const mark = layout(aMinutesPaper({ mark: '智慧岛园区楼宇党群服务联席会议楼事会周例会会议纪要' }))[0]!
      .texts[0]!
    const width = Array.from(mark.text).reduce(
      (sum, each) => sum + mark.font.advance(each.codePointAt(0) ?? 0),
      0,
    )
    expect(width * mark.size).toBeLessThan(TYPE_AREA.width)
    expect(mark.size).toBeLessThan(20)
  })

  test('the red separator is as wide as the type area', () => {
    const red = layout(aMinutesPaper())[0]!.rules.filter((rule) => rule.colour === 'red')
    expect(red.map(({ from, to }) => [from[0], to[0]])).toEqual([
      [TYPE_AREA.left, TYPE_AREA.left + TYPE_AREA.width],
    ])
  })

  test('elements whose text is empty leave nothing behind', () => {
    const [sheet] = layout(aPlainPaper([paragraph('正文')]))
    expect(linesOf(sheet!)).toEqual(['正文', '— 1 —'])
    expect(sheet!.rules).toEqual([])
  })
})

describe('the body', () => {
  test('a full side holds 22 lines, the last on the lower edge of the type area', () => {
    const [first, second] = layout(aPlainPaper([paragraph('楼'.repeat(28 * 30))]))
    const lines = first!.texts.filter((piece) => piece.size === SIZE_3)
    expect(lines).toHaveLength(22)
    expect(lines.at(-1)!.baseline).toBeCloseTo(TYPE_AREA.bottom - 0.12 * SIZE_3)
    expect(second!.texts[0]!.baseline).toBeCloseTo(TYPE_AREA.top + 0.88 * SIZE_3)
  })

  test('a heading is not left alone at the foot of a side', () => {
    const filler = Array.from({ length: 20 }, () => paragraph('一行'))
    const body = [...filler, paragraph('一、标题', 1), paragraph('（一）小标题', 2), paragraph('正文')]
    expect(linesOf(layout(aPlainPaper(body))[1]!).slice(0, 2)).toEqual(['一、标题', '（一）小标题'])
  })

  test('a newline in a text begins a paragraph of its own', () => {
    expect(linesOf(layout(aPlainPaper([paragraph('第一段\n第二段')]))[0]!).slice(0, 2)).toEqual([
      '第一段',
      '第二段',
    ])
  })
})

describe('a table', () => {
  const aTable = (rows: string[][]): PaperBlock => ({
    type: 'table',
    columns: ['序号', '事项'],
    widths: [1, 6],
    rows,
  })
  const tableLines = (sheet: Sheet): readonly string[] =>
    linesOf({ ...sheet, texts: sheet.texts.filter((piece) => piece.size === SIZE_TABLE) })

  test('repeats its header on every side and stays inside the type area', () => {
    const sheets = layout(
      aPlainPaper([aTable(Array.from({ length: 90 }, (_, row) => [String(row + 1), '事项']))]),
    )
    expect(sheets.length).toBeGreaterThan(2)
    for (const sheet of sheets) {
      expect(tableLines(sheet)[0]).toBe('序号事项')
      for (const { from, to } of sheet.rules) {
        expect(Math.min(from[0], to[0])).toBeGreaterThanOrEqual(TYPE_AREA.left - 0.01)
        expect(Math.max(from[0], to[0])).toBeLessThanOrEqual(TYPE_AREA.left + TYPE_AREA.width + 0.01)
        expect(Math.max(from[1], to[1])).toBeLessThanOrEqual(TYPE_AREA.bottom + 0.01)
      }
    }
  })

  test.each([1, 2, 3, 4, 5, 6])('never leaves one row alone on its last side (%i more)', (more) => {
    const rows = Array.from({ length: 28 + more }, (_, row) => [String(row + 1), '事项'])
    const last = tableLines(layout(aPlainPaper([aTable(rows)])).at(-1)!)
    expect(last.length === 2).toBe(false)
  })

  test('does not divide a row between two sides', () => {
    const rows = Array.from({ length: 12 }, (_, row) => [String(row + 1), `开头${'事'.repeat(90)}结尾`])
    for (const sheet of layout(aPlainPaper([aTable(rows)]))) {
      const text = tableLines(sheet).join('')
      expect(text.split('开头').length).toBe(text.split('结尾').length)
    }
  })

  test('divides a row that no side could hold, and loses nothing of it', () => {
    const sheets = layout(aPlainPaper([aTable([['1', '事'.repeat(3000)]])]))
    expect(
      sheets
        .map((sheet) => tableLines(sheet).join(''))
        .join('')
        .split('事').length - 1,
    ).toBe(3000 + sheets.length)
  })

  test('text after a table comes back to the 22-line grid', () => {
    const after = layout(aPlainPaper([aTable([['1', '事项']]), paragraph('正文')]))[0]!.texts.find(
      (piece) => piece.text === '正文',
    )!
    expect(((after.baseline - 0.88 * SIZE_3 - TYPE_AREA.top) / PITCH) % 1).toBeCloseTo(0)
  })
})

describe('lists of names', () => {
  test('wrapped lines align with the first character after the colon', () => {
    const [sheet] = layout(
      aPlainPaper([paragraph('正文')], {
        attendance: [{ label: '出席', text: '刘思源、吴骉，'.repeat(12) }],
      }),
    )
    const starts = [...new Set(sheet!.texts.map((piece) => piece.baseline))].map((baseline) =>
      Math.min(...sheet!.texts.filter((piece) => piece.baseline === baseline).map((piece) => piece.x)),
    )
    const indents = starts.slice(1, -1).map((x) => Math.round((x - TYPE_AREA.left) / SIZE_3))
    expect(indents).toEqual([2, 5, 5, 5])
  })

  test('one attachment has no number, several have', () => {
    const note = (attachments: string[]): string =>
      linesOf(layout(aPlainPaper([paragraph('正文')], { attachments }))[0]!)[1] ?? ''
    expect(note(['任务分解表'])).toBe('附件：任务分解表')
    expect(note(['任务分解表', '签到表'])).toBe('附件：1.任务分解表')
  })

  test('each annex begins a side, before the 版记', () => {
    const sheets = layout(aLongPaper(3))
    const firsts = sheets.map((sheet) => linesOf(sheet)[0])
    expect(firsts.filter((line) => line?.startsWith('附件'))).toEqual(['附件1', '附件2'])
    expect(linesOf(sheets.at(-1)!).some((line) => line.endsWith('印发'))).toBe(true)
  })
})

describe('the last side', () => {
  const foot = aMinutesPaper().foot
  const filled = (lines: number, evenLastSide: boolean): readonly Sheet[] =>
    layout(
      aPlainPaper(
        Array.from({ length: lines }, () => paragraph('一行')),
        { foot, evenLastSide },
      ),
    )
  const numbersOf = (sheets: readonly Sheet[]): readonly boolean[] =>
    sheets.map((sheet) => linesOf(sheet).some((line) => line.startsWith('— ')))

  test('the 版记 ends on the lower edge of the type area, between thick rules', () => {
    const rules = filled(5, false)[0]!.rules
    expect(rules.map((rule) => Math.round((rule.thickness / millimetres(1)) * 100) / 100)).toEqual([
      0.35, 0.25, 0.35,
    ])
    expect(rules.at(-1)!.from[1]).toBeCloseTo(TYPE_AREA.bottom)
  })

  test('for two-sided printing it is even, and a side with only the 版记 has no number', () => {
    expect(numbersOf(filled(5, true))).toEqual([true, false])
    expect(numbersOf(filled(30, true))).toEqual([true, true])
    expect(numbersOf(filled(5, false))).toEqual([true])
  })

  test('when an even side has no room left, the empty side before the 版记 has no number either', () => {
    expect(numbersOf(filled(44, true))).toEqual([true, true, false, false])
  })

  test('page numbers stand right on odd sides and left on even ones, one character in', () => {
    const [odd, even] = filled(30, false).map((sheet) => sheet.texts.at(-1)!)
    const width =
      Array.from(odd!.text).reduce((sum, each) => sum + odd!.font.advance(each.codePointAt(0) ?? 0), 0) * 14
    expect(odd!.x + width).toBeCloseTo(TYPE_AREA.left + TYPE_AREA.width - 14)
    expect(even!.x).toBeCloseTo(TYPE_AREA.left + 14)
  })

  test('blank lines give way before a signature would stand on a side of its own', () => {
    const signature = { office: '智慧岛园区办事处', date: '2022年9月23日' }
    const body = Array.from({ length: 20 }, () => paragraph('一行'))
    expect(layout(aPlainPaper(body, { signature }))).toHaveLength(1)
  })
})
