import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FONTS_FOLDER } from './bundled-fonts'

type FontName = { readonly family: string; readonly postScript: string; readonly mayEmbed?: boolean }

/** A real, tiny TrueType font (digits and dash) under another name, as an office's own font would be found. */
export function aFont({ family, postScript, mayEmbed = true }: FontName): Buffer {
  const source = readFileSync(join(FONTS_FOLDER, 'NotoSerifSC-Regular.digits.ttf'))
  const tables = Array.from({ length: source.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16
    const [offset, length] = [source.readUInt32BE(at + 8), source.readUInt32BE(at + 12)]
    return {
      tag: source.toString('latin1', at, at + 4),
      bytes: Buffer.from(source.subarray(offset, offset + length)),
    }
  })
  for (const table of tables) {
    if (table.tag === 'name') table.bytes = nameTable(family, postScript)
    if (table.tag === 'OS/2') table.bytes.writeUInt16BE(mayEmbed ? 0 : 2, 8)
  }
  return assemble(tables, source.readUInt32BE(0), 0)
}

/** A collection of fonts in one file. */
export function aCollection(fonts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12 + fonts.length * 4)
  head.write('ttcf', 0, 'latin1')
  head.writeUInt32BE(0x00010000, 4)
  head.writeUInt32BE(fonts.length, 8)
  let at = head.length
  const moved = fonts.map((font, index) => {
    head.writeUInt32BE(at, 12 + index * 4)
    const copy = Buffer.from(font)
    for (let table = 0; table < copy.readUInt16BE(4); table++) {
      const place = 12 + table * 16 + 8
      copy.writeUInt32BE(copy.readUInt32BE(place) + at, place)
    }
    at += copy.length
    return copy
  })
  return Buffer.concat([head, ...moved])
}

function nameTable(family: string, postScript: string): Buffer<ArrayBuffer> {
  const texts = [family, postScript].map((text) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 2 * 12)
  head.writeUInt16BE(2, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [index, text] of texts.entries()) {
    const record = [3, 1, 0x0804, index === 0 ? 1 : 6, text.length, offset]
    for (const [field, value] of record.entries()) head.writeUInt16BE(value, 6 + index * 12 + field * 2)
    offset += text.length
  }
  return Buffer.concat([head, ...texts])
}

function assemble(tables: readonly { tag: string; bytes: Buffer }[], version: number, start: number): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(version, 0)
  head.writeUInt16BE(tables.length, 4)
  let at = start + head.length
  const bodies = tables.map(({ tag, bytes }, index) => {
    const place = 12 + index * 16
    head.write(tag, place, 'latin1')
    head.writeUInt32BE(at, place + 8)
    head.writeUInt32BE(bytes.length, place + 12)
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    at += padded.length
    return padded
  })
  return Buffer.concat([head, ...bodies])
}
