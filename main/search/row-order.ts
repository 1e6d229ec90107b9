import type { ScannedKind } from '../core/ports'
import { grown } from './grown'

/** More rows than there will ever be: an order and a row fit into one number. */
const ROWS = 2 ** 20

/** Rows by how late they are. */
export class RowOrder {
  #orders = new Uint32Array(1024)
  /** Undefined when something changed since it was put in order. */
  #sorted: Uint32Array | undefined

  put(row: number, order: number): void {
    if (row >= this.#orders.length)
      this.#orders = grown(this.#orders, new Uint32Array(Math.ceil((row + 1) * 1.5)))
    if (this.#orders[row] !== order || row >= (this.#sorted?.length ?? 0)) this.#sorted = undefined
    this.#orders[row] = order
  }

  /** The rows below `count`, the latest first, among equals the one with the lowest number. */
  latestFirst(count: number): Uint32Array {
    if (this.#sorted?.length === count) return this.#sorted
    const keys = new Float64Array(count)
    for (let row = 0; row < count; row += 1) keys[row] = row - (this.#orders[row] ?? 0) * ROWS
    keys.sort()
    const sorted = new Uint32Array(count)
    // An order is a multiple of ROWS, so that what is over is the row.
    for (let place = 0; place < count; place += 1) sorted[place] = (((keys[place] ?? 0) % ROWS) + ROWS) % ROWS
    this.#sorted = sorted
    return this.#sorted
  }
}

/** What is known of every row while words are looked for: its kind's number while it still fits, 0 when not; how well it fits; what is in doubt. */
export type Sheet = {
  readonly standing: Uint8Array
  readonly scores: Uint8Array
  readonly doubts: Uint8Array
}

/** Most a row can score: eight words in its title. */
const SCORES = 64

/** The rows that stand, by kind: the higher score first, among equals as they come in `order`. */
export function bestFirst(
  order: Uint32Array,
  { standing, scores, doubts }: Sheet,
  kinds: readonly string[],
): ScannedKind[] {
  const counts = new Uint32Array(kinds.length * SCORES)
  const shelfOf = (row: number) => (standing[row] ?? 0) * SCORES + SCORES - 1 - (scores[row] ?? 0)
  for (const row of order) {
    const shelf = shelfOf(row)
    counts[shelf] = (counts[shelf] ?? 0) + 1
  }
  return kinds.flatMap((kind, number) => {
    const first = number * SCORES
    const starts = counts.subarray(first, first + SCORES)
    let total = 0
    for (let shelf = 0; shelf < SCORES; shelf += 1) {
      const count = starts[shelf] ?? 0
      starts[shelf] = total
      total += count
    }
    if (number === 0 || total === 0) return []
    return { kind, ...onShelves(order, (row) => standing[row] === number, { starts, total, scores, doubts }) }
  })
}

type Shelves = Pick<Sheet, 'scores' | 'doubts'> & {
  /** By score from the highest: where its rows begin. */
  readonly starts: Uint32Array
  readonly total: number
}

function onShelves(
  order: Uint32Array,
  isWanted: (row: number) => boolean,
  { starts, total, scores, doubts }: Shelves,
): Omit<ScannedKind, 'kind'> {
  const found = { rows: new Uint32Array(total), doubts: new Uint8Array(total) }
  for (const row of order) {
    if (!isWanted(row)) continue
    const shelf = SCORES - 1 - (scores[row] ?? 0)
    const place = starts[shelf] ?? 0
    starts[shelf] = place + 1
    found.rows[place] = row
    found.doubts[place] = doubts[row] ?? 0
  }
  return found
}
