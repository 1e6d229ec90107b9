import { z } from 'zod'
import { SessionId } from './ids'
import { Paper } from './paper'

/** 纪要 of one session: the text being edited, and every version that was finalised. */
export const Minutes = z.object({
  id: SessionId,
  draft: z.object({ paper: Paper, at: z.string(), by: z.string() }).optional(),
  versions: z.array(
    z.object({ version: z.int(), at: z.string(), by: z.string(), reason: z.string(), paper: Paper }),
  ),
})
export type Minutes = Readonly<z.infer<typeof Minutes>>

/** The lines a person compares: one line a paragraph, a table row or a name list. */
export function linesOf(paper: Paper): string[] {
  const body = paper.body.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.text]
      : [block.columns.join(' | '), ...block.rows.map((row) => row.join(' | '))],
  )
  const names = paper.attendance.map((list) => `${list.label}：${list.text}`)
  return [
    paper.mark,
    paper.number,
    `${paper.issuingOffice} ${paper.date}`,
    paper.title,
    ...body,
    ...names,
    paper.foot.copyTo,
  ]
}
