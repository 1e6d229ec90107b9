import { foldInto, foldText } from '#shared/domain/search-fold'
import { isSpelling, type Speller } from '#shared/domain/search-spelling'
import { grown } from './grown'

/** Different values of one facet: far fewer than rows, since they repeat. */
class Facet {
  #ids = new Uint32Array(1024)
  readonly #idOf = new Map<string, number>([['', 0]])
  readonly #values: string[] = ['']

  put(row: number, value: string): void {
    if (row >= this.#ids.length) this.#ids = grown(this.#ids, new Uint32Array(Math.ceil((row + 1) * 1.5)))
    let id = this.#idOf.get(value)
    if (id === undefined) {
      id = this.#values.length
      this.#idOf.set(value, id)
      this.#values.push(value)
    }
    this.#ids[row] = id
  }

  /** For each row whether its value passes; a value is looked at once, however many rows have it. */
  passing(fits: (value: string) => boolean): (row: number) => boolean {
    const verdicts = Uint8Array.from(this.#values, (value) => (value !== '' && fits(value) ? 1 : 0))
    return (row) => verdicts[this.#ids[row] ?? 0] === 1
  }
}

/** Lines of a facet's value: a need has one lead office and several assisting ones. */
const LINE = '\n'

/** What rows are filtered by: offices, buildings, years … each a few lines of text. */
export class Facets {
  readonly #facets = new Map<string, Facet>()
  readonly #speller: Speller

  constructor(speller: Speller) {
    this.#speller = speller
  }

  put(row: number, values: Readonly<Record<string, readonly string[]>>): void {
    for (const key of Object.keys(values)) if (!this.#facets.has(key)) this.#facets.set(key, new Facet())
    for (const [key, facet] of this.#facets) facet.put(row, (values[key] ?? []).join(LINE))
  }

  /** Rows of which a line is one of `values`; or, when not `exact`, holds one of them, also as pinyin. */
  passing(key: string, values: readonly string[], isExact: boolean): (row: number) => boolean {
    const facet = this.#facets.get(key)
    if (!facet) return () => false
    if (isExact) return facet.passing((value) => value.split(LINE).some((line) => values.includes(line)))
    const words = values.map(foldText)
    return facet.passing((value) =>
      value.split(LINE).some((line) => words.some((word) => this.#fits(line, word))),
    )
  }

  #fits(line: string, word: string): boolean {
    if (foldText(line).includes(word)) return true
    if (!isSpelling(word)) return false
    const units = new Uint16Array(line.length)
    return this.#speller.find(word, units, 0, foldInto(line, units, 0)) !== undefined
  }
}
