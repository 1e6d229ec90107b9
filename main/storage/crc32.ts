const POLYNOMIAL = 0xedb88320
// Table for one byte, then seven more for the bytes before it: eight bytes a step ("slicing by eight").
const tables = buildTables()

function buildTables(): readonly Int32Array[] {
  const first = new Int32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1
    first[byte] = value
  }
  const all = [first]
  for (let step = 1; step < 8; step++) {
    const before = all[step - 1] ?? first
    all.push(before.map((value) => (value >>> 8) ^ (first[value & 0xff] ?? 0)))
  }
  return all
}

// There are eight of them, as built above.
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as unknown as readonly [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
]

/** CRC-32 (ISO 3309, as in zip and PNG), 0 … 2³²−1. Our own table: Node 18 has no `zlib.crc32`. */
export function crc32(bytes: Uint8Array): number {
  // The indexes below stay inside 0 … 255 and inside `bytes`; `| 0` only satisfies the compiler.
  let value = -1
  let at = 0
  const eights = bytes.length - 7
  while (at < eights) {
    const low = value ^ word(bytes, at)
    const high = word(bytes, at + 4)
    value =
      entry(t7, low) ^
      entry(t6, low >>> 8) ^
      entry(t5, low >>> 16) ^
      entry(t4, low >>> 24) ^
      entry(t3, high) ^
      entry(t2, high >>> 8) ^
      entry(t1, high >>> 16) ^
      entry(t0, high >>> 24)
    at += 8
  }
  while (at < bytes.length) value = (value >>> 8) ^ entry(t0, value ^ Number(bytes[at++]))
  return ~value >>> 0
}

function entry(table: Int32Array, index: number): number {
  return Number(table[index & 0xff])
}

function word(bytes: Uint8Array, at: number): number {
  return (
    Number(bytes[at]) |
    (Number(bytes[at + 1]) << 8) |
    (Number(bytes[at + 2]) << 16) |
    (Number(bytes[at + 3]) << 24)
  )
}

/** The checksum as it stands at the head of a journal line: eight hex digits. */
export function crc32Hex(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}
