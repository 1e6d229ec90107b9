import { grown } from './grown'

/** Bits of signature for each unit of text: at 4 about one record in five passes that does not hold a pair. */
const BITS_A_UNIT = 4
/** Rows that share a block, one bit of each byte for each. */
const ROWS_A_BLOCK = 8
const PAGE_BITS = 20
const PAGE_BYTES = 1 << PAGE_BITS

/** Widths of signatures in bits, each a tenth more than the one before. */
const WIDTHS = widths()

function widths(): readonly number[] {
  const found: number[] = []
  for (let width = 32; width < 0xffff; width = Math.ceil(width * 1.1)) found.push(width)
  return [...found, 0xffff]
}

/** The first width that is enough; the last one for all longer texts, which then pass a little more often. */
function widthFor(bits: number): number {
  let low = 0
  let high = WIDTHS.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((WIDTHS[middle] ?? 0) >= bits) high = middle
    else low = middle + 1
  }
  return WIDTHS[low] ?? 0
}

/** Spreads one unit, or two that follow each other, over 16 bits. */
function hash(first: number, second: number): number {
  let mixed = Math.imul((first << 16) ^ second, 0x9e_37_79_b1)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x85_eb_ca_77)
  return (mixed ^ (mixed >>> 13)) >>> 16
}

/** The place of a hash among so many bits, without a division. */
const bitAt = (hashed: number, width: number) => Math.imul(hashed, width) >>> 16

/**
 * For every row a set of bits in which each character and each pair of neighbours of its text has left one. A row
 * without a bit of a word cannot hold the word; one with all of them may. Eight rows of the same width lie across each
 * other in a block of bytes, so that one look at a byte answers for all of them.
 */
export class Signatures {
  readonly #pages: Uint8Array[] = []
  #used = 0
  /** By block: where it begins, over all pages, and its width. */
  #begins = new Uint32Array(256)
  #widths = new Uint16Array(256)
  #blocks = 0
  /** By place in the blocks the row from 1, and by row its place from 1. */
  #rows = new Uint32Array(2048)
  #places = new Uint32Array(2048)
  /** Places without a row, by width. */
  readonly #free = new Map<number, number[]>()

  /** Signs the text of a row: folded units from `start` to `end`, broken by units ≤ 1. */
  sign(row: number, units: Uint16Array, start: number, end: number): void {
    this.forget(row)
    if (start === end) return
    if (row >= this.#places.length)
      this.#places = grown(this.#places, new Uint32Array(Math.ceil((row + 1) * 1.5)))
    const width = widthFor((end - start) * BITS_A_UNIT)
    const taken = this.#free.get(width)?.pop() ?? this.#addBlock(width)
    this.#rows[taken] = row + 1
    this.#places[row] = taken + 1
    const begin = this.#begins[Math.floor(taken / ROWS_A_BLOCK)] ?? 0
    const page = this.#pages[begin >>> PAGE_BITS]
    if (!page) return
    const offset = begin & (PAGE_BYTES - 1)
    const bit = 1 << (taken % ROWS_A_BLOCK)
    let before = 0
    for (let place = start; place < end; place += 1) {
      const unit = units[place] ?? 0
      if (unit > 1) {
        const alone = offset + bitAt(hash(0, unit), width)
        page[alone] = (page[alone] ?? 0) | bit
        if (before > 1) {
          const pair = offset + bitAt(hash(before, unit), width)
          page[pair] = (page[pair] ?? 0) | bit
        }
      }
      before = unit
    }
  }

  /** Takes a row's signature away: it holds nothing. */
  forget(row: number): void {
    const taken = (this.#places[row] ?? 0) - 1
    if (taken < 0) return
    this.#places[row] = 0
    this.#rows[taken] = 0
    const block = Math.floor(taken / ROWS_A_BLOCK)
    const begin = this.#begins[block] ?? 0
    const width = this.#widths[block] ?? 0
    const offset = begin & (PAGE_BYTES - 1)
    const others = 0xff & ~(1 << (taken % ROWS_A_BLOCK))
    const bytes = this.#pages[begin >>> PAGE_BITS]?.subarray(offset, offset + width)
    bytes?.forEach((byte, place) => (bytes[place] = byte & others))
    this.#freeOf(width).push(taken)
  }

  /** Which of so many rows may hold the word: 1 for those, 0 for those that cannot. */
  find(word: string, rows: number): Uint8Array {
    const found = new Uint8Array(rows)
    const hashes = hashesOf(word)
    for (let block = 0; block < this.#blocks; block += 1) {
      let left = this.#look(block, hashes)
      while (left !== 0) {
        const row = this.#rows[block * ROWS_A_BLOCK + 31 - Math.clz32(left & -left)] ?? 0
        if (row > 0) found[row - 1] = 1
        left &= left - 1
      }
    }
    return found
  }

  /** Bits of the rows of a block that have all of a word's bits. */
  #look(block: number, hashes: Uint16Array): number {
    const begin = this.#begins[block] ?? 0
    const width = this.#widths[block] ?? 0
    const page = this.#pages[begin >>> PAGE_BITS]
    if (!page) return 0
    const offset = begin & (PAGE_BYTES - 1)
    let left = 0xff
    for (const hashed of hashes) {
      left &= page[offset + bitAt(hashed, width)] ?? 0
      if (left === 0) return 0
    }
    return left
  }

  /** Makes room for eight more rows of a width; gives the first place, the others are free. */
  #addBlock(width: number): number {
    const room = PAGE_BYTES - (this.#used & (PAGE_BYTES - 1))
    if (room < width) this.#used += room
    const begin = this.#used
    this.#used += width
    this.#pages[begin >>> PAGE_BITS] ??= new Uint8Array(PAGE_BYTES)
    const block = this.#blocks
    this.#blocks += 1
    if (block >= this.#begins.length) {
      const size = Math.ceil(block * 1.5)
      this.#begins = grown(this.#begins, new Uint32Array(size))
      this.#widths = grown(this.#widths, new Uint16Array(size))
      this.#rows = grown(this.#rows, new Uint32Array(size * ROWS_A_BLOCK))
    }
    this.#begins[block] = begin
    this.#widths[block] = width
    const first = block * ROWS_A_BLOCK
    for (let nth = ROWS_A_BLOCK - 1; nth > 0; nth -= 1) this.#freeOf(width).push(first + nth)
    return first
  }

  #freeOf(width: number): number[] {
    const known = this.#free.get(width) ?? []
    this.#free.set(width, known)
    return known
  }
}

/** The bits a word leaves, pairs first: they say more than their characters, which only sort out a little more. */
function hashesOf(word: string): Uint16Array {
  const unitAt = (place: number) => word.charCodeAt(place)
  const places = Array.from({ length: word.length }, (_, place) => place)
  const pairs = places.slice(1).map((place) => hash(unitAt(place - 1), unitAt(place)))
  return Uint16Array.from([...pairs, ...places.map((place) => hash(0, unitAt(place)))])
}
