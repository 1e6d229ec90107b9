type Numbers = Uint8Array | Uint16Array | Uint32Array

/** A longer array with the numbers of a shorter one in front. */
export function grown<T extends Numbers>(before: T, after: T): T {
  after.set(before)
  return after
}
