import type { Paper, PaperBlock } from '#shared/domain/paper'

/** Every text that a paper holds, in no particular order. */
export function textsOf(paper: Paper): readonly string[] {
  const { foot, attendance, attachments, annexes = [] } = paper
  return [
    paper.mark,
    paper.number,
    paper.issuingOffice,
    paper.date,
    paper.title,
    ...paper.body.flatMap(blockTexts),
    ...attendance.flatMap(({ label, text }) => [label, text]),
    ...attachments,
    ...annexes.flatMap(({ title, body }) => [title, ...body.flatMap(blockTexts)]),
    foot.copyTo,
    foot.printingOffice,
    foot.printedOn,
  ]
}

function blockTexts(block: PaperBlock): readonly string[] {
  return block.type === 'paragraph' ? [block.text] : [...block.columns, ...block.rows.flat()]
}

/** How often each character occurs, spaces left out. */
export function characterCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const character of text.replaceAll(/\s/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}
