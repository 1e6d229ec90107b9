import { describe, expect, test } from 'vitest'
import type { Paper } from '#shared/domain/paper'
import { createDesk } from '../../../main/demo/play'
import { playScenario } from '../../../main/demo/scenario'
import { paperDocx } from '../../../main/documents/paper-docx'
import { paperPdf } from '../../../main/documents/paper-pdf'
import { aCouncil, aDatedNeed } from '../../fixtures/a-council'
import { aFullSession } from '../../fixtures/a-full-session'
import { aProgram } from '../../fixtures/program'
import { bundledFonts } from './bundled-fonts'
import {
  DOCX_TO_PDF,
  LAYOUT_CHECKER,
  hasTool,
  measure,
  shownByOffice,
  skipUnless,
  textOfPdf,
} from './outside-tools'
import { characterCounts, textsOf } from './paper-texts'

/** The minutes of the acceptance scenario's session, as the core draws them. */
async function playedPaper(): Promise<Paper> {
  const program = await aProgram()
  let keys = 0
  const desk = createDesk(program.core(), () => `layout-${String(++keys)}`)
  const { sessionId } = await playScenario(desk, 11)
  return (await desk.ask('minutes.get', { sessionId: sessionId! })).paper
}

const TALK =
  '会议听取了有关科室的情况说明，与会企业代表围绕楼内停车、食堂、电梯、消防通道和员工通勤逐项提出意见，主办科室当场作了回应，其余事项由召集人指定专人跟进，并在下期会议上报告进展。'

/** The minutes of a session that really had forty items and ten needs. */
async function fortyItems(): Promise<Paper> {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  for (let item = 1; item <= 40; item++) {
    const title = `第${String(item)}组企业反映的问题`
    const { itemId } = await program.ask('agenda.addItem', {
      sessionId,
      kind: 'other',
      title,
      plannedMinutes: 1,
    })
    await program.ask('agenda.updateItem', {
      sessionId,
      itemId,
      outcome: '会议明确' + TALK.slice((item * 7) % 20, 30 + ((item * 37) % 55)) + '。',
    })
  }
  for (let need = 1; need <= 10; need++)
    await aDatedNeed(program, sessionId, `${String(need)}号电梯厅漏水，请协调物业修复。`)
  return (await program.ask('minutes.get', { sessionId })).paper
}

/** The minutes of a session that voted, agreed and disagreed, with people coming and going and items going elsewhere. */
async function votedSession(): Promise<Paper> {
  const program = await aProgram()
  const sessionId = await aFullSession(program)
  return (await program.ask('minutes.get', { sessionId })).paper
}

const papers = [
  ['the acceptance scenario', playedPaper],
  ['a session of forty items', fortyItems],
  ['a session that voted', votedSession],
] as const

const noText = skipUnless(hasTool('pdftotext'), 'poppler-utils')
const noChecker = noText || skipUnless(LAYOUT_CHECKER !== undefined, 'the layout checker')
const noOffice = noChecker || skipUnless(DOCX_TO_PDF !== undefined, 'LibreOffice with docx-to-pdf')

// LibreOffice takes its time on a busy computer.
describe.each(papers)('the minutes of %s', { timeout: 180_000 }, (_name, draw) => {
  test.skipIf(noText)('print every character of their texts', async () => {
    const paper = await draw()
    const printed = characterCounts(textOfPdf((await paperPdf(paper, { fonts: bundledFonts() })).bytes))
    const missing = [...characterCounts(textsOf(paper).join(''))].filter(
      ([sign, count]) => (printed.get(sign) ?? 0) < count,
    )
    expect(missing).toEqual([])
  })

  test.skipIf(noChecker)('keep GB/T 9704-2012 as PDF and as Word file', async () => {
    const paper = await draw()
    const look = { fonts: bundledFonts() }
    expect(measure('paper.pdf', (await paperPdf(paper, look)).bytes).broken).toEqual([])
    expect(measure('paper.docx', await paperDocx(paper, look)).broken).toEqual([])
  })

  test.skipIf(noOffice)('keep it as LibreOffice shows the Word file', async () => {
    const shown = shownByOffice(await paperDocx(await draw(), { fonts: bundledFonts() }))
    expect(measure('paper.pdf', shown, '--lo').broken).toEqual([])
  })
})
