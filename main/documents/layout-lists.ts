import { PAPER_WORDS, type Paper } from '#shared/domain/paper'
import { breakLines, textWidth, type Run } from './line-breaking'
import { SIZE_3, TYPE_AREA } from './measures'
import { placeLine, type Place } from './sheet'
import type { SheetFlow } from './sheet-flow'

type Entry = {
  readonly label: readonly Run[]
  readonly labelAt: number
  readonly text: Run
  readonly textAt: number
}
type Style = { readonly align: Place['align']; readonly keepNames: boolean }

/** 附件说明: one blank line below the text; wrapped lines align with the first character of the name (7.3.4). */
export function layoutAttachmentNote(flow: SheetFlow, attachments: readonly string[]): void {
  if (attachments.length === 0) return
  const label = flow.run('fangsong', PAPER_WORDS.attachments)
  const numbersAt = 2 * SIZE_3 + textWidth(label)
  const numbers = attachments.map((_, index) =>
    flow.run('fangsong', attachments.length > 1 ? `${index + 1}.` : ''),
  )
  const textAt = numbersAt + Math.ceil(Math.max(...numbers.map(textWidth)) / SIZE_3 - 0.01) * SIZE_3
  const entries = attachments.map((name, index): Entry => {
    const number = numbers[index] ?? label
    const text = flow.run('fangsong', name)
    return index === 0
      ? { label: [label, number], labelAt: 2 * SIZE_3, text, textAt }
      : { label: [number], labelAt: numbersAt, text, textAt }
  })
  flow.partBy(1)
  writeEntries(flow, entries, { align: 'left', keepNames: false })
}

/** 出席, 请假, 列席: two characters in, wrapped lines under the first name (10.3); the list numbered `turn` begins a side. */
export function layoutAttendance(
  flow: SheetFlow,
  attendance: Paper['attendance'],
  turn: number | undefined,
): void {
  if (attendance.length === 0) return
  const entries = attendance.map((list): Entry => {
    const label = flow.run('heiti', list.label + PAPER_WORDS.colon)
    const textAt = (2 + Array.from(label.text).length) * SIZE_3
    return { label: [label], labelAt: 2 * SIZE_3, text: flow.run('fangsong', list.text), textAt }
  })
  const style: Style = { align: 'justify', keepNames: true }
  if (turn !== 0) flow.partBy(1)
  writeEntries(flow, entries.slice(0, turn), style)
  if (turn === undefined) return
  flow.startSheet()
  writeEntries(flow, entries.slice(turn), style)
}

function writeEntries(flow: SheetFlow, entries: readonly Entry[], { align, keepNames }: Style): void {
  for (const { label, labelAt, text, textAt } of entries) {
    const lines = breakLines([text], { width: TYPE_AREA.width, first: textAt, rest: textAt, keepNames })
    for (const [index, line] of lines.entries()) {
      // A short entry stays whole; a long one does not leave a single line behind.
      flow.need(index === 0 ? Math.min(2, lines.length) : 1)
      const place = { x: TYPE_AREA.left, top: flow.top, size: SIZE_3, align }
      if (index === 0) writeLabel(flow, label, labelAt)
      flow.sheet.texts.push(...placeLine(line, place))
      flow.skipLines(1)
    }
  }
}

function writeLabel(flow: SheetFlow, label: readonly Run[], indent: number): void {
  const [line] = breakLines(label, { width: TYPE_AREA.width, first: indent })
  if (line) {
    const place = { x: TYPE_AREA.left, top: flow.top, size: SIZE_3, align: 'left' } as const
    flow.sheet.texts.push(...placeLine(line, place))
  }
}
