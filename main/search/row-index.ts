import { foldUnit } from '#shared/domain/search-fold'
import { Speller, type ReadingsOf } from '#shared/domain/search-spelling'
import type { SearchScan, ScannedRows } from '../core/ports'
import { Facets } from './facets'
import { grown } from './grown'
import { Heads } from './heads'
import type { PackedRows } from './packed-rows'
import { Signatures } from './signatures'

/** A row in whose body a word only may stand scores this for it. */
const BODY_SCORE = 1

/**
 * Rows by number, each with its names whole and its long texts as a signature only: what a row certainly holds and what
 * it may hold. The texts themselves stay where they are.
 */
export class RowIndex {
  readonly #heads: Heads
  readonly #facets: Facets
  readonly #signatures = new Signatures()
  /** By row: its kind's number from 1; 0 for a row that is not there. */
  #kinds = new Uint8Array(1024)
  #rows = 0
  readonly #kindNumbers: string[] = ['']

  constructor(readingsOf: ReadingsOf) {
    const speller = new Speller(readingsOf)
    this.#heads = new Heads(speller)
    this.#facets = new Facets(speller)
  }

  /** Puts rows in the place of those of the same number. */
  put({ rows, units, ends }: PackedRows): void {
    rows.forEach((row, place) => {
      const start = place === 0 ? 0 : (ends[place - 1] ?? 0)
      this.#putOne(row, units.subarray(start, ends[place]))
    })
  }

  #putOne({ row, kind, title, names, facets }: PackedRows['rows'][number], text: Uint16Array): void {
    if (row >= this.#kinds.length)
      this.#kinds = grown(this.#kinds, new Uint8Array(Math.ceil((row + 1) * 1.5)))
    this.#rows = Math.max(this.#rows, row + 1)
    this.#kinds[row] = this.#numberOf(kind)
    this.#heads.put(row, title, names)
    this.#facets.put(row, facets)
    let length = 0
    for (const written of text) {
      const unit = foldUnit(written)
      if (unit === 0) continue
      text[length] = unit
      length += 1
    }
    this.#signatures.sign(row, text, length)
  }

  remove(row: number): void {
    this.#kinds[row] = 0
    this.#heads.forget(row)
    this.#signatures.forget(row)
  }

  /** Rows that pass the filters and hold, or may hold, every word. */
  scan({ words, filters, kinds, only }: SearchScan): ScannedRows {
    const passes = this.#passing(filters, kinds, only)
    const scores = new Uint8Array(this.#rows)
    const doubts = new Uint8Array(this.#rows)
    const standing = new Uint8Array(this.#rows)
    for (let row = 0; row < this.#rows; row += 1) standing[row] = passes(row) ? 1 : 0
    words.forEach((word, nth) => this.#scanWord(word, 1 << nth, { standing, scores, doubts }))
    return collect(standing, scores, doubts)
  }

  #scanWord(
    word: string,
    mark: number,
    { standing, scores, doubts }: { standing: Uint8Array; scores: Uint8Array; doubts: Uint8Array },
  ): void {
    const own = new Uint8Array(this.#rows)
    this.#heads.find(word, (row, score) => {
      if (standing[row] === 1) own[row] = Math.max(own[row] ?? 0, score)
    })
    const hashes = Signatures.hashesOf(word)
    for (let row = 0; row < this.#rows; row += 1) {
      if (standing[row] === 0) continue
      const score = own[row] ?? 0
      if (score > 0) scores[row] = Math.min(255, (scores[row] ?? 0) + score)
      else if (this.#signatures.mayHold(row, hashes)) {
        doubts[row] = (doubts[row] ?? 0) | mark
        scores[row] = Math.min(255, (scores[row] ?? 0) + BODY_SCORE)
      } else standing[row] = 0
    }
  }

  #passing(
    filters: SearchScan['filters'],
    kinds: SearchScan['kinds'],
    only: SearchScan['only'],
  ): (row: number) => boolean {
    const wanted = Uint8Array.from(this.#kindNumbers, (kind) => (kind !== '' && kinds.includes(kind) ? 1 : 0))
    const tests = filters.map(({ key, values, exact }) => this.#facets.passing(key, values, exact))
    const chosen = only && new Uint8Array(this.#rows)
    for (const row of only ?? []) if (chosen && row < this.#rows) chosen[row] = 1
    return (row) =>
      wanted[this.#kinds[row] ?? 0] === 1 &&
      (chosen === undefined || chosen[row] === 1) &&
      tests.every((test) => test(row))
  }

  #numberOf(kind: string): number {
    const known = this.#kindNumbers.indexOf(kind)
    return known > 0 ? known : this.#kindNumbers.push(kind) - 1
  }
}

function collect(standing: Uint8Array, scores: Uint8Array, doubts: Uint8Array): ScannedRows {
  const count = standing.reduce((sum, each) => sum + each, 0)
  const rows = new Uint32Array(count)
  const found = { rows, scores: new Uint8Array(count), doubts: new Uint8Array(count) }
  let place = 0
  for (let row = 0; row < standing.length; row += 1) {
    if (standing[row] === 0) continue
    rows[place] = row
    found.scores[place] = scores[row] ?? 0
    found.doubts[place] = doubts[row] ?? 0
    place += 1
  }
  return found
}
