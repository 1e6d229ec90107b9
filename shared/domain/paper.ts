import { z } from 'zod'

/**
 * The one model of a printed paper. It is drawn as docx, as pdf and as the preview on screen.
 * Papers are Chinese; layout follows GB/T 9704-2012.
 */

/** Heading level by 7.3.3: 1 一、 2 （一） 3 1. 4 （1）; 0 is running text. The text carries its own number. */
export const PaperParagraph = z.object({
  type: z.literal('paragraph'),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  text: z.string(),
})

/** A table inside the type area; `widths` are shares of its 156 mm. */
export const PaperTable = z.object({
  type: z.literal('table'),
  columns: z.array(z.string()),
  widths: z.array(z.number().positive()),
  rows: z.array(z.array(z.string())),
})

export const PaperBlock = z.discriminatedUnion('type', [PaperParagraph, PaperTable])
export type PaperBlock = Readonly<z.infer<typeof PaperBlock>>

/** 出席 / 请假 / 列席: label in 黑体, then groups such as a unit and its names (10.3). */
export const NameList = z.object({ label: z.string(), text: z.string() })

/** 版记 (7.4): printed at the foot of the last side. */
export const PaperFoot = z.object({
  /** 抄送, without the label and without the full stop; empty when nobody is copied. */
  copyTo: z.string(),
  printingOffice: z.string(),
  /** 印发日期, for instance 2022年9月30日. */
  printedOn: z.string(),
})

/** An attachment printed with the paper: each begins a side of its own, before the 版记 (7.3.7). */
export const PaperAnnex = z.object({ title: z.string(), body: z.array(PaperBlock) })
export type PaperAnnex = Readonly<z.infer<typeof PaperAnnex>>

/** 署名 without a seal: the office two characters in from the right, the date below it (7.3.5.2). */
export const PaperSignature = z.object({ office: z.string(), date: z.string() })

/** An empty text leaves its element out, so that the same model prints notices and lists too. */
export const Paper = z.object({
  /** Red mark at the head, ending in 纪要 (10.3). */
  mark: z.string(),
  /** 编号 under the mark, for instance 〔2022〕第15期 or a 发文字号. */
  number: z.string(),
  issuingOffice: z.string(),
  /** Date on the line above the red rule, for instance 2022年9月29日. */
  date: z.string(),
  /** 2号小标宋, may hold several lines divided by \n. */
  title: z.string(),
  /** 主送机关 of a notice, without the colon; minutes have none. */
  addressee: z.string().optional(),
  body: z.array(PaperBlock),
  signature: PaperSignature.optional(),
  attendance: z.array(NameList),
  /** Names listed in the 附件 note; empty for none. */
  attachments: z.array(z.string()),
  /** Attachments bound with the paper, in the order of the note. */
  annexes: z.array(PaperAnnex).optional(),
  foot: PaperFoot,
  /** True: an even last side for two-sided printing (7.4, 栾照钧). */
  evenLastSide: z.boolean(),
})
export type Paper = Readonly<z.infer<typeof Paper>>

/** The words that the standard itself prescribes; papers are Chinese whatever the language of the screen. */
export const PAPER_WORDS = {
  copyTo: '抄送：',
  attachments: '附件：',
  annex: '附件',
  printed: '印发',
  colon: '：',
  stop: '。',
} as const

/** A running heading and what follows it in the same paragraph: 黑体 or 楷体 ends at the first full stop (7.3.3). */
export function splitHeading(paragraph: z.infer<typeof PaperParagraph>): {
  readonly heading: string
  readonly rest: string
} {
  if (paragraph.level !== 1 && paragraph.level !== 2) return { heading: '', rest: paragraph.text }
  const stop = paragraph.text.indexOf(PAPER_WORDS.stop)
  if (stop < 0 || stop === paragraph.text.length - 1) return { heading: paragraph.text, rest: '' }
  return { heading: paragraph.text.slice(0, stop + 1), rest: paragraph.text.slice(stop + 1) }
}

/** Characters of a 2号 title that fill the width of the type area. */
const TITLE_WIDTH = 20

/**
 * The lines of a 2号 title (7.3.1): broken at whole words, in the shape of a trapezium or a diamond.
 * Lines already divided by \n are kept unless they are too wide.
 */
export function titleLines(title: string): readonly string[] {
  const given = title.split(/\r?\n/).map((line) => line.trim())
  return given
    .filter((line) => line !== '')
    .flatMap((line) => (titleWidth(line) <= TITLE_WIDTH ? [line] : balance(line)))
}

function titleWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.55 : 1), 0)
}

/** The division into the fewest lines whose ends read best and whose shape is a trapezium or a diamond. */
function balance(title: string): readonly string[] {
  const words = Array.from(
    new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(title),
    (word) => word.segment,
  )
  for (let count = Math.ceil(titleWidth(title) / TITLE_WIDTH); count <= words.length; count++) {
    const cuts = divisions(words, count)
    const costs = cuts.map((cut) => divisionCost(cut))
    const best = cuts[costs.indexOf(Math.min(...costs))]
    if (best) return best.map((line) => line.join('').trim())
  }
  return [title]
}

type Division = readonly (readonly string[])[]

/** All ways to divide words into so many lines, none of them too wide. */
function divisions(words: readonly string[], count: number): readonly Division[] {
  if (count === 1) return titleWidth(words.join('')) <= TITLE_WIDTH ? [[words]] : []
  const found: Division[] = []
  for (let end = 1; end < words.length && titleWidth(words.slice(0, end).join('')) <= TITLE_WIDTH; end++) {
    const line = words.slice(0, end)
    // What is left must fit the lines that are left.
    if (titleWidth(words.slice(end).join('')) > TITLE_WIDTH * (count - 1)) continue
    found.push(...divisions(words.slice(end), count - 1).map((rest) => [line, ...rest]))
  }
  return found
}

function divisionCost(lines: Division): number {
  const widths = lines.map((line) => titleWidth(line.join('')))
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const spread = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0)
  const ends = lines.slice(1).map((line, index) => cutCost(lines[index]?.at(-1) ?? '', line[0] ?? ''))
  return spread + shapeCost(widths) + ends.reduce((sum, cost) => sum + cost, 0)
}

/** A rectangle is dull, an hourglass is what the standard rules out (7.3.1). */
function shapeCost(widths: readonly number[]): number {
  if (Math.max(...widths) - Math.min(...widths) < 1) return 4
  const isHourglass = widths.some((width, index) => {
    const [before, after] = [widths[index - 1], widths[index + 1]]
    return before !== undefined && after !== undefined && width < before && width < after
  })
  return isHourglass ? 60 : 0
}

/** How bad it is to end a line after one word and begin the next with another. */
function cutCost(before: string, after: string): number {
  const isBare = /^[\p{L}\p{N}]$/u
  if (/^[的了之〕）》”、，。：；]/.test(after) || /[〔（《“]$/.test(before)) return 400
  if (/[A-Za-z0-9]$/.test(before) && /^\p{L}/u.test(after)) return 400
  if (/^第|[0-9一二三四五六七八九十]$/.test(before)) return 200
  return (isBare.test(before) ? 12 : 0) + (isBare.test(after) ? 12 : 0) + (before === '关于' ? 12 : 0)
}

/** Width of the type area in characters of table text (小四), and what the borders of a column take from it. */
const TABLE_WIDTH = 36.8
const COLUMN_BORDERS = 0.7
/** Headings up to this width are not broken. */
const SHORT_HEADING = 5
/** Columns whose texts are all as short as this are centred even when some need two lines. */
const CENTRED_WIDTH = 8

/** Width in em of a text in table size, where digits and Latin letters take about half a character. */
function cellWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.52 : 1), 0)
}

/**
 * Shares of a table's columns, adding up to 1: those of the model, widened where a short heading, a date or a number
 * would be broken, at the cost of the others. `roomBesideDigits` is what a program adds on both sides of a date's
 * numbers, in em.
 */
export function columnShares(
  { columns, widths, rows }: z.infer<typeof PaperTable>,
  roomBesideDigits = 0,
): readonly number[] {
  const total = columns.reduce((sum, _, index) => sum + (widths[index] ?? 1), 0)
  const wished = columns.map((_, index) => ((widths[index] ?? 1) / total) * TABLE_WIDTH)
  const least = columns.map((column, index) =>
    leastWidth(
      column,
      rows.map((row) => row[index] ?? ''),
      roomBesideDigits,
    ),
  )
  const lacking = wished.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0)
  const spare = wished.reduce((sum, width, index) => sum + Math.max(0, width - (least[index] ?? 0)), 0)
  const given = lacking > spare ? 0 : lacking / Math.max(spare, 1)
  return wished.map((width, index) => {
    const low = least[index] ?? 0
    if (lacking > spare) return width / TABLE_WIDTH
    return (width < low ? low : width - (width - low) * given) / TABLE_WIDTH
  })
}

function leastWidth(column: string, cells: readonly string[], roomBesideDigits: number): number {
  const heading = cellWidth(column)
  const widthOf = (text: string): number => cellWidth(text) + (text.includes('年') ? 5 * roomBesideDigits : 0)
  const unbroken = cells.flatMap((cell) => cell.match(/\d{4}年\d{1,2}月\d{1,2}日|[\x21-\x7e]{1,12}/g) ?? [])
  return Math.max(heading <= SHORT_HEADING ? heading : 0, ...unbroken.map(widthOf)) + COLUMN_BORDERS
}

/** Whether a column's texts are centred: all of them short. Longer texts begin at the left. */
export function isCentredColumn({ rows }: z.infer<typeof PaperTable>, index: number): boolean {
  return rows.every((row) => cellWidth(row[index] ?? '') <= CENTRED_WIDTH)
}
