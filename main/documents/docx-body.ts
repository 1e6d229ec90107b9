import { AlignmentType, TabStopType, type Paragraph, type Table } from 'docx'
import { PAPER_WORDS, splitHeading, type Paper, type PaperBlock } from '#shared/domain/paper'
import { docxTable } from './docx-table'
import { blankLine, paragraph, plainText, tab, text } from './docx-parts'
import { CHARACTER_3 } from './docx-measures'

type TextBlock = Extract<PaperBlock, { type: 'paragraph' }>

/** Paragraphs by level and tables. */
export function docxBody(blocks: readonly PaperBlock[]): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    if (block.type === 'paragraph') {
      return block.text.split(/\r?\n/).map((line) => docxParagraph({ ...block, text: line }))
    }
    // Word joins two tables that follow each other without a paragraph between them.
    return blocks[index - 1]?.type === 'table' ? [blankLine(), docxTable(block)] : [docxTable(block)]
  })
}

function docxParagraph(block: TextBlock): Paragraph {
  const { heading, rest } = splitHeading(block)
  const after = rest === '' ? [] : text(rest)
  if (block.level === 1)
    return paragraph('heading', [plainText(heading), ...after], { keepNext: rest === '' })
  if (heading === '') return paragraph('body', after)
  return paragraph('body', [...text(heading, 'kaiti'), ...after], { keepNext: rest === '' })
}

/** 主送机关, flush left. */
export function docxAddressee(addressee: string | undefined): readonly Paragraph[] {
  if (!addressee) return []
  return [paragraph('line', text(addressee + PAPER_WORDS.colon))]
}

/** 附件说明: names hang at a tab, so wrapped lines align with their first character. */
export function docxAttachmentNote(attachments: readonly string[]): readonly Paragraph[] {
  if (attachments.length === 0) return []
  const numbered = attachments.length > 1
  const numberWidth = numbered ? CHARACTER_3 * (attachments.length > 9 ? 2 : 1) : 0
  const numbersAt = 5 * CHARACTER_3
  const left = numbersAt + numberWidth
  const notes = attachments.map((name, index) => {
    const label = index === 0 ? text(PAPER_WORDS.attachments) : []
    const number = numbered ? [...text(`${index + 1}.`), tab()] : []
    return paragraph('line', [...label, ...number, ...text(name)], {
      alignment: AlignmentType.LEFT,
      indent: { left, hanging: index === 0 ? left - 2 * CHARACTER_3 : numberWidth },
      tabStops: [{ type: TabStopType.LEFT, position: left }],
    })
  })
  return [blankLine(), ...notes]
}

/** 出席, 请假, 列席: label in 黑体, wrapped lines under the first name; the list numbered `turn` begins a side. */
export function docxAttendance(
  attendance: Paper['attendance'],
  turn: number | undefined,
): readonly Paragraph[] {
  if (attendance.length === 0) return []
  const lists = attendance.map(({ label, text: names }, index) => {
    const hanging = (Array.from(label).length + 1) * CHARACTER_3
    return paragraph('line', [...text(label + PAPER_WORDS.colon, 'heiti'), ...text(names)], {
      indent: { left: 2 * CHARACTER_3 + hanging, hanging },
      pageBreakBefore: index === turn,
    })
  })
  return turn === 0 ? lists : [blankLine(), ...lists]
}

/** Office and date, two characters in from the right. */
export function docxSignature(signature: Paper['signature']): readonly Paragraph[] {
  if (signature === undefined) return []
  const lines = [signature.office, signature.date].map((line) =>
    paragraph('line', text(line), {
      alignment: AlignmentType.RIGHT,
      indent: { right: 2 * CHARACTER_3 },
    }),
  )
  return [blankLine(), blankLine(), ...lines]
}
