import { describe, expect, test } from 'vitest'
import { paperPdf } from '../../../main/documents/paper-pdf'
import { aLongPaper, aMinutesPaper } from '../../fixtures/papers'
import { bundledFonts } from './bundled-fonts'
import { hasTool, skipUnless, textOfPdf } from './outside-tools'
import { characterCounts, textsOf } from './paper-texts'

const noPoppler = skipUnless(hasTool('pdftotext'), 'pdftotext (poppler-utils)')

describe.skipIf(noPoppler)('the text of the PDF', () => {
  test.each([
    ['the minutes of a session', aMinutesPaper()],
    ['a paper of 40 items', aLongPaper(40)],
  ])('holds every character of %s as often as the paper does', async (_name, paper) => {
    const { bytes } = await paperPdf(paper, { fonts: bundledFonts() })
    const found = characterCounts(textOfPdf(bytes))
    const lacking = [...characterCounts(textsOf(paper).join(''))].filter(
      ([character, count]) => (found.get(character) ?? 0) < count,
    )
    expect(lacking).toEqual([])
  })

  test('finds a rare name whole, also when it was printed before in another paper', async () => {
    for (const name of ['陈喆', '刘𬭎', '秦㛃', '赟慕', '陈喆']) {
      const paper = aMinutesPaper({ attendance: [{ label: '出席', text: `公司${name}` }] })
      const { bytes } = await paperPdf(paper, { fonts: bundledFonts() })
      expect(textOfPdf(bytes)).toContain(`公司${name}`)
    }
  })

  test('shows a mark in place of a character that no font has', async () => {
    const { bytes } = await paperPdf(aMinutesPaper({ number: '甲\u{E123}乙' }), { fonts: bundledFonts() })
    expect(textOfPdf(bytes)).toContain('甲〓乙')
  })
})

test('the same paper gives the same bytes', async () => {
  const [first, second] = [
    await paperPdf(aMinutesPaper(), { fonts: bundledFonts() }),
    await paperPdf(aMinutesPaper(), { fonts: bundledFonts() }),
  ]
  expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true)
  expect(first.pages).toBe(4)
})

test('drawing stops at the next side when the paper is no longer wanted', async () => {
  let asked = 0
  const checkWanted = (): void => {
    if (++asked === 3) throw new Error('no longer wanted')
  }
  await expect(paperPdf(aLongPaper(40), { fonts: bundledFonts(), checkWanted })).rejects.toThrow(
    'no longer wanted',
  )
  expect(asked).toBe(3)
})
