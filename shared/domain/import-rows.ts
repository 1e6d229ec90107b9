import { IMPORT_FIELDS, type ImportField } from './import-column-names'
import type { ImportKind } from './import-record'
import type { Mapping } from './import-columns'
import { readMoment, type Moment } from './import-moments'
import {
  isCreditCode,
  plainCode,
  plainPhone,
  readSize,
  titleOf,
  trimmed,
  type SizeWord,
} from './import-words'

export type ImportedNeed = {
  readonly number?: string
  readonly enterprise: string
  readonly raiser?: string
  readonly title: string
  readonly text: string
  readonly raisedAt: Moment
  readonly answer?: string
  readonly answeredAt?: Moment
  readonly category?: string
  readonly office?: string
}

export type ImportedEnterprise = {
  readonly name: string
  readonly creditCode?: string
  readonly size?: SizeWord
  readonly type?: string
  readonly industry?: string
  readonly building?: string
  readonly room?: string
  readonly contact?: string
  readonly phone?: string
  readonly leader?: string
}

export type ImportedPerson = {
  readonly name: string
  readonly organisation?: string
  readonly position?: string
  readonly phone?: string
}

export type ImportedRecords = {
  readonly needs: ImportedNeed
  readonly enterprises: ImportedEnterprise
  readonly people: ImportedPerson
}

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
const SHOWN = 40

/** Reads the mapped cells of one row and gathers what is wrong with them. */
class RowReader {
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
function filled<T extends object>(fields: T): Filled<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  // fromEntries forgets the keys' names; they are those of `fields`.
  return Object.fromEntries(entries) as Filled<T>
}

function readNeed(row: RowReader, today: string): ImportedNeed | undefined {
  const enterprise = row.needed('enterprise')
  const text = row.text('text')
  const title = row.text('title') || titleOf(text)
  if (title === '') row.refuse('text', 'exchange.problem.wordless')
  const raisedAt = row.moment('raisedAt', today)
  if (raisedAt === undefined && row.text('raisedAt') === '') row.refuse('raisedAt', 'exchange.problem.empty')
  const optional = filled({
    number: plainCode(row.text('number')),
    raiser: row.text('raiser'),
    answer: row.text('answer'),
    answeredAt: row.moment('answeredAt', today),
    category: row.text('category'),
    office: row.text('office'),
  })
  return raisedAt && { enterprise, title, text: text || title, raisedAt, ...optional }
}

function readCreditCode(row: RowReader): string {
  const code = plainCode(row.text('creditCode')).toUpperCase()
  if (code !== '' && !isCreditCode(code)) row.warn('creditCode', 'exchange.problem.creditCode', { code })
  return code
}

function readSizeOf(row: RowReader): SizeWord | undefined {
  const word = row.text('size')
  const size = readSize(word)
  if (word !== '' && size === undefined)
    row.warn('size', 'exchange.problem.size', { text: word.slice(0, SHOWN) })
  return size
}

function readEnterprise(row: RowReader): ImportedEnterprise {
  return {
    name: row.needed('name'),
    ...filled({
      creditCode: readCreditCode(row),
      size: readSizeOf(row),
      type: row.text('type'),
      industry: row.text('industry'),
      building: row.text('building'),
      room: row.text('room'),
      contact: row.text('contact'),
      phone: plainPhone(row.text('phone')),
      leader: row.text('leader'),
    }),
  }
}

function readPerson(row: RowReader): ImportedPerson {
  return {
    name: row.needed('name'),
    ...filled({
      organisation: row.text('organisation'),
      position: row.text('position'),
      phone: plainPhone(row.text('phone')),
    }),
  }
}

const READERS: {
  readonly [Kind in ImportKind]: (row: RowReader, today: string) => ImportedRecords[Kind] | undefined
} = { needs: readNeed, enterprises: readEnterprise, people: readPerson }

/**
 * One row of a list as a record, or every reason why it cannot be one. `today` (`YYYY-MM-DD`) gives dates without
 * a year theirs. A need without a title gets the first clause of its text; one without a text, its title.
 * Digits are made half-width in numbers, codes and phones only.
 */
export function readRow<Kind extends ImportKind>(
  kind: Kind,
  cells: readonly string[],
  mapping: Mapping,
  today: string,
): RowReading<ImportedRecords[Kind]> {
  const row = new RowReader(cells, mapping)
  return row.close(READERS[kind](row, today))
}

/** Whether a row fills none of the mapped columns, as a ledger's foot (制表人, 合计) often does. */
export function isBlankRow(kind: ImportKind, cells: readonly string[], mapping: Mapping): boolean {
  return IMPORT_FIELDS[kind].every((field) => {
    const column = mapping[field]
    return column === undefined || trimmed(cells[column] ?? '') === ''
  })
}
