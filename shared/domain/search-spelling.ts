/** How a character can be typed in letters, commonest first; empty for one that cannot. */
export type ReadingsOf = (character: string) => readonly string[]

const isHan = (unit: number) => unit >= 0x34_00 && unit <= 0xfa_ff
const isLetterOrDigit = (unit: number) => (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122)
/** Punctuation between characters does not matter; the break between two texts does. */
const isPassedOver = (unit: number) => unit > 1 && !isHan(unit) && !isLetterOrDigit(unit)

/** One letter begins half of all characters; more than these have no room in a number's bits. */
const SHORTEST_SPELLING = 2
const LONGEST_SPELLING = 30
const UNKNOWN = -1
/** Characters that are met beyond so many are looked up each time. */
const NUMBERED = 4096

/** True for a folded word that may be pinyin, or pinyin mixed with characters. */
export function isSpelling(word: string): boolean {
  return word.length >= SHORTEST_SPELLING && /^[a-z\u3400-\ufaff]*[a-z][a-z\u3400-\ufaff]*$/.test(word)
}

/** One word on its way through texts: for each character and place in the word, to which places it can lead. */
type Walk = {
  readonly word: string
  /** By unit, from the beginning of the word. */
  readonly first: Int32Array
  /** By place in the word and number of the unit. */
  readonly later: Int32Array
  /** The bit that says that the word is complete. */
  readonly whole: number
}

/**
 * Finds letters in Chinese text: full pinyin, initials and characters mixed (pf银行), any reading of a character, the
 * last syllable perhaps unfinished. Works on folded units (`foldInto`). Of a very long word the first 30 letters count.
 */
export class Speller {
  readonly #readingsOf: ReadingsOf
  readonly #spellings = new Map<number, readonly string[]>()
  /** Units met so far, numbered from 1: few enough for a table of each place in a word. */
  readonly #numbers = new Uint16Array(0x1_0000)
  #numbered = 0
  #walk: Walk | undefined

  constructor(readingsOf: ReadingsOf) {
    this.#readingsOf = readingsOf
  }

  /** Where in `units` from `start` to `end` the word begins, and where it ends; undefined when it is not there. */
  find(typed: string, units: Uint16Array, start: number, end: number): readonly [number, number] | undefined {
    const walk = this.#walkOf(typed.slice(0, LONGEST_SPELLING))
    const { first } = walk
    for (let place = start; place < end; place += 1) {
      const unit = units[place] ?? 0
      let reached = first[unit] ?? 0
      if (reached === 0) continue
      if (reached === UNKNOWN) {
        reached = this.#steps(walk.word, unit, 0)
        first[unit] = reached
        if (reached === 0) continue
      }
      const stop = this.#goOn(walk, reached, units, place + 1, end)
      if (stop >= 0) return [place, stop]
    }
    return undefined
  }

  /** Where the word ends, given the places reached before `from`; -1 when it breaks off. */
  #goOn(walk: Walk, begun: number, units: Uint16Array, from: number, end: number): number {
    let reached = begun
    for (let place = from; ; place += 1) {
      if ((reached & walk.whole) !== 0) return place
      if (place >= end || reached === 0) return -1
      const unit = units[place] ?? 0
      if (isPassedOver(unit)) continue
      let next = 0
      for (let left = reached; left !== 0; left &= left - 1) {
        next |= this.#stepsFrom(walk, unit, 31 - Math.clz32(left & -left))
      }
      reached = next
    }
  }

  #stepsFrom(walk: Walk, unit: number, offset: number): number {
    let number = this.#numbers[unit] ?? 0
    if (number === 0) {
      if (this.#numbered + 1 >= NUMBERED) return this.#steps(walk.word, unit, offset)
      number = this.#numbered += 1
      this.#numbers[unit] = number
    }
    const place = offset * NUMBERED + number
    const steps = walk.later[place] ?? 0
    if (steps !== UNKNOWN) return steps
    return (walk.later[place] = this.#steps(walk.word, unit, offset))
  }

  /** The places in the word, as bits, that one character leads to from `offset`. */
  #steps(word: string, unit: number, offset: number): number {
    let reached = unit === word.charCodeAt(offset) ? 1 << (offset + 1) : 0
    for (const spelling of this.#spellingsOf(unit)) {
      if (word.startsWith(spelling, offset)) reached |= 1 << (offset + spelling.length)
      // The last syllable may still be on its way.
      else if (offset + spelling.length > word.length && spelling.startsWith(word.slice(offset)))
        reached |= 1 << word.length
    }
    return reached
  }

  #walkOf(word: string): Walk {
    if (this.#walk?.word === word) return this.#walk
    const first = this.#walk?.first ?? new Int32Array(0x1_0000)
    const room = word.length * NUMBERED
    const before = this.#walk?.later
    const later = before && before.length >= room ? before : new Int32Array(room)
    first.fill(UNKNOWN)
    later.fill(UNKNOWN, 0, room)
    this.#walk = { word, first, later, whole: 1 << word.length }
    return this.#walk
  }

  /** Every reading of a character, its first letter, and zh, ch, sh. */
  #spellingsOf(unit: number): readonly string[] {
    const known = this.#spellings.get(unit)
    if (known) return known
    const readings = isHan(unit) ? this.#readingsOf(String.fromCharCode(unit)) : []
    const initials = readings.flatMap((reading) => [
      reading.slice(0, 1),
      ...(/^[zcs]h/.test(reading) ? [reading.slice(0, 2)] : []),
    ])
    const spellings = [...new Set([...readings, ...initials])]
    this.#spellings.set(unit, spellings)
    return spellings
  }
}
