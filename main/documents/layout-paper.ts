import { PAPER_WORDS, titleLines, type Paper, type PaperAnnex } from '#shared/domain/paper'
import { layoutBody } from './layout-body'
import { layoutFoot } from './layout-foot'
import { layoutHead } from './layout-head'
import { layoutAttachmentNote, layoutAttendance } from './layout-lists'
import { ASCENT, NUMBER_DROP, SIZE_2, SIZE_3, SIZE_4, TYPE_AREA } from './measures'
import type { Sheet } from './sheet'
import { SheetFlow, type PaperLook } from './sheet-flow'

/** The sides of a paper, laid out after GB/T 9704-2012; the model decides what is on them, the look how. */
export function layoutPaper(paper: Paper, look: PaperLook): readonly Sheet[] {
  return layoutWithCompany(paper, look).sheets
}

/**
 * The list (出席, 请假, 列席, from 0) that goes to a new side so that the 版记 is not alone on the last one; undefined
 * when none has to, or none would help.
 */
export function listThatTurns(paper: Paper, look: PaperLook): number | undefined {
  return layoutWithCompany(paper, look).turn
}

function layoutWithCompany(paper: Paper, look: PaperLook) {
  const sheets = layoutTurning(paper, look, undefined)
  const standsAlone = (side: Sheet | undefined): boolean => side?.isNumbered === false
  if (standsAlone(sheets.at(-1)) && (paper.annexes ?? []).length === 0) {
    for (const turn of paper.attendance.keys()) {
      const turned = layoutTurning(paper, look, turn)
      if (!standsAlone(turned.at(-1))) return { sheets: turned, turn }
    }
  }
  return { sheets, turn: undefined }
}

function layoutTurning(paper: Paper, look: PaperLook, turn: number | undefined): readonly Sheet[] {
  const flow = new SheetFlow(look)
  flow.startSheet()
  layoutHead(flow, paper)
  if (paper.addressee) {
    flow.writeParagraph([flow.run('fangsong', paper.addressee + PAPER_WORDS.colon)], {
      width: TYPE_AREA.width,
    })
  }
  layoutBody(flow, paper.body)
  layoutAttachmentNote(flow, paper.attachments)
  layoutSignature(flow, paper.signature)
  layoutAttendance(flow, paper.attendance, turn)
  const annexes = paper.annexes ?? []
  for (const [index, annex] of annexes.entries()) {
    layoutAnnex(flow, annex, annexes.length > 1 ? String(index + 1) : '')
  }
  layoutFoot(flow, paper)
  for (const [index, sheet] of flow.sheets.entries())
    if (sheet.isNumbered) numberSheet(flow, sheet, index + 1)
  return flow.sheets
}

/** 附件 and its number in 3号黑体 on the first line, the title on the third (7.3.7). */
function layoutAnnex(flow: SheetFlow, annex: PaperAnnex, number: string): void {
  flow.startSheet()
  flow.writeParagraph([flow.run('heiti', PAPER_WORDS.annex + number)], {
    width: TYPE_AREA.width,
    align: 'left',
  })
  flow.skipLines(1)
  flow.writeTitle(titleLines(annex.title).map((line) => flow.run('xiaobiaosong', line, SIZE_2)))
  flow.skipLines(1)
  layoutBody(flow, annex.body)
}

/** Without a seal: the office two characters in from the right, the date two characters to the right of it (7.3.5.2). */
function layoutSignature(flow: SheetFlow, signature: Paper['signature']): void {
  if (signature === undefined) return
  // Blank lines give way before the signature goes to a side of its own (7.3.5.5).
  flow.partBy(Math.min(2, Math.max(0, flow.linesLeft - 2)))
  flow.need(2)
  for (const text of [signature.office, signature.date]) {
    const width = TYPE_AREA.width - 2 * SIZE_3
    flow.writeLine(flow.run('fangsong', text), { x: TYPE_AREA.left, top: flow.top, align: 'right' }, width)
    flow.skipLines(1)
  }
}

/** 4号宋体 between two 一字线, odd sides right, even sides left, one character in (7.5). */
function numberSheet(flow: SheetFlow, sheet: Sheet, number: number): void {
  const middleOfDash = 0.38 * SIZE_4
  const isOdd = number % 2 === 1
  flow.writeLine(
    flow.run('songti', `— ${number} —`, SIZE_4),
    {
      x: TYPE_AREA.left + (isOdd ? -SIZE_4 : SIZE_4),
      top: TYPE_AREA.bottom + NUMBER_DROP + middleOfDash - SIZE_4 * ASCENT,
      align: isOdd ? 'right' : 'left',
    },
    TYPE_AREA.width,
    sheet,
  )
}
