import { roomFor } from './grown'

/** So many bits of a place lie within a page. */
const PAGE_BITS = 20
const PAGE_BYTES = 1 << PAGE_BITS
/** Bytes of the first slice of a list, and how much longer each further one is. */
const FIRST_SLICE = 8
const GROWTH = 1.5
const LONGEST_SLICE = 8192
/** The last bytes of a slice say where the next one begins. */
const LINK_BYTES = 4

const nextSize = (size: number) => Math.min(LONGEST_SLICE, Math.ceil(size * GROWTH))

/** Weights that are written without a byte of their own: they are what most grams have. */
const COMMON_WEIGHTS: readonly number[] = [3, 5, 8]
const OTHER_WEIGHT = 3
const MOST_WEIGHT = 255

const numbers = (length: number) => new Uint32Array(length)

/**
 * Lists of (text, weight) in pages of bytes: how much further the next text's number is, in seven bits a byte, its
 * lowest two bits telling the weight. A list lies in slices that are linked, each longer than the one before, so that
 * lists grow side by side without gaps that matter.
 */
export class Postings {
  readonly #pages: Uint8Array[] = []
  #used = 0
  #lists = 0
  #heads = numbers(1024)
  /** Where a list goes on, where its slice ends and how long that is. */
  #places = numbers(1024)
  #ends = numbers(1024)
  #sizes = numbers(1024)
  /** The text added last, from 1. */
  #lasts = numbers(1024)
  #counts = numbers(1024)

  /** Gives the number of a new, empty list. */
  open(): number {
    const list = this.#lists
    this.#lists += 1
    this.#widen(list)
    const head = this.#slice(FIRST_SLICE)
    this.#heads[list] = head
    this.#places[list] = head
    this.#ends[list] = head + FIRST_SLICE - LINK_BYTES
    this.#sizes[list] = FIRST_SLICE
    return list
  }

  /** How many texts a list has. */
  count(list: number): number {
    return this.#counts[list] ?? 0
  }

  /** Adds a text to a list; its number is greater than those before. */
  add(list: number, text: number, weight: number): void {
    const known = COMMON_WEIGHTS.indexOf(weight)
    const code = known < 0 ? OTHER_WEIGHT : known
    let rest = (text + 1 - (this.#lasts[list] ?? 0)) * 4 + code
    const length = Math.ceil((32 - Math.clz32(rest)) / 7) + (known < 0 ? 1 : 0)
    if ((this.#ends[list] ?? 0) - (this.#places[list] ?? 0) < length) this.#lengthen(list)
    const begin = this.#places[list] ?? 0
    const page = this.#pageOf(begin)
    let place = begin & (PAGE_BYTES - 1)
    while (rest > 0x7f) {
      page[place++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    page[place++] = rest
    if (known < 0) page[place] = Math.min(MOST_WEIGHT, weight)
    this.#places[list] = begin + length
    this.#lasts[list] = text + 1
    this.#counts[list] = this.count(list) + 1
  }

  /** Goes through a list. */
  each(list: number, take: (text: number, weight: number) => void): void {
    let size = FIRST_SLICE
    let page = this.#pageOf(this.#heads[list] ?? 0)
    let place = (this.#heads[list] ?? 0) & (PAGE_BYTES - 1)
    let end = place + size - LINK_BYTES
    let text = -1
    for (let left = this.count(list); left > 0; left -= 1) {
      // No posting begins with a zero: what was left free at the end of a slice reads as its end.
      if (place >= end || page[place] === 0) {
        const begin = readLink(page, end)
        size = nextSize(size)
        page = this.#pageOf(begin)
        place = begin & (PAGE_BYTES - 1)
        end = place + size - LINK_BYTES
      }
      let byte = page[place++] ?? 0
      let number = byte & 0x7f
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = page[place++] ?? 0
        number |= (byte & 0x7f) << shift
      }
      text += number >>> 2
      const code = number & 3
      take(text, code === OTHER_WEIGHT ? (page[place++] ?? 0) : (COMMON_WEIGHTS[code] ?? 0))
    }
  }

  #lengthen(list: number): void {
    const size = nextSize(this.#sizes[list] ?? 0)
    const begin = this.#slice(size)
    const before = this.#ends[list] ?? 0
    writeLink(this.#pageOf(before), before & (PAGE_BYTES - 1), begin)
    this.#places[list] = begin
    this.#ends[list] = begin + size - LINK_BYTES
    this.#sizes[list] = size
  }

  #slice(size: number): number {
    const room = PAGE_BYTES - (this.#used & (PAGE_BYTES - 1))
    if (room < size) this.#used += room
    const begin = this.#used
    this.#used += size
    this.#pages[begin >>> PAGE_BITS] ??= new Uint8Array(PAGE_BYTES)
    return begin
  }

  #pageOf(place: number): Uint8Array {
    const page = this.#pages[place >>> PAGE_BITS]
    if (!page) throw new Error('A posting points nowhere')
    return page
  }

  #widen(list: number): void {
    this.#heads = roomFor(this.#heads, list, numbers)
    this.#places = roomFor(this.#places, list, numbers)
    this.#ends = roomFor(this.#ends, list, numbers)
    this.#sizes = roomFor(this.#sizes, list, numbers)
    this.#lasts = roomFor(this.#lasts, list, numbers)
    this.#counts = roomFor(this.#counts, list, numbers)
  }
}

function writeLink(page: Uint8Array, at: number, link: number): void {
  for (let nth = 0; nth < LINK_BYTES; nth += 1) page[at + nth] = (link >>> (8 * nth)) & 0xff
}

function readLink(page: Uint8Array, at: number): number {
  let link = 0
  for (let nth = 0; nth < LINK_BYTES; nth += 1) link |= (page[at + nth] ?? 0) << (8 * nth)
  return link >>> 0
}
