import { TEXT_BREAK, foldInto } from '#shared/domain/search-fold'
import { isSpelling, type Speller } from '#shared/domain/search-spelling'
import { grown } from './grown'

const BREAK = TEXT_BREAK.charCodeAt(0)

/** How a word stands in a head; the higher the better, 0: it does not. */
export const HEAD_SCORES = { title: 5, name: 4, spelledTitle: 3, spelledName: 2 } as const

/** The titles and names of every row, folded, one after the other: short enough to be gone through whole. */
export class Heads {
  #units = new Uint16Array(4096)
  #used = 0
  #wasted = 0
  #starts = new Uint32Array(1024)
  #lengths = new Uint16Array(1024)
  /** Where the title ends and the other names begin. */
  #titles = new Uint16Array(1024)
  /** Which row was put where, in order; a row that was put again since is elsewhere now. */
  #order = new Uint32Array(1024)
  #begins = new Uint32Array(1024)
  #placed = 0
  readonly #speller: Speller

  constructor(speller: Speller) {
    this.#speller = speller
  }

  /** Keeps a row's title and other names; what it had before goes. */
  put(row: number, title: string, names: readonly string[]): void {
    const longest = title.length + names.reduce((sum, name) => sum + name.length + 1, 1)
    this.#makeRoomFor(row, longest)
    this.forget(row)
    const start = this.#used
    let end = foldInto(title, this.#units, start)
    this.#titles[row] = end - start
    for (const name of names) {
      this.#units[end] = BREAK
      end = foldInto(name, this.#units, end + 1)
    }
    this.#units[end] = BREAK
    this.#used = end + 1
    this.#starts[row] = start
    this.#lengths[row] = Math.min(0xffff, end - start)
    this.#order[this.#placed] = row
    this.#begins[this.#placed] = start
    this.#placed += 1
  }

  forget(row: number): void {
    this.#wasted += this.#lengths[row] ?? 0
    this.#lengths[row] = 0
  }

  /** Gives every row whose head holds the word to `found`, with one of HEAD_SCORES; the best may come after a worse one. */
  find(word: string, found: (row: number, score: number) => void): void {
    this.#findAsItStands(word, found)
    if (isSpelling(word)) this.#findSpelled(word, found)
  }

  #findAsItStands(word: string, found: (row: number, score: number) => void): void {
    const bytes = Buffer.from(this.#units.buffer, 0, this.#used * 2)
    let nth = 0
    let from = 0
    for (;;) {
      const at = bytes.indexOf(word, from, 'utf16le')
      if (at < 0) return
      // A match of bytes may begin in the middle of a unit.
      if (at % 2 === 1) {
        from = at + 1
        continue
      }
      const place = at / 2
      nth = this.#nthAt(place, nth)
      const row = this.#order[nth] ?? 0
      const start = this.#begins[nth] ?? 0
      const end = start + this.#lengthAt(nth)
      if (place + word.length <= end) {
        const isTitle = place + word.length <= start + (this.#titles[row] ?? 0)
        found(row, isTitle ? HEAD_SCORES.title : HEAD_SCORES.name)
        from = end * 2
      } else from = at + 2
    }
  }

  #findSpelled(word: string, found: (row: number, score: number) => void): void {
    for (let nth = 0; nth < this.#placed; nth += 1) {
      const row = this.#order[nth] ?? 0
      const length = this.#lengthAt(nth)
      if (length === 0) continue
      const start = this.#begins[nth] ?? 0
      const hit = this.#speller.find(word, this.#units, start, start + length)
      if (!hit) continue
      const isTitle = hit[1] <= start + (this.#titles[row] ?? 0)
      found(row, isTitle ? HEAD_SCORES.spelledTitle : HEAD_SCORES.spelledName)
    }
  }

  /** The last row in order, from `nth` on, that begins at or before a place. */
  #nthAt(place: number, nth: number): number {
    let low = nth
    let high = this.#placed - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.#begins[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Units of the head put there; 0 when its row is elsewhere now, or gone. */
  #lengthAt(nth: number): number {
    const row = this.#order[nth] ?? 0
    return this.#starts[row] === this.#begins[nth] ? (this.#lengths[row] ?? 0) : 0
  }

  #makeRoomFor(row: number, units: number): void {
    if (this.#wasted > 65_536 && this.#wasted * 4 > this.#used) this.#compact()
    if (row >= this.#starts.length) {
      const size = Math.ceil((row + 1) * 1.5)
      this.#starts = grown(this.#starts, new Uint32Array(size))
      this.#lengths = grown(this.#lengths, new Uint16Array(size))
      this.#titles = grown(this.#titles, new Uint16Array(size))
    }
    if (this.#placed >= this.#order.length) {
      const size = Math.ceil(this.#placed * 1.5) + 1
      this.#order = grown(this.#order, new Uint32Array(size))
      this.#begins = grown(this.#begins, new Uint32Array(size))
    }
    const needed = this.#used + units
    if (needed > this.#units.length)
      this.#units = grown(this.#units, new Uint16Array(Math.ceil(needed * 1.5)))
  }

  /** Moves what still counts together. */
  #compact(): void {
    let used = 0
    let placed = 0
    for (let nth = 0; nth < this.#placed; nth += 1) {
      const length = this.#lengthAt(nth)
      if (length === 0) continue
      const row = this.#order[nth] ?? 0
      const start = this.#begins[nth] ?? 0
      this.#units.copyWithin(used, start, start + length + 1)
      this.#starts[row] = used
      this.#order[placed] = row
      this.#begins[placed] = used
      placed += 1
      used += length + 1
    }
    this.#used = used
    this.#placed = placed
    this.#wasted = 0
  }
}
