import { findDuplicates } from '#shared/domain/import-duplicates'
import { IMPORT_FIELDS } from '#shared/domain/import-column-names'
import { guessMapping, mappingKey, missingFields, type Mapping } from '#shared/domain/import-columns'
import { isBlankRow, readRow, type CellProblem, type ImportedRecords } from '#shared/domain/import-rows'
import type { ImportKind } from '#shared/domain/import-record'
import { plainDateOf } from '#shared/domain/calendar'
import { ImportId } from '#shared/domain/ids'
import type { ImportPreview, ImportResult } from '#shared/contract/paper-operations'
import { AppError } from '#shared/errors'
import { sayByName } from '#shared/text/say'
import type { Language } from '#shared/contract/frames'
import type { Handlers } from './dispatch'
import { existingRecords, nameOfImported, putImported, restoreRecord } from './import-records'
import { loadSettings } from './council'
import type { RunningJob } from './jobs'
import type { IdSource, SheetReading, Spreadsheets, Uploads } from './ports'
import type { View } from './work'

type ImportHandlers = Pick<Handlers, 'import.preview' | 'import.run' | 'import.list' | 'import.undo'>
type Dependencies = { readonly ids: IdSource; readonly spreadsheets: Spreadsheets; readonly uploads: Uploads }

type Problem = ImportPreview['rejected'][number]
type ReadyRow<K extends ImportKind> = { readonly row: number; readonly record: ImportedRecords[K] }
type Readings<K extends ImportKind> = {
  readonly ready: readonly ReadyRow<K>[]
  readonly rejected: readonly Problem[]
  readonly total: number
}

/** Rows shown before a file is taken in. */
const SAMPLE_ROWS = 8
/** Rows read before the event loop gets its turn. */
const BREATH = 500

function problemWords(
  problem: CellProblem,
  columns: readonly string[],
  language: Language,
): Pick<Problem, 'column' | 'reason'> {
  const column = problem.column === undefined ? problem.field : (columns[problem.column] ?? problem.field)
  return { column, reason: sayByName(language, problem.reason, problem.values) }
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

async function readRows<K extends ImportKind>(
  kind: K,
  { columns, rows }: SheetReading,
  mapping: Mapping,
  { today, language, job }: { today: string; language: Language; job: RunningJob },
): Promise<Readings<K>> {
  const ready: ReadyRow<K>[] = []
  const rejected: Problem[] = []
  let total = 0
  for (const [index, { row, cells }] of rows.entries()) {
    if (index % BREATH === 0) {
      await breathe()
      if (job.signal.aborted) throw new AppError('cancelled', 'errors.cancelled')
      job.progress({ done: index, total: rows.length })
    }
    if (isBlankRow(kind, cells, mapping)) continue
    total += 1
    const reading = readRow(kind, cells, mapping, today)
    if (reading.ok) ready.push({ row, record: reading.record })
    else
      rejected.push(
        ...reading.problems.map((problem) => ({ row, ...problemWords(problem, columns, language) })),
      )
  }
  return { ready, rejected, total }
}

/** Keeps what was read between looking at a file and taking it in, for a handful of files. */
function createReadingCache({ spreadsheets, uploads }: Pick<Dependencies, 'spreadsheets' | 'uploads'>) {
  const readings = new Map<string, SheetReading>()
  return async (fileId: string, job: RunningJob): Promise<{ name: string; reading: SheetReading }> => {
    const file = uploads.find(fileId)
    if (!file) throw new AppError('not-found', 'errors.fileGone')
    job.name('import', file.name)
    const known = readings.get(fileId)
    if (known) return { name: file.name, reading: known }
    const reading = await spreadsheets.read(file.path, { signal: job.signal, onProgress: job.progress })
    readings.clear()
    readings.set(fileId, reading)
    return { name: file.name, reading }
  }
}

async function mappingFor(
  view: View,
  kind: ImportKind,
  columns: readonly string[],
  given: Record<string, number> | undefined,
): Promise<Mapping> {
  if (given) return given
  const remembered = await view.get('mappings', `${kind}:${mappingKey(columns)}`)
  return remembered?.mapping ?? guessMapping(kind, columns)
}

function refuseMissing(kind: ImportKind, mapping: Mapping, language: Language): void {
  const missing = missingFields(kind, mapping)[0]
  if (missing)
    throw new AppError('refused', 'errors.importMappingMissing', {
      field: sayByName(language, `imports.fields.${missing}`),
    })
}

function previewFile(readFile: ReturnType<typeof createReadingCache>): Handlers['import.preview'] {
  return async ({ fileId, kind, mapping: given }, { view, now, job, language }) => {
    const { name, reading } = await readFile(fileId, job)
    const mapping = await mappingFor(view, kind, reading.columns, given)
    const missing = missingFields(kind, mapping)
    const isMapped = missing.length === 0
    const today = plainDateOf(now)
    const rows = isMapped
      ? await readRows(kind, reading, mapping, { today, language, job })
      : { ready: [], rejected: [], total: reading.rows.length }
    const duplicates = findDuplicates(
      kind,
      rows.ready.map(({ record }) => record),
      await existingRecords(view, kind),
    )
    return {
      fileId,
      fileName: name,
      kind,
      sheet: reading.sheet,
      headerRow: reading.headerRow,
      columns: [...reading.columns],
      mapping: Object.fromEntries(Object.entries(mapping).map(([field, place]) => [field, place])),
      fields: IMPORT_FIELDS[kind].map((field) => ({
        field,
        required: missingFields(kind, {}).some((needed) => needed === field),
      })),
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

function runImport(
  { ids }: Dependencies,
  readFile: ReturnType<typeof createReadingCache>,
): Handlers['import.run'] {
  return async (
    { fileId, kind, mapping: given, duplicates: policy, leaveOutRejected },
    context,
  ): Promise<ImportResult> => {
    const { view, now, job, language, commit } = context
    const { name: fileName, reading } = await readFile(fileId, job)
    const mapping = await mappingFor(view, kind, reading.columns, given)
    refuseMissing(kind, mapping, language)
    const { ready, rejected, total } = await readRows(kind, reading, mapping, {
      today: plainDateOf(now),
      language,
      job,
    })
    const badRows = new Set(rejected.map(({ row }) => row)).size
    if (badRows > 0 && !leaveOutRejected)
      throw new AppError('refused', 'errors.importRejected', { count: badRows })
    return commit(async (work) => {
      if (job.signal.aborted) throw new AppError('cancelled', 'errors.cancelled')
      const { secretaryName } = await loadSettings(work)
      const importId = ImportId.parse(ids.next())
      const records = ready.map(({ record }) => record)
      const found = findDuplicates(kind, records, await existingRecords(work, kind))
      const outcome = await putImported(work, ids, {
        kind,
        records,
        found,
        policy,
        importId,
        now,
        by: secretaryName,
      })
      const facts = {
        kind,
        fileName,
        at: now,
        by: secretaryName,
        made: outcome.made,
        changed: outcome.changed,
      }
      const skipped = found.length - outcome.changed.length
      work.put('imports', {
        id: importId,
        ...facts,
        imported: outcome.made.length,
        updated: outcome.changed.length,
        skipped,
      })
      const key = `${kind}:${mappingKey(reading.columns)}`
      await work.get('mappings', key)
      if (given) work.put('mappings', { id: key, mapping: given })
      return {
        importId,
        rows: total,
        imported: outcome.records,
        updated: outcome.changed.length,
        duplicates: found.length,
        rejected: [...rejected],
      }
    })
  }
}

const undoImport: Handlers['import.undo'] = async ({ importId }, { work, now }) => {
  const record = await work.load('imports', importId, 'errors.importGone')
  if (record.undone) throw new AppError('refused', 'errors.importUndone')
  for (const { collection, id } of record.made) {
    if (collection === 'needs') {
      const need = await work.get('needs', id)
      const isTouched = need?.story.some(
        ({ type, at }) => type !== 'imported' && type !== 'raised' && at !== record.at,
      )
      if (isTouched) throw new AppError('refused', 'errors.importChanged', { name: need?.enterprise ?? '' })
    }
  }
  for (const { collection, id } of record.made) {
    if (
      collection !== 'needs' &&
      collection !== 'enterprises' &&
      collection !== 'people' &&
      collection !== 'buildings'
    )
      continue
    if (await work.get(collection, id)) work.remove(collection, id)
  }
  for (const { collection, id, before } of record.changed) {
    await work.get(collection === 'people' ? 'people' : 'enterprises', id)
    restoreRecord(work, collection, before)
  }
  work.put('imports', { ...record, undone: now })
  return {}
}

export function importHandlers(dependencies: Dependencies): ImportHandlers {
  const readFile = createReadingCache(dependencies)
  return {
    'import.preview': previewFile(readFile),
    'import.run': runImport(dependencies, readFile),
    'import.list': async (_input, { view }) =>
      (await view.list('imports'))
        .map(({ made: _made, changed: _changed, ...rest }) => rest)
        .sort((a, b) => b.at.localeCompare(a.at)),
    'import.undo': undoImport,
  }
}
