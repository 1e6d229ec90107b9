import { qrCodewords } from './qr-codewords'

/** Dark modules of a QR code, row by row from the top left. */
export type QrModules = readonly (readonly boolean[])[]

type Grid = {
  readonly size: number
  readonly dark: boolean[][]
  /** Finders, timing, alignment, format and version: what the mask leaves alone. */
  readonly fixed: boolean[][]
}

const bitOf = (value: number, bit: number) => ((value >>> bit) & 1) === 1

function emptyGrid(size: number): Grid {
  const rows = () => Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  return { size, dark: rows(), fixed: rows() }
}

function fix(grid: Grid, x: number, y: number, isDark: boolean): void {
  const dark = grid.dark[y]
  const fixed = grid.fixed[y]
  if (!dark || !fixed || x < 0 || x >= grid.size) return
  dark[x] = isDark
  fixed[x] = true
}

/** A finder with the light frame around it. */
function drawFinder(grid: Grid, x: number, y: number): void {
  for (let dy = -4; dy <= 4; dy += 1)
    for (let dx = -4; dx <= 4; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy))
      fix(grid, x + dx, y + dy, ring !== 2 && ring !== 4)
    }
}

function alignmentPlaces(version: number, size: number): readonly number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  const places = Array.from({ length: count - 1 }, (_, index) => size - 7 - index * step)
  return [6, ...places.reverse()]
}

function drawAlignments(grid: Grid, version: number): void {
  const places = alignmentPlaces(version, grid.size)
  const last = places.length - 1
  for (const [row, y] of places.entries())
    for (const [column, x] of places.entries()) {
      const isAtFinder = (row === 0 && (column === 0 || column === last)) || (row === last && column === 0)
      if (isAtFinder) continue
      for (let dy = -2; dy <= 2; dy += 1)
        for (let dx = -2; dx <= 2; dx += 1)
          fix(grid, x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
    }
}

/** Level M and the mask, with their own error correction, in both places. */
function drawFormat(grid: Grid, mask: number): void {
  let remainder = mask
  for (let step = 0; step < 10; step += 1) remainder = (remainder << 1) ^ ((remainder >>> 9) * 0x537)
  const bits = ((mask << 10) | remainder) ^ 0x5412
  const { size } = grid
  for (let bit = 0; bit <= 5; bit += 1) fix(grid, 8, bit, bitOf(bits, bit))
  fix(grid, 8, 7, bitOf(bits, 6))
  fix(grid, 8, 8, bitOf(bits, 7))
  fix(grid, 7, 8, bitOf(bits, 8))
  for (let bit = 9; bit < 15; bit += 1) fix(grid, 14 - bit, 8, bitOf(bits, bit))
  for (let bit = 0; bit < 8; bit += 1) fix(grid, size - 1 - bit, 8, bitOf(bits, bit))
  for (let bit = 8; bit < 15; bit += 1) fix(grid, 8, size - 15 + bit, bitOf(bits, bit))
  fix(grid, 8, size - 8, true)
}

function drawVersion(grid: Grid, version: number): void {
  if (version < 7) return
  let remainder = version
  for (let step = 0; step < 12; step += 1) remainder = (remainder << 1) ^ ((remainder >>> 11) * 0x1f25)
  const bits = (version << 12) | remainder
  for (let bit = 0; bit < 18; bit += 1) {
    const far = grid.size - 11 + (bit % 3)
    const near = Math.floor(bit / 3)
    fix(grid, far, near, bitOf(bits, bit))
    fix(grid, near, far, bitOf(bits, bit))
  }
}

function drawFixed(version: number): Grid {
  const grid = emptyGrid(version * 4 + 17)
  const { size } = grid
  for (let at = 0; at < size; at += 1) {
    fix(grid, 6, at, at % 2 === 0)
    fix(grid, at, 6, at % 2 === 0)
  }
  drawFinder(grid, 3, 3)
  drawFinder(grid, size - 4, 3)
  drawFinder(grid, 3, size - 4)
  drawAlignments(grid, version)
  drawFormat(grid, 0)
  drawVersion(grid, version)
  return grid
}

/** Codewords zigzag upwards and downwards in pairs of columns, from the right, past the timing column. */
function drawCodewords({ size, dark, fixed }: Grid, codewords: readonly number[]): void {
  let bit = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        const row = dark[y]
        if (!row || fixed[y]?.[x] === true || bit >= codewords.length * 8) continue
        row[x] = bitOf(codewords[bit >>> 3] ?? 0, 7 - (bit & 7))
        bit += 1
      }
    }
  }
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

function masked({ dark, fixed, size }: Grid, mask: number): QrModules {
  const inverts = MASKS[mask] ?? (() => false)
  const grid: Grid = {
    size,
    fixed,
    dark: dark.map((row, y) =>
      row.map((isDark, x) => (fixed[y]?.[x] !== true && inverts(x, y) ? !isDark : isDark)),
    ),
  }
  drawFormat(grid, mask)
  return grid.dark
}

/** Penalty of one row or column: runs of five and more, and what looks like a finder. */
function linePenalty(line: readonly boolean[]): number {
  const bits = line.map((isDark) => (isDark ? '1' : '0')).join('')
  const runs = bits.match(/0{5,}|1{5,}/g) ?? []
  const lookalikes = `0000${bits}0000`.match(/(?=00001011101|10111010000)/g) ?? []
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + lookalikes.length * 40
}

function penalty(modules: QrModules): number {
  const columns = modules.map((_, x) => modules.map((row) => row[x] ?? false))
  let sum = [...modules, ...columns].reduce((total, line) => total + linePenalty(line), 0)
  let count = 0
  modules.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) count += 1
      const isBlock =
        row[x + 1] === isDark && modules[y + 1]?.[x] === isDark && modules[y + 1]?.[x + 1] === isDark
      if (isBlock) sum += 3
    }),
  )
  const share = count / modules.length ** 2
  return sum + Math.floor(Math.abs(share - 0.5) * 20) * 10
}

/**
 * The QR code of a text in UTF-8, level M (15 % may be unreadable), in the smallest of versions 1 to 10 that holds it
 * (ISO/IEC 18004). Throws RangeError beyond 213 bytes.
 */
export function qrModules(words: string): QrModules {
  const { version, codewords } = qrCodewords(words)
  const grid = drawFixed(version)
  drawCodewords(grid, codewords)
  const codes = MASKS.map((_, mask) => masked(grid, mask))
  return codes.reduce((best, code) => (penalty(code) < penalty(best) ? code : best))
}
