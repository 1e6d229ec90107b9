import { TEXT_BREAK } from '#shared/domain/search-fold'
import { isSpelling, type Speller } from '#shared/domain/search-spelling'
import { grown } from './grown'

const BREAK = TEXT_BREAK.charCodeAt(0)
const PAGE_BITS = 16
const PAGE_UNITS = 1 << PAGE_BITS
const LONGEST = 0xfff0

/** How a word stands in a name. */
export const SPELLED = 1
export const AS_IT_STANDS = 2

/**
 * Titles and names, folded, each different one once however many rows have it; a text keeps its number for good. They
 * lie one after the other in pages, so that all can be gone through quickly and nothing is ever outgrown.
 */
export class Names {
  readonly #pages: Uint16Array[] = []
  #used = 0
  #count = 0
  /** By number: where it begins, over all pages, and its length. */
  #begins = new Uint32Array(1024)
  #lengths = new Uint16Array(1024)
  /** Numbers, from 1, by what the text's units add up to. */
  #table = new Uint32Array(4096)
  readonly #speller: Speller

  constructor(speller: Speller) {
    this.#speller = speller
  }

  get count(): number {
    return this.#count
  }

  /** The number of a text, which is kept when it is new: folded units from `start` to `end`. */
  numberOf(units: Uint16Array, start: number, end: number): number {
    const length = Math.min(LONGEST, end - start)
    const place = this.#placeOf(units, start, length)
    const known = this.#table[place] ?? 0
    if (known > 0) return known - 1
    const number = this.#keep(units, start, length)
    this.#table[place] = number + 1
    if (this.#count * 2 > this.#table.length) this.#widenTable()
    return number
  }

  /** By number how the word stands in each text: AS_IT_STANDS, SPELLED, or 0. */
  find(word: string): Uint8Array {
    const marks = new Uint8Array(this.#count)
    this.#pages.forEach((page, nth) => {
      if (isSpelling(word)) this.#findSpelled(word, page, nth, marks)
      this.#findAsItStands(word, page, nth, marks)
    })
    return marks
  }

  #findAsItStands(word: string, page: Uint16Array, nth: number, marks: Uint8Array): void {
    const bytes = Buffer.from(page.buffer, 0, this.#unitsOn(nth) * 2)
    let from = 0
    for (;;) {
      const at = bytes.indexOf(word, from, 'utf16le')
      if (at < 0) return
      // A match of bytes may begin in the middle of a unit.
      if (at % 2 === 1) {
        from = at + 1
        continue
      }
      const number = this.#numberAt(nth * PAGE_UNITS + at / 2)
      marks[number] = AS_IT_STANDS
      from = this.#endOn(nth, number) * 2
    }
  }

  #findSpelled(word: string, page: Uint16Array, nth: number, marks: Uint8Array): void {
    const last = this.#unitsOn(nth)
    let from = 0
    while (from < last) {
      // Nothing that is typed leads across the break between two texts.
      const hit = this.#speller.find(word, page, from, last)
      if (!hit) return
      const number = this.#numberAt(nth * PAGE_UNITS + hit[0])
      marks[number] = SPELLED
      from = this.#endOn(nth, number)
    }
  }

  #unitsOn(nth: number): number {
    return Math.min(PAGE_UNITS, this.#used - nth * PAGE_UNITS)
  }

  /** Where on its page a text ends. */
  #endOn(nth: number, number: number): number {
    return (this.#begins[number] ?? 0) + (this.#lengths[number] ?? 0) - nth * PAGE_UNITS
  }

  /** The last text that begins at or before a place. */
  #numberAt(place: number): number {
    let low = 0
    let high = this.#count - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.#begins[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where in the table a text stands, or would stand. */
  #placeOf(units: Uint16Array, start: number, length: number): number {
    let sum = length
    for (let place = start; place < start + length; place += 1) sum = Math.imul(sum, 31) + (units[place] ?? 0)
    let place = spread(sum) & (this.#table.length - 1)
    for (;;) {
      const known = this.#table[place] ?? 0
      if (known === 0 || this.#isText(known - 1, units, start, length)) return place
      place = (place + 1) & (this.#table.length - 1)
    }
  }

  #isText(number: number, units: Uint16Array, start: number, length: number): boolean {
    if (this.#lengths[number] !== length) return false
    const begin = this.#begins[number] ?? 0
    const page = this.#pages[begin >>> PAGE_BITS]
    const offset = begin & (PAGE_UNITS - 1)
    for (let place = 0; place < length; place += 1) {
      if (page?.[offset + place] !== units[start + place]) return false
    }
    return true
  }

  #keep(units: Uint16Array, start: number, length: number): number {
    const left = PAGE_UNITS - (this.#used & (PAGE_UNITS - 1))
    if (left <= length) this.#used += left
    const begin = this.#used
    const page = (this.#pages[begin >>> PAGE_BITS] ??= new Uint16Array(PAGE_UNITS))
    const offset = begin & (PAGE_UNITS - 1)
    page.set(units.subarray(start, start + length), offset)
    page[offset + length] = BREAK
    this.#used = begin + length + 1
    const number = this.#count
    if (number >= this.#begins.length) {
      const size = Math.ceil(number * 1.5)
      this.#begins = grown(this.#begins, new Uint32Array(size))
      this.#lengths = grown(this.#lengths, new Uint16Array(size))
    }
    this.#begins[number] = begin
    this.#lengths[number] = length
    this.#count += 1
    return number
  }

  #widenTable(): void {
    this.#table = new Uint32Array(this.#table.length * 2)
    for (let number = 0; number < this.#count; number += 1) {
      const begin = this.#begins[number] ?? 0
      const page = this.#pages[begin >>> PAGE_BITS]
      if (!page) continue
      const place = this.#placeOf(page, begin & (PAGE_UNITS - 1), this.#lengths[number] ?? 0)
      this.#table[place] = number + 1
    }
  }
}

function spread(sum: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x2c_1b_3c_6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
