import { COLUMN_NAMES, IMPORT_FIELDS, type ImportField } from './import-column-names'
import type { ImportKind } from './import-record'
import { halfWidth } from './import-words'

/** Which column (by its place, from 0) fills which field; a field without a column is left out. */
export type Mapping = Readonly<Partial<Record<ImportField, number>>>

const ALL_NAMES: ReadonlySet<string> = new Set(
  Object.values(COLUMN_NAMES).flatMap((synonyms) => Object.values(synonyms).flat()),
)

/** A column name as it is compared: without blanks, bracketed notes, stars, colons; half-width, lower case. */
export function comparableColumn(column: string): string {
  return halfWidth(column)
    .toLowerCase()
    .replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '')
    .replace(/[\s*:_、/\\-]+/g, '')
}

/** Whether a cell says what offices usually call a column of one of the lists. */
export function isColumnName(cell: string): boolean {
  return ALL_NAMES.has(comparableColumn(cell))
}

/** The shortest name that is believed at the end of a longer one, as in 首次留言时间. */
const SHORTEST_ENDING = 3

type Fit = { readonly field: ImportField; readonly place: number; readonly cost: number }

function fitsOf(field: ImportField, names: readonly string[], columns: readonly string[]): readonly Fit[] {
  return columns.flatMap((column, place): Fit[] => {
    const exact = names.indexOf(column)
    if (exact >= 0) return [{ field, place, cost: exact }]
    const ending = names
      .filter((name) => name.length >= SHORTEST_ENDING && column.endsWith(name))
      .reduce((longest, name) => Math.max(longest, name.length), 0)
    return ending > 0 ? [{ field, place, cost: 1000 - ending }] : []
  })
}

/**
 * Which column fills which field, guessed from the columns' names; no column is used twice, and a column whose
 * name is nowhere in the tables fills nothing.
 */
export function guessMapping(kind: ImportKind, columns: readonly string[]): Mapping {
  const plain = columns.map(comparableColumn)
  const fits = IMPORT_FIELDS[kind]
    .flatMap((field) => fitsOf(field, COLUMN_NAMES[kind][field] ?? [], plain))
    .sort((a, b) => a.cost - b.cost || a.place - b.place)
  const mapping = new Map<ImportField, number>()
  const taken = new Set<number>()
  for (const { field, place } of fits) {
    if (mapping.has(field) || taken.has(place)) continue
    mapping.set(field, place)
    taken.add(place)
  }
  return Object.fromEntries(mapping)
}

const NEEDED: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  needs: ['enterprise', 'raisedAt'],
  inbox: [],
  enterprises: ['name'],
  people: ['name'],
  policies: ['title'],
  resources: ['title', 'owner'],
  categories: ['first'],
}
const TOLD_IN_WORDS: readonly ImportKind[] = ['needs', 'inbox']

/** The fields without which no row of this kind can be taken; for needs and inbox `title` or `text` will do. */
export function missingFields(kind: ImportKind, mapping: Mapping): readonly ImportField[] {
  const missing = NEEDED[kind].filter((field) => mapping[field] === undefined)
  const wordless = TOLD_IN_WORDS.includes(kind) && mapping.text === undefined && mapping.title === undefined
  return wordless ? [...missing, 'text'] : missing
}

/** Under this a mapping corrected by hand is remembered: files with the same columns in the same order share it. */
export function mappingKey(columns: readonly string[]): string {
  return columns.map(comparableColumn).join('|')
}
