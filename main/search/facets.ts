import { foldInto, foldText } from '#shared/domain/search-fold'
import { isSpelling, type Speller } from '#shared/domain/search-spelling'
import { grown } from './grown'
import type { FacetValue } from './packed-rows'

/** What rows are filtered by: offices, buildings, years. Values repeat, so that a row keeps only their numbers. */
export class Facets {
  /** By number; none has 0. */
  readonly #values: FacetValue[] = [{ key: '', lines: [] }]
  /** By key: of each row the number of its value, 0 when it has none. */
  readonly #facets = new Map<string, Uint32Array>()
  readonly #speller: Speller

  constructor(speller: Speller) {
    this.#speller = speller
  }

  /** Takes values in, numbered on from those before. */
  learn(values: readonly FacetValue[]): void {
    for (const value of values) {
      this.#values.push(value)
      if (!this.#facets.has(value.key)) this.#facets.set(value.key, new Uint32Array(1024))
    }
  }

  /** Gives a row these values and no others. */
  put(row: number, numbers: Uint32Array): void {
    for (const [key, facet] of this.#facets) {
      if (row < facet.length) facet[row] = 0
      else this.#facets.set(key, grown(facet, new Uint32Array(Math.ceil((row + 1) * 1.5))))
    }
    for (const number of numbers) {
      const facet = this.#facets.get(this.#values[number]?.key ?? '')
      if (facet) facet[row] = number
    }
  }

  /** The first line of a value. */
  lineOf(number: number): string {
    return this.#values[number]?.lines[0] ?? ''
  }

  /** Takes out of `standing` every row of which no line is one of `values`, or, when not `exact`, holds one, also as pinyin. */
  sift(standing: Uint8Array, key: string, values: readonly string[], isExact: boolean): void {
    const facet = this.#facets.get(key)
    const words = values.map(foldText)
    const fits = (line: string) =>
      isExact ? values.includes(line) : words.some((word) => this.#fits(line, word))
    // A value is looked at once, however many rows have it.
    const verdicts = Uint8Array.from(this.#values, (value) =>
      facet && value.key === key && value.lines.some(fits) ? 1 : 0,
    )
    for (let row = 0; row < standing.length; row += 1) {
      if (verdicts[facet?.[row] ?? 0] === 0) standing[row] = 0
    }
  }

  #fits(line: string, word: string): boolean {
    if (foldText(line).includes(word)) return true
    if (!isSpelling(word)) return false
    const units = new Uint16Array(line.length)
    return this.#speller.find(word, units, 0, foldInto(line, units, 0)) !== undefined
  }
}
