import { AlignmentType, LineRuleType, type Paragraph, TextRun } from 'docx'
import { titleLines, type Paper } from '#shared/domain/paper'
import { blankLine, leftAndRight, paragraph, plainText, rule, text } from './docx-parts'
import { CHARACTER_3, RED, TEXT_WIDTH, THICK, twips } from './docx-measures'
import { LARGEST_MARK } from './measures'

/** With exact lines the baseline lies at 80 % of the line, the top of the characters 88 % of their size above it. */
const BASELINE = 0.8
const RISE = 0.88

/** Red mark, number, office and date, red separator, title, as in the PDF. */
export function docxHead(paper: Paper): readonly Paragraph[] {
  const hasLine = paper.issuingOffice !== '' || paper.date !== ''
  const head = [
    ...(paper.mark === '' ? [] : [mark(paper.mark), blankLine(), blankLine()]),
    ...(paper.number === '' ? [] : [centred(paper.number)]),
    ...(hasLine ? [leftAndRight('line', paper.issuingOffice, paper.date, CHARACTER_3)] : []),
    ...(hasLine ? [rule(THICK, RED, twips(4) - 46)] : []),
  ]
  const parting = head.length > 0 ? [blankLine(), blankLine()] : []
  return [...head, ...parting, ...(paper.title === '' ? [] : [docxTitle(paper.title), blankLine()])]
}

/** A 2号 title, its lines broken as in the PDF. */
export function docxTitle(title: string): Paragraph {
  return paragraph(
    'title',
    titleLines(title).map(
      (line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }),
    ),
  )
}

function mark(name: string): Paragraph {
  const widest = TEXT_WIDTH / 20 / 1.02 / Array.from(name).length
  const halfPoints = Math.floor(Math.min(LARGEST_MARK, widest) * 2)
  const line = halfPoints * 12
  const before = twips(35) - Math.round(line * BASELINE - halfPoints * 10 * RISE)
  return paragraph('mark', [plainText(name, { size: halfPoints })], {
    spacing: { before, line, lineRule: LineRuleType.EXACT, after: 0 },
  })
}

function centred(line: string): Paragraph {
  return paragraph('line', text(line), { alignment: AlignmentType.CENTER })
}
