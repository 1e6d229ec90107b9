import { breakLines, type Measure, type Run } from './line-breaking'
import { LINES, PITCH, SIZE_3, TITLE_PITCH, TYPE_AREA } from './measures'
import type { PaperFonts } from './fonts'
import type { Role } from './font-names'
import { placeLine, type Colour, type Place, type Sheet } from './sheet'

/** How a paper is drawn: its fonts, and a question asked once a side whether to go on. */
export type PaperLook = {
  readonly fonts: PaperFonts
  /** Throws when the paper is no longer wanted. */
  readonly checkWanted?: (() => void) | undefined
}

type Paragraph = Measure & { readonly align?: Place['align']; readonly keep?: number }

/** The sides of a paper while they fill up, line by line of the 22-line grid. */
export class SheetFlow {
  readonly sheets: Sheet[] = []
  readonly #look: PaperLook
  #top = TYPE_AREA.bottom

  constructor(look: PaperLook) {
    this.#look = look
  }

  /** The upper edge of what comes next, in points. */
  get top(): number {
    return this.#top
  }

  /** The side being filled. */
  get sheet(): Sheet {
    return this.sheets.at(-1) ?? this.startSheet()
  }

  get isAtSheetTop(): boolean {
    return this.sheets.length === 0 || this.#top === TYPE_AREA.top
  }

  /** Lines of the grid that are still free on this side. */
  get linesLeft(): number {
    return Math.floor((TYPE_AREA.bottom - this.#top + PITCH - SIZE_3 + 0.01) / PITCH)
  }

  startSheet(): Sheet {
    this.#look.checkWanted?.()
    const sheet: Sheet = { texts: [], rules: [], isNumbered: true }
    this.sheets.push(sheet)
    this.#top = TYPE_AREA.top
    return sheet
  }

  /** Begins a new side unless so many lines still fit; more than a side can hold counts as one side. */
  need(lines: number): void {
    if (this.sheets.length === 0 || this.linesLeft < Math.min(lines, LINES)) this.startSheet()
  }

  skipLines(lines: number): void {
    this.#top += lines * PITCH
  }

  /** Leaves blank lines between two parts; at the head of a side there is nothing to part. */
  partBy(lines: number): void {
    if (!this.isAtSheetTop) this.skipLines(lines)
  }

  moveTo(top: number): void {
    this.#top = top
  }

  /** Down to the next line of the 22-line grid. */
  alignToGrid(): void {
    this.#top = TYPE_AREA.top + Math.ceil((this.#top - TYPE_AREA.top) / PITCH - 0.001) * PITCH
  }

  run(role: Role, text: string, size = SIZE_3): Run {
    return { text, face: this.#look.fonts.faces[role], size }
  }

  /** Draws text in one line without moving on. */
  writeLine(run: Run, place: Omit<Place, 'size'>, width: number = TYPE_AREA.width, sheet = this.sheet): void {
    const [line] = breakLines([run], { width: Number.MAX_SAFE_INTEGER })
    if (line) sheet.texts.push(...placeLine({ ...line, available: width }, { ...place, size: run.size }))
  }

  /** Draws a paragraph of 3号 text, side after side. */
  writeParagraph(runs: readonly Run[], { align = 'justify', keep = 1, ...measure }: Paragraph): void {
    const lines = breakLines(runs, measure)
    for (const [index, line] of lines.entries()) {
      this.need(index === 0 ? keep : 1)
      const place = { x: TYPE_AREA.left, top: this.#top, size: SIZE_3, align }
      this.sheet.texts.push(...placeLine(line, place))
      this.skipLines(1)
    }
  }

  /** Draws the lines of a title, centred. */
  writeTitle(lines: readonly Run[]): void {
    for (const run of lines) {
      for (const line of breakLines([run], { width: TYPE_AREA.width })) {
        const place = { x: TYPE_AREA.left, top: this.#top, size: run.size, align: 'centre' } as const
        this.sheet.texts.push(...placeLine(line, place))
        this.#top += TITLE_PITCH
      }
    }
    this.alignToGrid()
  }

  /** A horizontal rule as wide as the type area, its middle at `y`. */
  rule(y: number, thickness: number, colour: Colour = 'black'): void {
    const { left, width } = TYPE_AREA
    this.sheet.rules.push({ from: [left, y], to: [left + width, y], thickness, colour })
  }
}
