import { foldUnit } from '#shared/domain/search-fold'
import { Speller, type ReadingsOf } from '#shared/domain/search-spelling'
import type { ScannedKind, SearchScan } from '../core/ports'
import { Facets } from './facets'
import { grown } from './grown'
import { Heads } from './heads'
import type { PackedRows } from './packed-rows'
import { bestFirst, RowOrder, type Sheet } from './row-order'
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
  readonly #order = new RowOrder()
  /** By row: its kind's number from 1; 0 for a row that is not there. */
  #kinds = new Uint8Array(1024)
  readonly #kindNames: string[] = ['']
  #rows = 0

  constructor(readingsOf: ReadingsOf) {
    const speller = new Speller(readingsOf)
    this.#heads = new Heads(speller)
    this.#facets = new Facets(speller)
  }

  /** Puts rows in the place of those of the same number. The units are folded where they lie. */
  put({ count, units, numbers, values }: PackedRows): void {
    this.#facets.learn(values)
    let at = 0
    let from = 0
    const next = () => numbers[at++] ?? 0
    for (let nth = 0; nth < count; nth += 1) {
      const row = next()
      this.#order.put(row, next())
      this.#setKind(row, this.#facets.lineOf(next()))
      const ends: number[] = []
      let end = from
      const foldNext = (length: number) => {
        end = foldWhereItLies(units, from, length, end)
        from += length
        return end
      }
      const start = from
      const titleLength = next()
      const names = next()
      ends.push(foldNext(titleLength))
      for (let name = 0; name < names; name += 1) ends.push(foldNext(next()))
      this.#heads.put(row, units, start, ends)
      this.#signatures.sign(row, units, end, foldNext(next()))
      const facets = next()
      this.#facets.put(row, numbers.subarray(at, at + facets))
      at += facets
    }
  }

  remove(row: number): void {
    if (row < this.#rows) this.#kinds[row] = 0
    this.#heads.forget(row)
    this.#signatures.forget(row)
  }

  /** Rows that pass the filters and hold, or may hold, every word; of each kind the best first. */
  scan({ words, filters, kinds, only }: SearchScan): ScannedKind[] {
    const standing = this.#standing(kinds, only)
    for (const { key, values, exact } of filters) this.#facets.sift(standing, key, values, exact)
    const sheet = { standing, scores: new Uint8Array(this.#rows), doubts: new Uint8Array(this.#rows) }
    words.forEach((word, nth) => this.#scanWord(word, 1 << nth, sheet))
    return bestFirst(this.#order.latestFirst(this.#rows), sheet, this.#kindNames)
  }

  #scanWord(word: string, mark: number, { standing, scores, doubts }: Sheet): void {
    const heads = this.#heads.find(word, this.#rows)
    const bodies = this.#signatures.find(word, this.#rows)
    for (let row = 0; row < this.#rows; row += 1) {
      if (standing[row] === 0) continue
      const score = heads[row] ?? 0
      if (score > 0) scores[row] = (scores[row] ?? 0) + score
      else if (bodies[row] === 1) {
        doubts[row] = (doubts[row] ?? 0) | mark
        scores[row] = (scores[row] ?? 0) + BODY_SCORE
      } else standing[row] = 0
    }
  }

  /** The rows of these kinds, or of them the ones chosen. */
  #standing(kinds: readonly string[], only: readonly number[] | undefined): Uint8Array {
    const wanted = Uint8Array.from(this.#kindNames, (kind, number) => (kinds.includes(kind) ? number : 0))
    const standing = new Uint8Array(this.#rows)
    if (only) {
      for (const row of only) if (row < this.#rows) standing[row] = wanted[this.#kinds[row] ?? 0] ?? 0
    } else {
      for (let row = 0; row < this.#rows; row += 1) standing[row] = wanted[this.#kinds[row] ?? 0] ?? 0
    }
    return standing
  }

  #setKind(row: number, kind: string): void {
    if (row >= this.#kinds.length)
      this.#kinds = grown(this.#kinds, new Uint8Array(Math.ceil((row + 1) * 1.5)))
    this.#rows = Math.max(this.#rows, row + 1)
    const known = this.#kindNames.indexOf(kind)
    this.#kinds[row] = known > 0 ? known : this.#kindNames.push(kind) - 1
  }
}

/** Folds `length` units from `from` and puts them at `to`, which is at or before them; gives where they end. */
function foldWhereItLies(units: Uint16Array, from: number, length: number, to: number): number {
  let end = to
  for (let place = from; place < from + length; place += 1) {
    const unit = foldUnit(units[place] ?? 0)
    if (unit === 0) continue
    units[end] = unit
    end += 1
  }
  return end
}
