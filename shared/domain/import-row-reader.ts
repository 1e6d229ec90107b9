import type { ImportField } from './import-column-names'
import type { Mapping } from './import-columns'
import { readMoment, type Moment } from './import-moments'
import { trimmed } from './import-words'

/** What is wrong with one cell: `reason` is a key of shared/text, filled with `values`. */
export type CellProblem = {
  readonly field: ImportField
  /** The cell's place in the row, from 0; undefined when no column fills the field. */
  readonly column: number | undefined
  readonly reason: string
  readonly values: Readonly<Record<string, string | number>>
}

/** A row is taken whole or not at all; `warnings` are for looking at and do not hold it back. */
export type RowReading<Record> =
  | { readonly ok: true; readonly record: Record; readonly warnings: readonly CellProblem[] }
  | { readonly ok: false; readonly problems: readonly CellProblem[] }

/** Longest texts the register and the ledger keep, in signs. */
const LIMITS: Readonly<Partial<Record<ImportField, number>>> = { text: 20_000, answer: 20_000, title: 200 }
const USUAL_LIMIT = 400
const NAME_LIMIT = 120
const NAMES: readonly ImportField[] = ['name', 'enterprise', 'raiser', 'organisation', 'contact']
/** So many signs of a cell that cannot be read are told. */
export const SHOWN = 40

/** Reads the mapped cells of one row and gathers what is wrong with them. */
export class RowReader {
  readonly problems: CellProblem[] = []
  readonly warnings: CellProblem[] = []
  readonly #cells: readonly string[]
  readonly #mapping: Mapping

  constructor(cells: readonly string[], mapping: Mapping) {
    this.#cells = cells
    this.#mapping = mapping
  }

  text(field: ImportField): string {
    const column = this.#mapping[field]
    const text = column === undefined ? '' : trimmed(this.#cells[column] ?? '')
    const most = LIMITS[field] ?? (NAMES.includes(field) ? NAME_LIMIT : USUAL_LIMIT)
    if (text.length > most) this.refuse(field, 'exchange.problem.tooLong', { most, length: text.length })
    return text
  }

  needed(field: ImportField): string {
    const text = this.text(field)
    if (text === '') this.refuse(field, 'exchange.problem.empty')
    return text
  }

  moment(field: ImportField, today: string): Moment | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    const moment = readMoment(text, today)
    if (moment === undefined) this.refuse(field, 'exchange.problem.moment', { text: text.slice(0, SHOWN) })
    return moment
  }

  refuse(field: ImportField, reason: string, values: CellProblem['values'] = {}): void {
    this.problems.push({ field, column: this.#mapping[field], reason, values })
  }

  warn(field: ImportField, reason: string, values: CellProblem['values'] = {}): void {
    this.warnings.push({ field, column: this.#mapping[field], reason, values })
  }

  close<Record>(record: Record | undefined): RowReading<Record> {
    if (record === undefined || this.problems.length > 0) return { ok: false, problems: this.problems }
    return { ok: true, record, warnings: this.warnings }
  }
}

type Filled<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> }

/** The fields that hold something. */
export function filled<T extends object>(fields: T): Filled<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  // fromEntries forgets the keys' names; they are those of `fields`.
  return Object.fromEntries(entries) as Filled<T>
}
