import { splitHeading, type PaperBlock } from '#shared/domain/paper'
import { layoutTable, tableOpeningLines } from './layout-table'
import { breakLines, type Run } from './line-breaking'
import { SIZE_3, TYPE_AREA } from './measures'
import type { SheetFlow } from './sheet-flow'

type Paragraph = Extract<PaperBlock, { type: 'paragraph' }>

const MEASURE = { width: TYPE_AREA.width, first: 2 * SIZE_3 } as const

/** Paragraphs two characters in, headings by level, tables (7.3.3). A heading never ends a side. */
export function layoutBody(flow: SheetFlow, blocks: readonly PaperBlock[]): void {
  const parts = blocks.flatMap(splitAtNewlines)
  for (const [index, block] of parts.entries()) {
    if (block.type === 'table') {
      layoutTable(flow, block)
      continue
    }
    flow.writeParagraph(runsOf(flow, block), { ...MEASURE, keep: linesToKeep(flow, parts, index) })
  }
}

function splitAtNewlines(block: PaperBlock): readonly PaperBlock[] {
  if (block.type === 'table') return [block]
  return block.text.split(/\r?\n/).map((text) => ({ ...block, text }))
}

function runsOf(flow: SheetFlow, paragraph: Paragraph): readonly Run[] {
  const { heading, rest } = splitHeading(paragraph)
  const role = paragraph.level === 1 ? 'heiti' : 'kaiti'
  return [flow.run(role, heading), flow.run('fangsong', rest)].filter((run) => run.text !== '')
}

/** Lines that must fit below here: a heading takes the opening of what it heads with it. */
function linesToKeep(flow: SheetFlow, blocks: readonly PaperBlock[], index: number): number {
  const block = blocks[index]
  if (block === undefined) return 0
  if (block.type === 'table') return tableOpeningLines(flow, block)
  if (!isHeading(block)) return 1
  return breakLines(runsOf(flow, block), MEASURE).length + linesToKeep(flow, blocks, index + 1)
}

function isHeading(paragraph: Paragraph): boolean {
  const { heading, rest } = splitHeading(paragraph)
  return heading !== '' && rest === ''
}
