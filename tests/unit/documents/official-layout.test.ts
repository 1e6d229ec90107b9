import { describe, expect, test } from 'vitest'
import { paperDocx } from '../../../main/documents/paper-docx'
import { paperPdf } from '../../../main/documents/paper-pdf'
import { aLongPaper, aMinutesPaper } from '../../fixtures/papers'
import { bundledFonts } from './bundled-fonts'
import { DOCX_TO_PDF, LAYOUT_CHECKER, hasTool, measure, shownByOffice, skipUnless } from './outside-tools'

const papers = [
  ['the minutes of a session', aMinutesPaper()],
  ['a paper of 40 items', aLongPaper(40)],
] as const

const noChecker = skipUnless(
  LAYOUT_CHECKER !== undefined && hasTool('pdftohtml'),
  'the layout checker with poppler-utils',
)
const noOffice = noChecker || skipUnless(DOCX_TO_PDF !== undefined, 'LibreOffice with docx-to-pdf')

// LibreOffice takes its time on a busy computer.
describe.skipIf(noChecker)('by GB/T 9704-2012', { timeout: 120_000 }, () => {
  test.each(papers)('the PDF of %s is in order', async (_name, paper) => {
    const { broken, kept } = measure('paper.pdf', (await paperPdf(paper, { fonts: bundledFonts() })).bytes)
    expect(broken).toEqual([])
    expect(kept).toBeGreaterThan(40)
  })

  test.each(papers)('the Word file of %s is in order', async (_name, paper) => {
    const { broken, kept } = measure('paper.docx', await paperDocx(paper, { fonts: bundledFonts() }))
    expect(broken).toEqual([])
    expect(kept).toBeGreaterThan(30)
  })

  test.skipIf(noOffice).each(papers)(
    'the Word file of %s is in order as LibreOffice shows it',
    async (_name, paper) => {
      const shown = shownByOffice(await paperDocx(paper, { fonts: bundledFonts() }))
      const { broken, kept } = measure('paper.pdf', shown, '--lo')
      expect(broken).toEqual([])
      expect(kept).toBeGreaterThan(40)
    },
  )
})
