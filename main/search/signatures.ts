import { grown } from './grown'

/** Bits of signature for each unit of text: at 4.25 about one record in five passes that does not hold a pair. */
const BITS_A_UNIT = 4.25
const PAGE_WORDS = 1 << 18
const PAGE_BITS = 18

/** Spreads one unit, or two that follow each other, over 32 bits. */
function hash(first: number, second: number): number {
  let mixed = Math.imul((first << 16) ^ second, 0x9e_37_79_b1)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x85_eb_ca_77)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** The place of a hash among so many bits, without a division. */
const bitAt = (hashed: number, bits: number) => Math.floor((hashed / 0x1_0000_0000) * bits)

function setBit(page: Uint32Array, offset: number, bit: number): void {
  const word = offset + (bit >>> 5)
  page[word] = (page[word] ?? 0) | (1 << (bit & 31))
}

/**
 * For every row a set of bits in which each character and each pair of neighbours of its text has left one. A row
 * without a bit of a word cannot hold the word; one with all of them may.
 */
export class Signatures {
  #pages: Uint32Array[] = []
  #used = 0
  #wasted = 0
  /** Where a row's signature begins, in words over all pages, and how many words it has. */
  #starts = new Uint32Array(1024)
  #lengths = new Uint16Array(1024)

  /** Signs the text of a row: folded units, broken by units ≤ 1. */
  sign(row: number, units: Uint16Array, length: number): void {
    this.#makeRoomFor(row)
    this.forget(row)
    const words = Math.min(PAGE_WORDS, 0xffff, Math.ceil((length * BITS_A_UNIT) / 32))
    if (words === 0) return
    const start = this.#place(words)
    this.#starts[row] = start
    this.#lengths[row] = words
    const page = this.#pages[start >>> PAGE_BITS]
    if (!page) return
    const offset = start & (PAGE_WORDS - 1)
    const bits = words * 32
    let before = 0
    for (let place = 0; place < length; place += 1) {
      const unit = units[place] ?? 0
      if (unit > 1) {
        setBit(page, offset, bitAt(hash(0, unit), bits))
        if (before > 1) setBit(page, offset, bitAt(hash(before, unit), bits))
      }
      before = unit
    }
  }

  /** Takes a row's signature away: it holds nothing. */
  forget(row: number): void {
    this.#wasted += this.#lengths[row] ?? 0
    this.#lengths[row] = 0
  }

  /** The bits a word leaves, as hashes, to ask `mayHold` with. */
  static hashesOf(word: string): Uint32Array {
    const hashes: number[] = []
    for (let place = 0; place < word.length; place += 1) {
      const unit = word.charCodeAt(place)
      // A pair says more than its characters; alone they only sort out a little more.
      if (place > 0) hashes.push(hash(word.charCodeAt(place - 1), unit))
    }
    for (let place = 0; place < word.length; place += 1) hashes.push(hash(0, word.charCodeAt(place)))
    return Uint32Array.from(hashes)
  }

  /** False when the row's text cannot hold the word. */
  mayHold(row: number, hashes: Uint32Array): boolean {
    const words = this.#lengths[row] ?? 0
    if (words === 0) return false
    const start = this.#starts[row] ?? 0
    const page = this.#pages[start >>> PAGE_BITS]
    if (!page) return false
    const offset = start & (PAGE_WORDS - 1)
    const bits = words * 32
    for (const hashed of hashes) {
      const bit = bitAt(hashed, bits)
      if (((page[offset + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) === 0) return false
    }
    return true
  }

  #makeRoomFor(row: number): void {
    if (row < this.#starts.length) return
    const size = Math.ceil((row + 1) * 1.5)
    this.#starts = grown(this.#starts, new Uint32Array(size))
    this.#lengths = grown(this.#lengths, new Uint16Array(size))
  }

  /** Room for so many words within one page. */
  #place(words: number): number {
    if (this.#wasted > PAGE_WORDS && this.#wasted * 4 > this.#used) this.#compact()
    const left = PAGE_WORDS - (this.#used & (PAGE_WORDS - 1))
    if (left < words) this.#used += left
    const start = this.#used
    const page = start >>> PAGE_BITS
    this.#pages[page] ??= new Uint32Array(PAGE_WORDS)
    this.#used += words
    return start
  }

  /** Moves what is still of use together. */
  #compact(): void {
    const before = this.#pages
    this.#pages = []
    this.#used = 0
    this.#wasted = 0
    for (let row = 0; row < this.#lengths.length; row += 1) {
      const words = this.#lengths[row] ?? 0
      if (words === 0) continue
      const old = this.#starts[row] ?? 0
      const from = old & (PAGE_WORDS - 1)
      const start = this.#place(words)
      const piece = before[old >>> PAGE_BITS]?.subarray(from, from + words)
      if (piece) this.#pages[start >>> PAGE_BITS]?.set(piece, start & (PAGE_WORDS - 1))
      this.#starts[row] = start
    }
  }
}
