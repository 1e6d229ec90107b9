import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { paperDocx } from '../../../main/documents/paper-docx'
import { aLongPaper, aMinutesPaper } from '../../fixtures/papers'
import { bundledFonts } from './bundled-fonts'
import { characterCounts, textsOf } from './paper-texts'

const fonts = bundledFonts()
type Parts = Readonly<Record<string, string>>

async function partsOf(paper = aMinutesPaper()): Promise<Parts> {
  const files = unzipSync(await paperDocx(paper, { fonts }))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}
const bodyOf = (parts: Parts): string => parts['word/document.xml'] ?? ''
const plain = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text]) => text).join('')

describe('the Word file of a session’s minutes', () => {
  let parts: Parts
  beforeAll(async () => {
    parts = await partsOf()
  })

  test('holds every character of the paper as often as the paper does', () => {
    const found = characterCounts(plain(bodyOf(parts)).replaceAll('&amp;', '&'))
    const lacking = [...characterCounts(textsOf(aMinutesPaper()).join(''))].filter(
      ([character, count]) => (found.get(character) ?? 0) < count,
    )
    expect(lacking).toEqual([])
  })

  test('has different footers on odd and even sides', () => {
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
    expect(bodyOf(parts)).toMatch(/<w:footerReference w:type="default"/)
    expect(bodyOf(parts)).toMatch(/<w:footerReference w:type="even"/)
  })

  test('sets every column width, no wider together than the type area', () => {
    const grid = Array.from(bodyOf(parts).matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width))
    expect(grid).toHaveLength(7)
    expect(Math.min(...grid)).toBeGreaterThan(400)
    expect(grid.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(8844)
  })

  test('repeats the header row of a table and divides no row', () => {
    expect(bodyOf(parts).match(/<w:tblHeader/g)).toHaveLength(1)
    expect(bodyOf(parts).match(/<w:cantSplit/g)).toHaveLength(5)
  })

  test('pins the 版记 to the lower edge of the type area', () => {
    const anchor = /<wp:anchor.*?<\/wp:anchor>/s.exec(bodyOf(parts))?.[0] ?? ''
    expect(anchor).toMatch(/<wp:positionV relativeFrom="margin"><wp:align>bottom/)
    expect(plain(anchor)).toContain('2022年9月30日印发')
  })

  test('keeps 28 characters a line and 22 lines a side: −0.25 pt spacing, exact 28.95 pt, no grid', () => {
    expect(parts['word/styles.xml']).toContain('<w:spacing w:val="-5"/>')
    expect(parts['word/styles.xml']).toContain('w:line="579" w:lineRule="exact"')
    expect(bodyOf(parts)).not.toMatch(/<w:docGrid[^>]*w:type=/)
  })

  test('names the fuller 仿宋 for characters that 仿宋_GB2312 lacks', () => {
    expect(bodyOf(parts)).toMatch(/w:eastAsia="仿宋"[^>]*\/><\/w:rPr><w:t[^>]*>𬭎</)
    expect(bodyOf(parts)).toMatch(/w:eastAsia="仿宋_GB2312"[^>]*\/><\/w:rPr><w:t[^>]*>智慧岛/)
  })

  test('gives lists and centred lines no indent in characters, which Word would prefer to their own', () => {
    const own = Array.from(
      bodyOf(parts).matchAll(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:ind (?:(?!<\/w:pPr>).)*<\/w:pPr>/g),
      ([xml]) => xml,
    )
    expect(own.length).toBeGreaterThan(3)
    expect(own.filter((xml) => xml.includes('w:val="PaperBody"'))).toEqual([])
  })

  test('moves to tab stops with tabs, not with a tab character in the text', () => {
    expect(bodyOf(parts)).toContain('<w:tab/>')
    expect(plain(bodyOf(parts))).not.toContain('\t')
  })

  test('tells Word what may stand in for a missing font', () => {
    expect(parts['word/fontTable.xml']).toContain(
      '<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK"/>',
    )
  })

  test('opens without a question', () => {
    expect(parts['word/settings.xml']).not.toContain('updateFields')
    expect(Object.values(parts).join('')).not.toContain('TargetMode="External"')
  })
})

test('the same paper gives the same bytes', async () => {
  const [first, second] = [
    await paperDocx(aMinutesPaper(), { fonts }),
    await paperDocx(aMinutesPaper(), { fonts }),
  ]
  expect(Buffer.from(second).equals(first)).toBe(true)
})

test('the 版记 has an even side of its own when the text ends on an odd one', async () => {
  const short = aMinutesPaper({ body: aMinutesPaper().body.slice(0, 1), attendance: [] })
  expect(bodyOf(await partsOf(short)).includes('<w:type w:val="evenPage"/>')).toBe(true)
  expect(bodyOf(await partsOf({ ...short, evenLastSide: false })).includes('evenPage')).toBe(false)
})

test('each annex begins a side', async () => {
  expect(bodyOf(await partsOf(aLongPaper(2))).match(/<w:pageBreakBefore/g)).toHaveLength(2)
})

test('an empty foot leaves no text box', async () => {
  const foot = { copyTo: '', printingOffice: '', printedOn: '' }
  expect(bodyOf(await partsOf(aMinutesPaper({ foot })))).not.toContain('wp:anchor')
})
