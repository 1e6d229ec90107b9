// Draws the program's mark and writes it as PNG, ICO and ICNS into assets/icons, and as the
// browser's favicon into assets/pages. Run it after changing the drawing:
//   node assets/tools/icons.mjs
// The mark: a council's building standing on its table, and the tick of a settled need.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'

const BLUE = [0x09, 0x58, 0xd9]
const WHITE = [255, 255, 255]
/** Each pixel is the mean of this many by this many points. */
const FINENESS = 4

const within = (x, y, left, top, right, bottom) => x >= left && x <= right && y >= top && y <= bottom

function inRoundedSquare(x, y, radius) {
  const dx = Math.max(radius - x, x - (1 - radius), 0)
  const dy = Math.max(radius - y, y - (1 - radius), 0)
  return dx * dx + dy * dy <= radius * radius
}

function distanceToLine(x, y, [ax, ay], [bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
  const part = Math.min(1, Math.max(0, along))
  return Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay))
}

function inWindows(x, y) {
  const columns = [0.265, 0.395]
  const rows = [0.25, 0.38, 0.51]
  return columns.some((left) => rows.some((top) => within(x, y, left, top, left + 0.07, top + 0.07)))
}

function inMark(x, y) {
  const isBuilding =
    within(x, y, 0.21, 0.19, 0.52, 0.74) && !inWindows(x, y) && !within(x, y, 0.33, 0.63, 0.4, 0.74)
  const isTable = within(x, y, 0.14, 0.74, 0.86, 0.81)
  const corner = [0.675, 0.62]
  const tick = Math.min(
    distanceToLine(x, y, [0.595, 0.53], corner),
    distanceToLine(x, y, corner, [0.82, 0.36]),
  )
  return isBuilding || isTable || tick <= 0.042
}

function colourAt(x, y) {
  if (!inRoundedSquare(x, y, 0.2)) return [0, 0, 0, 0]
  return [...(inMark(x, y) ? WHITE : BLUE), 255]
}

/** The mark as rows of RGBA pixels, colours weighted by how much of the pixel they cover. */
function drawMark(size) {
  const pixels = Buffer.alloc(size * size * 4)
  const points = FINENESS * FINENESS
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0, 0]
      for (let point = 0; point < points; point++) {
        const x = (column + ((point % FINENESS) + 0.5) / FINENESS) / size
        const y = (row + (Math.floor(point / FINENESS) + 0.5) / FINENESS) / size
        const [red, green, blue, opacity] = colourAt(x, y)
        sum[3] += opacity
        for (const [index, value] of [red, green, blue].entries()) sum[index] += value * (opacity / 255)
      }
      const covered = sum[3] / 255
      const colour = covered === 0 ? [0, 0, 0] : sum.slice(0, 3).map((value) => Math.round(value / covered))
      pixels.set([...colour, Math.round(sum[3] / points)], (row * size + column) * 4)
    }
  }
  return pixels
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, number) => {
  let crc = number
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255] ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function uint32(number) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}

function pngChunk(name, content) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  return Buffer.concat([uint32(content.length), body, uint32(crc32(body))])
}

/** PNG, 8 bits a channel with opacity, every row unfiltered. */
function encodePng(size) {
  const pixels = drawMark(size)
  const rows = Buffer.alloc(size * (size * 4 + 1))
  for (let row = 0; row < size; row++) {
    pixels.copy(rows, row * (size * 4 + 1) + 1, row * size * 4, (row + 1) * size * 4)
  }
  const header = Buffer.concat([uint32(size), uint32(size), Buffer.from([8, 6, 0, 0, 0])])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** ICO holding PNGs; a side of 256 is written as 0. */
function encodeIco(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    header.set([size % 256, size % 256, 0, 0], at)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** ICNS holding PNGs under Apple's four-letter names. */
function encodeIcns(named) {
  const blocks = named.map(([name, png]) =>
    Buffer.concat([Buffer.from(name, 'latin1'), uint32(png.length + 8), png]),
  )
  const body = Buffer.concat(blocks)
  return Buffer.concat([Buffer.from('icns', 'latin1'), uint32(body.length + 8), body])
}

const folder = fileURLToPath(new URL('../icons/', import.meta.url))
mkdirSync(folder, { recursive: true })
const pngs = new Map([16, 24, 32, 48, 64, 128, 256, 512].map((size) => [size, encodePng(size)]))
const png = (size) => pngs.get(size)
for (const size of [16, 32, 48, 64, 128, 256, 512]) writeFileSync(`${folder}${size}x${size}.png`, png(size))
const ico = encodeIco([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: png(size) })))
writeFileSync(`${folder}icon.ico`, ico)
const pages = fileURLToPath(new URL('../pages/', import.meta.url))
mkdirSync(pages, { recursive: true })
writeFileSync(`${pages}favicon.ico`, encodeIco([16, 32, 48].map((size) => ({ size, png: png(size) }))))
const appleNames = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512 }
writeFileSync(
  `${folder}icon.icns`,
  encodeIcns(Object.entries(appleNames).map(([name, size]) => [name, png(size)])),
)
