import type { Face } from './face'
import type { PrintFont } from './print-font'

/** A stretch of text in one face and size (points). */
export type Run = { readonly text: string; readonly face: Face; readonly size: number }

/** One printed character with its advance in points. */
export type Character = {
  readonly shown: string
  readonly font: PrintFont
  readonly size: number
  readonly advance: number
}

/** Characters that are never divided: one Chinese character, a number or Latin word, a dash pair. */
type Unit = {
  readonly kind: 'chinese' | 'latin' | 'pair' | 'space'
  readonly characters: readonly Character[]
}

/** A line of a paragraph, not yet placed. */
export type Line = {
  readonly units: readonly Unit[]
  /** Width of the text as it is, and of the room it has, in points. */
  readonly natural: number
  readonly available: number
  /** Distance of the line's start from the left edge it was broken for, in points. */
  readonly indent: number
  /** Points to be taken out of punctuation so that the last mark still fits. */
  readonly squeeze: number
  readonly isLast: boolean
}

export type Measure = {
  readonly width: number
  /** Indents in points. */
  readonly first?: number
  readonly rest?: number
  /** Keeps short words between separators together, such as a person's name in a list. */
  readonly keepNames?: boolean
}

/** Marks that may not begin a line, and marks that may not end one (GB/T 15834). */
export const NO_LINE_START = '，。、；：？！”’）》〉】〕」』％…·℃—～,.;:?!)]%'
export const NO_LINE_END = '“‘（《〈【〔「『(['
const SQUEEZED_RIGHT = '，。、；：？！”’）》〉】〕」』'
const SQUEEZED_LEFT = '“‘（《〈【〔「『'
const UNIT_SIGNS = '％℃㎡%'
const LATIN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9.,:;%/\-+@#&_()'"²³]/u
const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu
const RADICAL = /[\u2E80-\u2FDF]/g
const LONGEST_NAME = 3

/** The text as it can be printed: tabs and hard spaces as spaces, no invisible characters, radicals as characters. */
export function printableText(text: string): string {
  return text
    .replaceAll(/[\t\u00A0\u2002-\u200A\u202F]/g, ' ')
    .replaceAll(CONTROL, '')
    .replaceAll(RADICAL, (radical) => radical.normalize('NFKC'))
}

/** Advance width of a text set in one line, in points. */
export function textWidth({ text, face, size }: Run): number {
  return Array.from(printableText(text)).reduce(
    (sum, character) => sum + face.find(character).advance * size,
    0,
  )
}

export function canSqueezeRight(character: string): boolean {
  return SQUEEZED_RIGHT.includes(character)
}

export function canSqueezeLeft(character: string): boolean {
  return SQUEEZED_LEFT.includes(character)
}

/**
 * Breaks text into lines by the rules of GB/T 15834: no closing mark begins a line, no opening mark ends one,
 * —— and …… stay whole. A closing mark that does not fit is pulled in by squeezing punctuation, else the
 * character before it goes down with it. Always gives at least one line.
 */
export function breakLines(runs: readonly Run[], measure: Measure): readonly Line[] {
  const units = splitLongUnits(unitsOf(runs), measure.width - Math.max(measure.first ?? 0, measure.rest ?? 0))
  const mayBreak = (at: number): boolean =>
    isBreak(units[at - 1], units[at]) && !(measure.keepNames === true && isInsideName(units, at))
  const lines: Line[] = []
  let from = 0
  do {
    if (lines.length > 0) while (units[from]?.kind === 'space') from++
    const indent = lines.length === 0 ? (measure.first ?? 0) : (measure.rest ?? 0)
    const line = nextLine(units, from, measure.width - indent, mayBreak)
    lines.push({ ...line, indent })
    from += Math.max(1, line.taken)
  } while (from < units.length)
  return lines
}

function nextLine(
  units: readonly Unit[],
  from: number,
  available: number,
  mayBreak: (at: number) => boolean,
) {
  let end = from
  let width = 0
  for (let unit = units[end]; unit && width + unitWidth(unit) <= available + 0.01; unit = units[++end]) {
    width += unitWidth(unit)
  }
  let squeeze = 0
  if (end < units.length && !mayBreak(end)) {
    const pulled = pullIn(units, from, end, available, mayBreak)
    if (pulled) ({ end, squeeze } = pulled)
    else end = pushOut(from, end, mayBreak)
  }
  end = Math.max(end, Math.min(from + 1, units.length))
  const kept = withoutTrailingSpaces(units.slice(from, end))
  const natural = kept.reduce((sum, unit) => sum + unitWidth(unit), 0)
  return { units: kept, natural, available, squeeze, isLast: end >= units.length, taken: end - from }
}

/** Takes up to two closing marks into a full line when its punctuation can give up that much width. */
function pullIn(
  units: readonly Unit[],
  from: number,
  end: number,
  available: number,
  mayBreak: (at: number) => boolean,
) {
  let next = end
  while (next < end + 2 && startsClosed(units[next])) next++
  if (next === end || (next < units.length && !mayBreak(next))) return undefined
  const line = units.slice(from, next)
  const width = line.reduce((sum, unit) => sum + unitWidth(unit), 0)
  const room = line.reduce((sum, unit, index) => sum + squeezable(unit, index === 0), 0)
  return width - room <= available ? { end: next, squeeze: Math.max(0, width - available) } : undefined
}

function pushOut(from: number, end: number, mayBreak: (at: number) => boolean): number {
  for (let at = end; at > from; at--) if (mayBreak(at)) return at
  return end
}

function squeezable(unit: Unit, isFirst: boolean): number {
  return unit.characters.reduce((sum, { shown, advance }) => {
    return canSqueezeRight(shown) || (!isFirst && canSqueezeLeft(shown)) ? sum + advance / 2 : sum
  }, 0)
}

function startsClosed(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind !== 'latin' && NO_LINE_START.includes(firstOf(unit))
}

function isBreak(before: Unit | undefined, after: Unit | undefined): boolean {
  if (before === undefined || after === undefined) return true
  if (NO_LINE_START.includes(firstOf(after)) || NO_LINE_END.includes(lastOf(before))) return false
  return !(before.kind === 'latin' && UNIT_SIGNS.includes(firstOf(after)))
}

/** Inside a name: a stretch of two or three Chinese characters, or before the last one of a longer stretch. */
function isInsideName(units: readonly Unit[], at: number): boolean {
  const isLetter = (index: number): boolean => {
    const unit = units[index]
    return unit?.kind === 'chinese' && /\p{Script=Han}/u.test(firstOf(unit))
  }
  if (!isLetter(at - 1) || !isLetter(at)) return false
  if (!isLetter(at + 1)) return true
  let start = at - 1
  while (isLetter(start - 1)) start--
  let end = at + 1
  while (isLetter(end)) end++
  return end - start <= LONGEST_NAME
}

function unitsOf(runs: readonly Run[]): readonly Unit[] {
  const units: { kind: Unit['kind']; characters: Character[] }[] = []
  for (const { text, face, size } of runs) {
    for (const character of printableText(text)) {
      const { font, shown, advance } = face.find(character)
      const item = { shown, font, size, advance: advance * size }
      const kind = kindOf(character)
      const last = units.at(-1)
      if (last && joins(last, kind, shown)) last.characters.push(item)
      else units.push({ kind, characters: [item] })
    }
  }
  return units
}

function joins(unit: Unit, kind: Unit['kind'], character: string): boolean {
  if (unit.kind !== kind) return false
  if (kind === 'latin') return true
  return kind === 'pair' && unit.characters.length === 1 && firstOf(unit) === character
}

function kindOf(character: string): Unit['kind'] {
  if (character === ' ') return 'space'
  if (character === '—' || character === '…') return 'pair'
  return LATIN.test(character) ? 'latin' : 'chinese'
}

/** A word wider than a whole line (a web address) is divided where it must be. */
function splitLongUnits(units: readonly Unit[], width: number): readonly Unit[] {
  if (units.every((unit) => unitWidth(unit) <= width)) return units
  return units.flatMap((unit) => {
    if (unitWidth(unit) <= width) return [unit]
    return unit.characters.map((character) => ({ kind: 'chinese' as const, characters: [character] }))
  })
}

function withoutTrailingSpaces(units: readonly Unit[]): readonly Unit[] {
  let end = units.length
  while (end > 1 && units[end - 1]?.kind === 'space') end--
  return units.slice(0, end)
}

function unitWidth(unit: Unit): number {
  return unit.characters.reduce((sum, { advance }) => sum + advance, 0)
}

function firstOf(unit: Unit): string {
  return unit.characters[0]?.shown ?? ''
}

function lastOf(unit: Unit): string {
  return unit.characters.at(-1)?.shown ?? ''
}
