/** A longer copy of an array when a place lies behind its end, else the same. */
export function roomFor<T extends Uint32Array | Uint16Array | Uint8Array | Float32Array>(
  array: T,
  place: number,
  make: (length: number) => T,
): T {
  if (place < array.length) return array
  const longer = make(Math.ceil((place + 1) * 1.5))
  longer.set(array)
  return longer
}
