import {
  AlignmentType,
  Footer,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
  type ParagraphChild,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { PAPER_WORDS, type Paper } from '#shared/domain/paper'
import { CHARACTER_4, FOOT_LINE, TEXT_WIDTH, THICK, THIN } from './docx-measures'
import { leftAndRight, paragraph, rule, text } from './docx-parts'

const BLACK = '000000'
const PIXELS_PER_POINT = 96 / 72
const EXACT = { line: FOOT_LINE, lineRule: LineRuleType.EXACT } as const
/** Twips: as low as an exact line can be and still carry a border. */
const RULE_HEIGHT = 20
/** Points; with less the last rule is cut off. */
const ROOM_FOR_RULES = 8

/**
 * 版记 as a text box pinned to the lower edge of the type area: a floating table of full width does not float in
 * LibreOffice. `copyLines` is the number of lines the 抄送 takes. Nothing when the foot is empty.
 */
export function docxFoot(foot: Paper['foot'], copyLines: number): readonly Paragraph[] {
  const hasCopies = foot.copyTo !== ''
  const isPrinted = foot.printingOffice !== '' || foot.printedOn !== ''
  if (!hasCopies && !isPrinted) return []
  const date = foot.printedOn === '' ? '' : foot.printedOn + PAPER_WORDS.printed
  const children = [
    rule(THICK, BLACK, RULE_HEIGHT),
    ...(hasCopies ? [copies(foot.copyTo)] : []),
    ...(hasCopies && isPrinted ? [rule(THIN, BLACK, RULE_HEIGHT)] : []),
    ...(isPrinted ? [leftAndRight('foot', foot.printingOffice, date, CHARACTER_4, { spacing: EXACT })] : []),
    rule(THICK, BLACK, RULE_HEIGHT),
  ]
  const lines = (hasCopies ? copyLines : 0) + (isPrinted ? 1 : 0)
  return [
    new Paragraph({
      children: [box(children, (lines * FOOT_LINE) / 20 + ROOM_FOR_RULES)],
      spacing: { line: RULE_HEIGHT, lineRule: LineRuleType.EXACT },
    }),
  ]
}

function copies(copyTo: string): Paragraph {
  const line = PAPER_WORDS.copyTo + copyTo.replace(/[。.]$/, '') + PAPER_WORDS.stop
  const hanging = 3 * CHARACTER_4
  return paragraph('foot', text(line), {
    alignment: AlignmentType.BOTH,
    indent: { left: CHARACTER_4 + hanging, hanging, right: CHARACTER_4 },
    spacing: EXACT,
  })
}

function box(children: readonly Paragraph[], height: number): ParagraphChild {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the library types runs of its own entry only, and documents shapes as paragraph children
  return new ShapeRun({
    type: 'rectangle',
    transformation: {
      width: Math.round((TEXT_WIDTH / 20) * PIXELS_PER_POINT),
      height: Math.round(height * PIXELS_PER_POINT),
    },
    fill: 'none',
    line: 'none',
    // The library counts its drawings over all documents; this one is alone in its own.
    altText: { id: '1', name: 'imprint' },
    textOptions: { margins: { top: 0, bottom: 0, left: 0, right: 0 }, verticalAlignment: 'bottom' },
    children: [...children],
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        align: HorizontalPositionAlign.LEFT,
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.MARGIN,
        align: VerticalPositionAlign.BOTTOM,
      },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    },
  })
}

/** Page numbers: odd sides right, even sides left, one character in (7.5). */
export function numberFooters() {
  return {
    default: numberFooter(AlignmentType.RIGHT, { right: CHARACTER_4 }),
    even: numberFooter(AlignmentType.LEFT, { left: CHARACTER_4 }),
  }
}

/** The same, but none on the first side of a section; the section must have a first side of its own (`titlePage`). */
export function numberFootersAfterFirst() {
  return { ...numberFooters(), first: new Footer({ children: [paragraph('number', [])] }) }
}

function numberFooter(
  alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT,
  indent: { left?: number; right?: number },
) {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  const spacing = { line: CHARACTER_4, lineRule: LineRuleType.EXACT }
  return new Footer({ children: [paragraph('number', [number], { alignment, indent, spacing })] })
}
