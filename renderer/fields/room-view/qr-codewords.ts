/** Error-correcting codewords of each block, level M, versions 1 to 10. */
const CORRECTING = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26] as const
/** Blocks, level M, versions 1 to 10. */
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5] as const

/** Modules that carry data or error correction in a code of this version, counted as bits. */
function rawBits(version: number): number {
  const bits = (16 * version + 128) * version + 64
  if (version < 2) return bits
  const alignments = Math.floor(version / 7) + 2
  const left = bits - ((25 * alignments - 10) * alignments - 55)
  return version >= 7 ? left - 36 : left
}

/** Product in the field of 256 elements with x⁸+x⁴+x³+x²+1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((b >>> bit) & 1) * a
  }
  return product
}

/** Divisor of Reed–Solomon for so many correcting codewords, without its leading 1. */
function divisorOf(degree: number): readonly number[] {
  const divisor = [...new Array<number>(degree - 1).fill(0), 1]
  let root = 1
  for (let step = 0; step < degree; step += 1) {
    for (let at = 0; at < degree; at += 1)
      divisor[at] = times(divisor[at] ?? 0, root) ^ (divisor[at + 1] ?? 0)
    root = times(root, 2)
  }
  return divisor
}

function correctionOf(data: readonly number[], divisor: readonly number[]): readonly number[] {
  const remainder = new Array<number>(divisor.length).fill(0)
  for (const byte of data) {
    const factor = byte ^ (remainder.shift() ?? 0)
    remainder.push(0)
    divisor.forEach((part, at) => (remainder[at] = (remainder[at] ?? 0) ^ times(part, factor)))
  }
  return remainder
}

/** Data split into blocks, each with its correction, woven together as the code carries them. */
function woven(data: readonly number[], version: number): readonly number[] {
  const count = BLOCKS[version - 1] ?? 1
  const correcting = CORRECTING[version - 1] ?? 0
  const raw = Math.floor(rawBits(version) / 8)
  const shortBlocks = count - (raw % count)
  const shortData = Math.floor(raw / count) - correcting
  const divisor = divisorOf(correcting)
  let taken = 0
  const blocks = Array.from({ length: count }, (_, index) => {
    const part = data.slice(taken, taken + shortData + (index < shortBlocks ? 0 : 1))
    taken += part.length
    return { part, correction: correctionOf(part, divisor) }
  })
  const dataWoven = Array.from({ length: shortData + 1 }, (_, at) => blocks.map(({ part }) => part[at]))
  const correctionWoven = Array.from({ length: correcting }, (_, at) =>
    blocks.map(({ correction }) => correction[at]),
  )
  return [...dataWoven, ...correctionWoven].flat().filter((byte) => byte !== undefined)
}

function bitsOf(value: number, length: number): readonly number[] {
  return Array.from({ length }, (_, at) => (value >>> (length - 1 - at)) & 1)
}

/** The text's bytes with mode, length and padding, as data codewords of a version; undefined when they do not fit. */
function dataOf(bytes: readonly number[], version: number): readonly number[] | undefined {
  const count = BLOCKS[version - 1] ?? 1
  const capacity = Math.floor(rawBits(version) / 8) - (CORRECTING[version - 1] ?? 0) * count
  const bits = [
    ...bitsOf(0b0100, 4),
    ...bitsOf(bytes.length, version < 10 ? 8 : 16),
    ...bytes.flatMap((byte) => bitsOf(byte, 8)),
  ]
  if (bits.length > capacity * 8) return undefined
  const ended = [...bits, ...new Array<number>(Math.min(4, capacity * 8 - bits.length)).fill(0)]
  while (ended.length % 8 !== 0) ended.push(0)
  const data = Array.from({ length: ended.length / 8 }, (_, at) =>
    ended.slice(at * 8, at * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  )
  const missing = capacity - data.length
  return [...data, ...Array.from({ length: missing }, (_, at) => (at % 2 === 0 ? 0xec : 0x11))]
}

/** Codewords of a text in UTF-8 at level M, and the smallest version, 1 to 10, that holds them. Throws RangeError beyond 213 bytes. */
export function qrCodewords(words: string): {
  readonly version: number
  readonly codewords: readonly number[]
} {
  const bytes = [...new TextEncoder().encode(words)]
  for (let version = 1; version <= BLOCKS.length; version += 1) {
    const data = dataOf(bytes, version)
    if (data) return { version, codewords: woven(data, version) }
  }
  throw new RangeError('The text is too long for a QR code')
}
