import { canSqueezeLeft, canSqueezeRight, type Character, type Line } from './line-breaking'
import { ASCENT } from './measures'
import type { PrintFont } from './print-font'

export type Colour = 'black' | 'red'

/** Text drawn with one font; positions in points from the upper left corner of the sheet. */
export type TextPiece = {
  readonly font: PrintFont
  readonly size: number
  readonly text: string
  readonly x: number
  readonly baseline: number
  /** Extra room after every character, in points; negative where punctuation is squeezed. */
  readonly spacing: number
  readonly colour: Colour
}

export type RulePiece = {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly thickness: number
  readonly colour: Colour
}

/** One side of paper, ready to be painted. */
export type Sheet = {
  readonly texts: TextPiece[]
  readonly rules: RulePiece[]
  /** A side that holds nothing but the 版记, and an empty one before it, carry no page number (7.5). */
  isNumbered: boolean
}

export type Place = {
  /** Left edge the line was broken for, and the top of its em box, in points. */
  readonly x: number
  readonly top: number
  /** Size that sets the common baseline, in points. */
  readonly size: number
  readonly align: 'left' | 'centre' | 'right' | 'justify'
  readonly colour?: Colour
}

type Slot = { readonly character: Character; readonly before: number; readonly after: number }

/** Gaps wider than this share of the size look worse than a ragged line. */
const WIDEST_GAP = 0.4

/** The pieces that draw a broken line at its place. */
export function placeLine(line: Line, place: Place): readonly TextPiece[] {
  const slack = line.available - line.natural
  const shift = place.align === 'centre' ? slack / 2 : place.align === 'right' ? slack : 0
  const slots = line.squeeze > 0 ? squeezed(line) : spread(line, place.align === 'justify' ? place.size : 0)
  const baseline = place.top + place.size * ASCENT
  return pieces(slots, place.x + line.indent + shift, baseline, place.colour ?? 'black')
}

function squeezed(line: Line): readonly Slot[] {
  const characters = line.units.flatMap((unit) => unit.characters)
  const marks = characters.filter(
    ({ shown }, index) => canSqueezeRight(shown) || (index > 0 && canSqueezeLeft(shown)),
  )
  const share = -line.squeeze / marks.length
  return characters.map((character, index) => ({
    character,
    before: index > 0 && canSqueezeLeft(character.shown) ? share : 0,
    after: canSqueezeRight(character.shown) ? share : 0,
  }))
}

/**
 * Spreads what is left of a full line over its gaps; numbers and Latin words keep together, and in a line with other
 * gaps a space grows no wider, so that a unit and its names do not drift apart. The last character gets its share
 * too, where it is not seen, so that a line of Chinese is one piece.
 */
function spread({ units, available, natural, isLast }: Line, size: number): readonly Slot[] {
  const isStiff = (at: number) => units[at]?.kind === 'space' || units[at + 1]?.kind === 'space'
  const all = units.length - 1
  const stiff = units.slice(0, -1).filter((_unit, at) => isStiff(at)).length
  const keepsSpaces = all - stiff >= all / 2
  const gaps = keepsSpaces ? all - stiff : all
  const gap = isLast || gaps === 0 ? 0 : (available - natural) / gaps
  const share = gap > size * WIDEST_GAP ? 0 : gap
  return units.flatMap(({ characters }, at) =>
    characters.map((character, inside) => ({
      character,
      before: 0,
      after: inside === characters.length - 1 && !(keepsSpaces && isStiff(at)) ? share : 0,
    })),
  )
}

function pieces(
  slots: readonly Slot[],
  start: number,
  baseline: number,
  colour: Colour,
): readonly TextPiece[] {
  const out: (TextPiece & { text: string })[] = []
  let x = start
  for (const { character, before, after } of slots) {
    const { font, size, shown, advance } = character
    const last = out.at(-1)
    x += before
    if (last && before === 0 && last.font === font && last.size === size && last.spacing === after)
      last.text += shown
    else out.push({ font, size, text: shown, x, baseline, spacing: after, colour })
    x += advance + after
  }
  return out
}
