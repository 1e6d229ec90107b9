import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paperDocx } from '../../../main/documents/paper-docx'
import { paperPdf } from '../../../main/documents/paper-pdf'
import { aLongPaper, aMinutesPaper } from '../../fixtures/papers'
import { bundledFonts } from './bundled-fonts'
import { DOCX_TO_PDF, LAYOUT_CHECKER, hasTool, skipUnless, withFile } from './outside-tools'

const papers = [
  ['the minutes of a session', aMinutesPaper()],
  ['a paper of 40 items', aLongPaper(40)],
] as const

/** The rules of GB/T 9704-2012 that a file breaks, and how many it keeps. */
function measure(name: string, bytes: Uint8Array, ...flags: string[]) {
  return withFile(name, bytes, (path) => {
    const { stdout } = spawnSync(process.execPath, [LAYOUT_CHECKER ?? '', path, ...flags], {
      encoding: 'utf8',
    })
    const lines = stdout.split('\n')
    return {
      broken: lines.filter((line) => line.startsWith('FAIL')),
      kept: lines.filter((line) => line.startsWith('PASS')).length,
    }
  })
}

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
      const shown = withFile(
        'paper.docx',
        await paperDocx(paper, { fonts: bundledFonts() }),
        (path, folder) => {
          execFileSync(DOCX_TO_PDF ?? '', [path, folder])
          return readFileSync(join(folder, 'paper.pdf'))
        },
      )
      const { broken, kept } = measure('paper.pdf', shown, '--lo')
      expect(broken).toEqual([])
      expect(kept).toBeGreaterThan(40)
    },
  )
})
