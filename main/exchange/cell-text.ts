import { SSF, type CellObject } from '@e965/xlsx'
import { momentOfSerial } from '#shared/domain/import-moments'

/** The library leaves its format module untyped. */
const formats = SSF as { readonly is_date: (format: string) => boolean }

export type Epoch = 1900 | 1904

/**
 * Built-in number formats that mean dates in East Asian Excel and have no definition in the file
 * (ECMA-376 part 1, 18.8.30).
 */
export const EAST_ASIAN_DATE_FORMATS = [
  27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]

/** A number written out: no exponent, 15 significant digits as spreadsheets keep them. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value)) return BigInt(value).toString()
  const kept = Number(value.toPrecision(15))
  const text = String(kept)
  return text.includes('e') ? kept.toFixed(20).replace(/0+$/, '') : text
}

function timeText(share: number): string {
  const seconds = Math.min(Math.round(share * 86_400), 86_399)
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')
}

function dateText(value: number, epoch: Epoch): string {
  if (value >= 0 && value < 1) return timeText(value)
  const moment = momentOfSerial(value, epoch)
  if (moment === undefined) return numberText(value)
  return moment.time === undefined ? moment.date : `${moment.date} ${moment.time}`
}

/** `xls` cells carry their format record; the library's type does not mention it. */
type FormattedCell = CellObject & { readonly XF?: { readonly numFmtId?: number } }

function isDateCell(cell: FormattedCell): boolean {
  if (typeof cell.z === 'string') return formats.is_date(cell.z)
  return EAST_ASIAN_DATE_FORMATS.includes(cell.XF?.numFmtId ?? 0)
}

/**
 * What a cell says, as text. A formula says its stored result, and nothing when it has none; an error value says
 * nothing. Dates are written as the file's own calendar has them, whatever time zone the laptop is in.
 */
export function cellText(cell: CellObject, epoch: Epoch): string {
  if (cell.t === 's') return typeof cell.v === 'string' ? cell.v : ''
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE'
  if (cell.t !== 'n' || typeof cell.v !== 'number') return ''
  if (isDateCell(cell)) return dateText(cell.v, epoch)
  const text = numberText(cell.v)
  const padding = typeof cell.z === 'string' ? /^0+$/.exec(cell.z) : null
  return padding && cell.v >= 0 && Number.isInteger(cell.v) ? text.padStart(padding[0].length, '0') : text
}
