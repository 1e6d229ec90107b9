import { readFileSync } from 'node:fs'
import { create, type Font, type Glyph } from 'fontkit'

/** An opened font, shared between documents. */
export type PrintFont = {
  /** Unique among opened fonts; names the font inside a PDF. */
  readonly key: string
  readonly has: (codePoint: number) => boolean
  /** Advance width in em. */
  readonly advance: (codePoint: number) => number
  /** Upper edge of the character's ink above the baseline, in em. */
  readonly inkTop: (codePoint: number) => number
  /** What pdfkit embeds. */
  readonly source: unknown
}

type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }

const PROBES = ['一', '0'].map((character) => character.codePointAt(0) ?? 0)

export type OpenOptions = {
  /** Which font of a collection. */
  readonly postScriptName?: string | undefined
  /** A bundled font draws whatever it maps; of others each glyph is looked at, for some map signs to nothing. */
  readonly isTrusted: boolean
}

/**
 * Opens a font file, a collection by PostScript name. Undefined when it cannot be read, when the collection has no
 * such font, or when its outlines are of a kind that cannot be embedded (Apple's hvgl).
 */
export function openFont(path: string, { postScriptName, isTrusted }: OpenOptions): PrintFont | undefined {
  try {
    const font = create(readFileSync(path), postScriptName)
    if (font === null) return undefined
    const probe = PROBES.find((codePoint) => font.hasGlyphForCodePoint(codePoint)) ?? font.characterSet.at(-1)
    if (probe === undefined) return undefined
    if (font.glyphForCodePoint(probe).path.commands.length === 0) return undefined
    return printFont(font, `${path}|${postScriptName ?? ''}`, isTrusted)
  } catch {
    return undefined // The next font of the chain takes its place, and the paper says so.
  }
}

function printFont(font: Font, key: string, isTrusted: boolean): PrintFont {
  const glyphs = new Map<number, Glyph>()
  const glyphOf = (codePoint: number): Glyph => {
    const known = glyphs.get(codePoint)
    if (known !== undefined) return known
    const glyph = font.glyphForCodePoint(codePoint)
    glyphs.set(codePoint, glyph)
    return glyph
  }
  return {
    key,
    has: (codePoint) => {
      if (!font.hasGlyphForCodePoint(codePoint)) return false
      return isTrusted || isSpace(codePoint) || glyphOf(codePoint).path.commands.length > 0
    },
    advance: (codePoint) => glyphOf(codePoint).advanceWidth / font.unitsPerEm,
    inkTop: (codePoint) => glyphOf(codePoint).bbox.maxY / font.unitsPerEm,
    source: Object.create(font, { layout: { value: (text: string) => plainRun(glyphOf, text) } }),
  }
}

function isSpace(codePoint: number): boolean {
  return String.fromCodePoint(codePoint).trim() === ''
}

/**
 * One glyph a character, as the line breaker measured it: no ligature, no kerning, and the glyph remembers the
 * character of this document, so that text search in the PDF finds what was written.
 */
function plainRun(glyphOf: (codePoint: number) => Glyph, text: string) {
  const glyphs = Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    const glyph = glyphOf(codePoint)
    glyph.codePoints = [codePoint]
    return glyph
  })
  const positions: readonly Position[] = glyphs.map((glyph) => ({
    xAdvance: glyph.advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }))
  return {
    glyphs,
    positions,
    // A getter, because pdfkit scales the positions in place before it asks.
    get advanceWidth() {
      return positions.reduce((sum, position) => sum + position.xAdvance, 0)
    },
  }
}
