import { TEXT_BREAK } from '#shared/domain/search-fold'
import type { SearchRow } from '../core/ports'

/** Rows as they travel: as bytes that change hands, since thousands of strings would have to be copied and swept up. */
export type PackedRows = {
  /** How many rows. */
  readonly count: number
  /** UTF-16 units of all texts: of each row its title, its names and its long texts, one after the other. */
  readonly units: Uint16Array<ArrayBuffer>
  /**
   * Of each row: number, order, kind, units of the title, how many names and the units of each, units of the long
   * texts, how many facets and each one's value. Kinds and values are numbers of `values`.
   */
  readonly numbers: Uint32Array<ArrayBuffer>
  /** Values met for the first time; they are numbered from 1 as they come. */
  readonly values: readonly FacetValue[]
}

/** What rows are filtered by, and its lines: a need has one lead office and several assisting ones. */
export type FacetValue = { readonly key: string; readonly lines: readonly string[] }

/** A row's kind is a facet too, under a name that no facet has. */
const KIND_KEY = '\u0000kind'

/** Bytes to spare, so that the next, somewhat longer portion fits. */
const SLACK = 65_536

/** Packs the rows for one worker and remembers which values that worker knows. */
export class Packer {
  readonly #numberOf = new Map<string, number>()
  #fresh: FacetValue[] = []

  /** Packs rows, into `spare` when it is large enough: buffers go to and fro, since nobody sweeps them up in time. */
  pack(rows: readonly SearchRow[], spare?: ArrayBuffer): PackedRows {
    const texts: string[] = []
    const numbers: number[] = []
    for (const row of rows) this.#packOne(row, texts, numbers)
    const text = texts.join('')
    const isEnough = spare !== undefined && spare.byteLength >= text.length * 2
    const units = new Uint16Array(isEnough ? spare : new ArrayBuffer(text.length * 2 + SLACK))
    Buffer.from(units.buffer).write(text, 'utf16le')
    const values = this.#fresh
    this.#fresh = []
    return { count: rows.length, units, numbers: Uint32Array.from(numbers), values }
  }

  #packOne(row: SearchRow, texts: string[], numbers: number[]): void {
    const { title, names, bodies, facets } = row
    texts.push(title, ...names)
    numbers.push(row.row, row.order, this.#known(KIND_KEY, [row.kind]), title.length, names.length)
    for (const name of names) numbers.push(name.length)
    let length = 0
    bodies.forEach((body, place) => {
      if (place > 0) texts.push(TEXT_BREAK)
      texts.push(body)
      length += body.length + (place > 0 ? 1 : 0)
    })
    const values = Object.entries(facets).filter(([, lines]) => lines.length > 0)
    numbers.push(length, values.length)
    for (const [key, lines] of values) numbers.push(this.#known(key, lines))
  }

  /** The number of a facet's value. */
  #known(key: string, lines: readonly string[]): number {
    const spelled = `${key}\u0000${lines.join('\u0000')}`
    const known = this.#numberOf.get(spelled)
    if (known !== undefined) return known
    const number = this.#numberOf.size + 1
    this.#numberOf.set(spelled, number)
    this.#fresh.push({ key, lines })
    return number
  }
}
