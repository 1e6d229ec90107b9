import type { ImportPreview } from '#shared/contract/paper-operations'
import { missingFields } from '#shared/domain/import-columns'

type Mapping = ImportPreview['mapping']

/** The mapping after one field was given a column, or none; a column fills one field only, so it leaves the other. */
export function withColumn(mapping: Mapping, field: string, column: number | undefined): Mapping {
  const others = Object.entries(mapping).filter(([name, place]) => name !== field && place !== column)
  return Object.fromEntries(column === undefined ? others : [...others, [field, column]])
}

/** Fields that need a column before anything can be imported; empty when the file can be taken. */
export function unmapped(preview: ImportPreview): readonly string[] {
  return missingFields(preview.kind, preview.mapping)
}

/** How many rows have something wrong; a row with two problems counts once. */
export function rejectedRows(rejected: ImportPreview['rejected']): number {
  return new Set(rejected.map(({ row }) => row)).size
}

/** What a running import did of what it has to do, in percent from 0 to 100; 0 while the total is unknown. */
export function percentDone({ done, total }: { readonly done: number; readonly total: number }): number {
  return total === 0 ? 0 : Math.min(100, Math.round((done / total) * 100))
}

/** The sample's cells by field, in the order of the fields, for the fields that have a column. */
export function sampleByField(preview: ImportPreview): {
  readonly fields: readonly string[]
  readonly rows: readonly (readonly string[])[]
} {
  const fields = preview.fields
    .map(({ field }) => field)
    .filter((field) => preview.mapping[field] !== undefined)
  const rows = preview.sample.map((cells) => fields.map((field) => cells[preview.mapping[field] ?? -1] ?? ''))
  return { fields, rows }
}
