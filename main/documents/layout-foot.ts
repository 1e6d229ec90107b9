import { PAPER_WORDS, type Paper } from '#shared/domain/paper'
import { breakLines, textWidth, type Line } from './line-breaking'
import { FOOT_PITCH, PITCH, SIZE_3, SIZE_4, THICK_RULE, THIN_RULE, TYPE_AREA } from './measures'
import { placeLine, type Place } from './sheet'
import type { SheetFlow } from './sheet-flow'

const LEFT = TYPE_AREA.left + SIZE_4
const WIDTH = TYPE_AREA.width - 2 * SIZE_4

/** 版记 on the last side, its last rule on the lower edge of the type area (7.4). */
export function layoutFoot(flow: SheetFlow, { foot, evenLastSide }: Paper): void {
  const copies = foot.copyTo === '' ? [] : copyLines(flow, foot.copyTo)
  const isPrinted = foot.printingOffice !== '' || foot.printedOn !== ''
  const lines = copies.length + (isPrinted ? 1 : 0)
  if (lines === 0) return
  turnToLastSide(flow, lines * FOOT_PITCH, evenLastSide)
  const top = TYPE_AREA.bottom - lines * FOOT_PITCH
  flow.rule(top, THICK_RULE)
  for (const [index, line] of copies.entries()) writeFootLine(flow, line, top + index * FOOT_PITCH, 'justify')
  if (copies.length > 0 && isPrinted) flow.rule(TYPE_AREA.bottom - FOOT_PITCH, THIN_RULE)
  if (isPrinted) writePrinted(flow, foot)
  flow.rule(TYPE_AREA.bottom, THICK_RULE)
}

/** Lines of the 抄送: one character in on both sides, wrapped lines under the first name, full stop at the end (7.4.2). */
export function copyLines(flow: SheetFlow, copyTo: string): readonly Line[] {
  const text = PAPER_WORDS.copyTo + copyTo.replace(/[。.]$/, '') + PAPER_WORDS.stop
  const rest = textWidth(flow.run('fangsong', PAPER_WORDS.copyTo, SIZE_4))
  return breakLines([flow.run('fangsong', text, SIZE_4)], { width: WIDTH, rest })
}

/** 印发机关 left, 印发日期 right, in one line (7.4.3). */
function writePrinted(flow: SheetFlow, { printingOffice, printedOn }: Paper['foot']): void {
  const top = TYPE_AREA.bottom - FOOT_PITCH
  const date = flow.run('fangsong', printedOn === '' ? '' : printedOn + PAPER_WORDS.printed, SIZE_4)
  const office = flow.run('fangsong', printingOffice, SIZE_4)
  const room = WIDTH - textWidth(date) - SIZE_4
  const size = SIZE_4 * Math.min(1, room / Math.max(1, textWidth(office)))
  const [name] = breakLines([{ ...office, size }], { width: room + 1 })
  const [when] = breakLines([date], { width: WIDTH })
  if (name) writeFootLine(flow, name, top, 'left')
  if (when) writeFootLine(flow, { ...when, available: WIDTH }, top, 'right')
}

function writeFootLine(flow: SheetFlow, line: Line, top: number, align: Place['align']): void {
  const place = { x: LEFT, top: top + (FOOT_PITCH - SIZE_4) / 2, size: SIZE_4, align }
  flow.sheet.texts.push(...placeLine(line, place))
}

/** A side with nothing but the 版记, and an empty side before it, are not numbered (7.5). */
function turnToLastSide(flow: SheetFlow, height: number, evenLastSide: boolean): void {
  const isOdd = (): boolean => flow.sheets.length % 2 === 1
  const fits = flow.top - (PITCH - SIZE_3) + SIZE_4 <= TYPE_AREA.bottom - height
  if (!fits) flow.startSheet().isNumbered = false
  if (evenLastSide && isOdd()) flow.startSheet().isNumbered = false
}
