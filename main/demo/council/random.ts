/** A row of numbers that looks random and is always the same for the same seed. */
export type Dice = {
  /** From `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(values: readonly T[]) => T
  /** So many different ones, in their order. */
  readonly some: <T>(values: readonly T[], count: number) => T[]
}

/** Dice by the mulberry32 rule: 32 bits of state, good enough for invented councils. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  function pick<T>(values: readonly T[]): T {
    const value = values[int(0, values.length - 1)]
    if (value === undefined) throw new Error('Nothing to pick from')
    return value
  }
  function some<T>(values: readonly T[], count: number): T[] {
    const places = new Set<number>()
    while (places.size < Math.min(count, values.length)) places.add(int(0, values.length - 1))
    return values.filter((_, place) => places.has(place))
  }
  return { int, chance: (share) => next() < share, pick, some }
}
