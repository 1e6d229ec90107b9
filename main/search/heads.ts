import type { Speller } from '#shared/domain/search-spelling'
import { grown } from './grown'
import { AS_IT_STANDS, Names, SPELLED } from './names'

/** How a word stands in a head; the higher the better. */
const SCORES = { title: 5, name: 4, spelledTitle: 3, spelledName: 2 } as const

/** The title and the other names of every row: short enough to be gone through whole. */
export class Heads {
  readonly #names: Names
  /** Numbers of names, one row after the other, its title first. */
  #lists = new Uint32Array(4096)
  #used = 0
  /** By row: where its list begins, how many it has, and for how many there is room. */
  #starts = new Uint32Array(1024)
  #counts = new Uint8Array(1024)
  #rooms = new Uint8Array(1024)

  constructor(speller: Speller) {
    this.#names = new Names(speller)
  }

  /** Keeps a row's title and names: folded texts that end at `ends`, the first from `start`, each from the end before. */
  put(row: number, units: Uint16Array, start: number, ends: readonly number[]): void {
    const count = Math.min(255, ends.length)
    this.#makeRoomFor(row, count)
    if ((this.#rooms[row] ?? 0) < count) {
      this.#starts[row] = this.#used
      this.#rooms[row] = count
      this.#used += count
    }
    this.#counts[row] = count
    const list = this.#starts[row] ?? 0
    let from = start
    for (let place = 0; place < count; place += 1) {
      const end = ends[place] ?? from
      this.#lists[list + place] = this.#names.numberOf(units, from, end)
      from = end
    }
  }

  /** Leaves a row without names. */
  forget(row: number): void {
    this.#counts[row] = 0
  }

  /** By row how well the word stands in its head; 0: it does not. */
  find(word: string, rows: number): Uint8Array {
    const marks = this.#names.find(word)
    const scores = new Uint8Array(rows)
    if (!marks.includes(AS_IT_STANDS) && !marks.includes(SPELLED)) return scores
    for (let row = 0; row < rows; row += 1) {
      const count = this.#counts[row] ?? 0
      const list = this.#starts[row] ?? 0
      let best = 0
      for (let place = 0; place < count; place += 1) {
        const mark = marks[this.#lists[list + place] ?? 0] ?? 0
        if (mark > 0) best = Math.max(best, scoreOf(mark, place === 0))
      }
      scores[row] = best
    }
    return scores
  }

  #makeRoomFor(row: number, count: number): void {
    if (row >= this.#starts.length) {
      const size = Math.ceil((row + 1) * 1.5)
      this.#starts = grown(this.#starts, new Uint32Array(size))
      this.#counts = grown(this.#counts, new Uint8Array(size))
      this.#rooms = grown(this.#rooms, new Uint8Array(size))
    }
    const needed = this.#used + count
    if (needed > this.#lists.length)
      this.#lists = grown(this.#lists, new Uint32Array(Math.ceil(needed * 1.5)))
  }
}

function scoreOf(mark: number, isTitle: boolean): number {
  if (mark === AS_IT_STANDS) return isTitle ? SCORES.title : SCORES.name
  return isTitle ? SCORES.spelledTitle : SCORES.spelledName
}
