import { TEXT_BREAK } from '#shared/domain/search-fold'
import type { SearchRow } from '../core/ports'

/** Rows as they travel: their long texts as bytes that change hands, since thousands of strings would have to be swept up. */
export type PackedRows = {
  readonly rows: readonly Omit<SearchRow, 'bodies'>[]
  /** UTF-16 units of all texts, one row after the other. */
  readonly units: Uint16Array<ArrayBuffer>
  /** Where each row's text ends. */
  readonly ends: Uint32Array<ArrayBuffer>
}

/** Bytes to spare, so that the next, somewhat longer portion fits. */
const SLACK = 65_536

/** Packs rows, into `spare` when it is large enough: buffers go to and fro, since nobody sweeps them up in time. */
export function packRows(rows: readonly SearchRow[], spare?: ArrayBuffer): PackedRows {
  const texts = rows.map(({ bodies }) => bodies.join(TEXT_BREAK))
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const isEnough = spare !== undefined && spare.byteLength >= length * 2
  const units = new Uint16Array(isEnough ? spare : new ArrayBuffer(length * 2 + SLACK))
  const bytes = Buffer.from(units.buffer)
  const ends = new Uint32Array(rows.length)
  let end = 0
  texts.forEach((text, place) => {
    bytes.write(text, end * 2, 'utf16le')
    end += text.length
    ends[place] = end
  })
  return {
    rows: rows.map(({ row, kind, title, names, facets }) => ({ row, kind, title, names, facets })),
    units,
    ends,
  }
}
