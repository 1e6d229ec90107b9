import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'
import { printableText } from './line-breaking'
import { FONT_NAMES, type Role } from './font-names'
import { TEXT_WIDTH } from './docx-measures'
import { STYLES } from './docx-styles'

type Style = keyof typeof STYLES

/**
 * Text in 仿宋, or in another face. The GB2312 fonts lack the characters of many names, and Word would print those in
 * whatever it finds: they get the fuller font of the same shape.
 */
export function text(content: string, role: Role = 'fangsong'): readonly TextRun[] {
  const { wanted } = FONT_NAMES[role]
  const rare = FULLER_FONTS[role]
  if (rare === undefined) return [textIn(wanted, printableText(content))]
  const parts = printableText(content).match(/[\x20-\x7e]+|[^\x20-\x7e]/gu) ?? []
  const stretches: { text: string; isRare: boolean }[] = []
  for (const part of parts) {
    const isRare = !isCommon(part)
    const last = stretches.at(-1)
    if (last?.isRare === isRare) last.text += part
    else stretches.push({ text: part, isRare })
  }
  return stretches.map((stretch) => textIn(stretch.isRare ? rare : wanted, stretch.text))
}

/** Text in the font that its paragraph's style names. */
export function plainText(content: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ text: printableText(content), ...options })
}

function textIn(name: string, content: string): TextRun {
  return new TextRun({
    text: content,
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' },
  })
}

const FULLER_FONTS: Partial<Record<Role, string>> = { fangsong: '仿宋', kaiti: '楷体' }

let common: ReadonlySet<string> | undefined

/** The characters of GB2312, decoded once: rows 1 to 9 are signs, 16 to 87 characters. */
function isCommon(character: string): boolean {
  common ??= new Set(
    Array.from({ length: 0xf7 - 0xa0 }, (_, row) => {
      const bytes = Array.from({ length: 94 }, (_cell, cell) => [0xa1 + row, 0xa1 + cell]).flat()
      return Array.from(new TextDecoder('gbk').decode(Uint8Array.from(bytes)))
    }).flat(),
  )
  return common.has(character) || /^[\x20-\x7e]/.test(character)
}

/** A paragraph of one of the paper's styles. */
export function paragraph(
  style: Style,
  children: readonly ParagraphChild[],
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ style: STYLES[style].id, children: [...children], ...options })
}

/** On to the next tab stop. */
export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}

/** One empty line of the 22-line grid. */
export function blankLine(): Paragraph {
  return paragraph('line', [])
}

/** Text flush left and text flush right in one line, both `inset` twips in. */
export function leftAndRight(
  style: Style,
  left: string,
  right: string,
  inset: number,
  options: IParagraphOptions = {},
): Paragraph {
  return paragraph(style, [...text(left), tab(), ...text(right)], {
    alignment: AlignmentType.LEFT,
    indent: { left: inset, right: inset },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - inset }],
    ...options,
  })
}

/** A rule as wide as the type area: the lower border of an empty, unindented paragraph. */
export function rule(thickness: number, colour: string, height: number): Paragraph {
  return new Paragraph({
    children: [],
    spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: thickness, color: colour, space: 0 } },
  })
}
