import { IMPORT_FIELDS } from './import-column-names'
import type { Mapping } from './import-columns'
import { LIST_READERS, type ImportedLists } from './import-list-rows'
import type { Moment } from './import-moments'
import type { ImportKind } from './import-record'
import { filled, RowReader, SHOWN, type RowReading } from './import-row-reader'
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
} & ImportedLists

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
} = { needs: readNeed, enterprises: readEnterprise, people: readPerson, ...LIST_READERS }

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
