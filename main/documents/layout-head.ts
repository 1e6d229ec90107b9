import { titleLines, type Paper } from '#shared/domain/paper'
import { printableText, textWidth } from './line-breaking'
import {
  ASCENT,
  LARGEST_MARK,
  MARK_DROP,
  PITCH,
  SEPARATOR_DROP,
  SIZE_2,
  SIZE_3,
  THICK_RULE,
  TYPE_AREA,
} from './measures'
import type { SheetFlow } from './sheet-flow'

/** Red mark, number, office and date, red separator, title: each only when the paper has it (10.3, 7.2, 7.3.1). */
export function layoutHead(flow: SheetFlow, paper: Paper): void {
  if (paper.mark !== '') writeMark(flow, paper.mark)
  if (paper.number !== '') writeNumber(flow, paper.number)
  if (paper.issuingOffice !== '' || paper.date !== '') writeOfficeAndDate(flow, paper)
  const hasHead = !flow.isAtSheetTop
  if (hasHead) flow.skipLines(2)
  if (paper.title === '') return flow.alignToGrid()
  flow.writeTitle(titleLines(paper.title).map((line) => flow.run('xiaobiaosong', line, SIZE_2)))
  flow.skipLines(1)
}

/** The ink of the mark begins 35 mm below the type area's edge; two blank lines follow it (7.2.5 by analogy). */
function writeMark(flow: SheetFlow, mark: string): void {
  const whole = flow.run('xiaobiaosong', mark, LARGEST_MARK)
  const size = LARGEST_MARK * Math.min(1, TYPE_AREA.width / 1.02 / textWidth(whole))
  const inkTop = Math.max(
    ...Array.from(printableText(mark), (character) => {
      const { font, shown } = whole.face.find(character)
      return font.inkTop(shown.codePointAt(0) ?? 0)
    }),
  )
  const top = TYPE_AREA.top + MARK_DROP + (inkTop - ASCENT) * size
  flow.writeLine({ ...whole, size }, { x: TYPE_AREA.left, top, align: 'centre', colour: 'red' })
  flow.moveTo(top + size + 2 * PITCH - (PITCH - SIZE_3))
}

function writeNumber(flow: SheetFlow, number: string): void {
  flow.writeLine(flow.run('fangsong', number), { x: TYPE_AREA.left, top: flow.top, align: 'centre' })
  flow.skipLines(1)
}

/** One character in from each edge, the red separator 4 mm below (7.2.7). */
function writeOfficeAndDate(flow: SheetFlow, { issuingOffice, date }: Paper): void {
  const { left } = TYPE_AREA
  flow.writeLine(flow.run('fangsong', issuingOffice), { x: left + SIZE_3, top: flow.top, align: 'left' })
  flow.writeLine(flow.run('fangsong', date), { x: left - SIZE_3, top: flow.top, align: 'right' })
  const separator = flow.top + SIZE_3 + SEPARATOR_DROP
  flow.rule(separator, THICK_RULE, 'red')
  flow.moveTo(separator)
}
