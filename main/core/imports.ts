import { plainDateOf } from '#shared/domain/calendar'
import { ImportId } from '#shared/domain/ids'
import { IMPORT_FIELDS } from '#shared/domain/import-column-names'
import { mappingKey, missingFields, type Mapping } from '#shared/domain/import-columns'
import { findDuplicates } from '#shared/domain/import-duplicates'
import type { ImportKind } from '#shared/domain/import-record'
import type { Language } from '#shared/contract/frames'
import type { ParsedInputOf } from '#shared/contract/operations'
import type { ImportResult } from '#shared/contract/paper-operations'
import { AppError } from '#shared/errors'
import { sayByName } from '#shared/text/say'
import { loadSettings } from './council'
import type { Handlers } from './dispatch'
import { createFileReader, mappingFor, readRows, type ReadFile, type Readings } from './import-files'
import { existingRecords, nameOfImported, putImported } from './import-records'
import { undoImport } from './import-undo'
import type { IdSource, Spreadsheets, Uploads } from './ports'
import type { Work } from './work'

type ImportHandlers = Pick<Handlers, 'import.preview' | 'import.run' | 'import.list' | 'import.undo'>
type Dependencies = {
  readonly ids: IdSource
  readonly spreadsheets: Spreadsheets
  readonly uploads: Uploads
}

/** Rows shown before a file is taken in. */
const SAMPLE_ROWS = 8

function refuseMissing(kind: ImportKind, mapping: Mapping, language: Language): void {
  const missing = missingFields(kind, mapping)[0]
  if (!missing) return
  const field = sayByName(language, `imports.fields.${missing}`)
  throw new AppError('refused', 'errors.importMappingMissing', { field })
}

function fieldsOf(kind: ImportKind) {
  const required: readonly string[] = missingFields(kind, {})
  return IMPORT_FIELDS[kind].map((field) => ({ field, required: required.includes(field) }))
}

function previewFile(readFile: ReadFile): Handlers['import.preview'] {
  return async ({ fileId, kind, mapping: given }, { view, now, job, language }) => {
    const { name: fileName, reading } = await readFile(fileId, job)
    const mapping = await mappingFor(view, kind, reading.columns, given)
    const isMapped = missingFields(kind, mapping).length === 0
    const today = plainDateOf(now)
    const rows: Readings<typeof kind> = isMapped
      ? await readRows(kind, reading, mapping, { today, language, job })
      : { ready: [], rejected: [], total: reading.rows.length }
    const records = rows.ready.map(({ record }) => record)
    const duplicates = findDuplicates(kind, records, await existingRecords(view, kind))
    const { sheet, headerRow, columns } = reading
    return {
      ...{ fileId, fileName, kind, sheet, headerRow, columns: [...columns] },
      mapping: Object.fromEntries(Object.entries(mapping).map(([field, place]) => [field, place])),
      fields: fieldsOf(kind),
      rows: rows.total,
      ready: rows.ready.length - duplicates.length,
      duplicates: duplicates.flatMap(({ index }) => {
        const found = rows.ready[index]
        return found ? [{ row: found.row, name: nameOfImported(found.record) }] : []
      }),
      rejected: [...rows.rejected],
      sample: reading.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => [...cells]),
    }
  }
}

type Taken = {
  readonly fileName: string
  readonly columns: readonly string[]
  readonly rows: Readings<ImportKind>
  readonly now: string
}

/** Takes the rows in as one transaction, and remembers a mapping that was given by hand. */
async function takeIn(
  work: Work,
  ids: IdSource,
  { kind, mapping, duplicates: policy }: ParsedInputOf<'import.run'>,
  { fileName, columns, rows, now }: Taken,
): Promise<ImportResult> {
  const { secretaryName: by } = await loadSettings(work)
  const importId = ImportId.parse(ids.next())
  const records = rows.ready.map(({ record }) => record)
  const found = findDuplicates(kind, records, await existingRecords(work, kind))
  const outcome = await putImported(work, ids, { kind, records, found, policy, importId, now, by })
  const { made, changed, records: imported } = outcome
  const updated = changed.length
  const counts = { imported, updated, skipped: found.length - updated }
  work.put('imports', {
    id: importId,
    kind,
    fileName,
    at: now,
    by,
    made: [...made],
    changed: [...changed],
    ...counts,
  })
  const key = `${kind}:${mappingKey(columns)}`
  await work.get('mappings', key)
  if (mapping) work.put('mappings', { id: key, mapping })
  const { total, rejected } = rows
  return { importId, rows: total, imported, updated, duplicates: found.length, rejected: [...rejected] }
}

function runImport(ids: IdSource, readFile: ReadFile): Handlers['import.run'] {
  return async (input, { view, now, job, language, commit }) => {
    const { fileId, kind } = input
    const { name: fileName, reading } = await readFile(fileId, job)
    const { columns } = reading
    const mapping = await mappingFor(view, kind, columns, input.mapping)
    refuseMissing(kind, mapping, language)
    const rows = await readRows(kind, reading, mapping, { today: plainDateOf(now), language, job })
    const badRows = new Set(rows.rejected.map(({ row }) => row)).size
    if (badRows > 0 && !input.leaveOutRejected) {
      throw new AppError('refused', 'errors.importRejected', { count: badRows })
    }
    return commit((work) => {
      if (job.signal.aborted) throw new AppError('cancelled', 'errors.cancelled')
      return takeIn(work, ids, input, { fileName, columns, rows, now })
    })
  }
}

export function importHandlers({ ids, ...files }: Dependencies): ImportHandlers {
  const readFile = createFileReader(files)
  return {
    'import.preview': previewFile(readFile),
    'import.run': runImport(ids, readFile),
    'import.list': async (_input, { view }) =>
      (await view.list('imports'))
        .map(({ made: _made, changed: _changed, ...rest }) => rest)
        .sort((a, b) => b.at.localeCompare(a.at)),
    'import.undo': undoImport,
  }
}
