import { guessMapping, mappingKey, type Mapping } from '#shared/domain/import-columns'
import type { ImportKind } from '#shared/domain/import-record'
import type { CellProblem } from '#shared/domain/import-row-reader'
import { isBlankRow, readRow, type ImportedRecords } from '#shared/domain/import-rows'
import type { Language } from '#shared/contract/frames'
import type { ImportPreview } from '#shared/contract/paper-operations'
import { AppError } from '#shared/errors'
import { sayByName } from '#shared/text/say'
import { breathe } from './breathing'
import type { RunningJob } from './jobs'
import type { SheetReading, Spreadsheets, Uploads } from './ports'
import type { View } from './work'

type Files = { readonly spreadsheets: Spreadsheets; readonly uploads: Uploads }
/** Reads an uploaded file as a table; AppError `not-found` when it is no longer there. */
export type ReadFile = (
  fileId: string,
  job: RunningJob,
) => Promise<{ readonly name: string; readonly reading: SheetReading }>

type Problem = ImportPreview['rejected'][number]
type ReadyRow<K extends ImportKind> = { readonly row: number; readonly record: ImportedRecords[K] }
/** The rows of a file as records, the rows that cannot be taken, and how many rows hold something. */
export type Readings<K extends ImportKind> = {
  readonly ready: readonly ReadyRow<K>[]
  readonly rejected: readonly Problem[]
  readonly total: number
}

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

/** Reads every row by the mapping; the event loop gets its turn in between. AppError `cancelled` when the job was. */
export async function readRows<K extends ImportKind>(
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

/** Keeps what was read of the last file between looking at it and taking it in. */
export function createFileReader({ spreadsheets, uploads }: Files): ReadFile {
  const readings = new Map<string, SheetReading>()
  return async (fileId, job) => {
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

/** The mapping given, else the one remembered for files with these columns, else a guess. */
export async function mappingFor(
  view: View,
  kind: ImportKind,
  columns: readonly string[],
  given: Record<string, number> | undefined,
): Promise<Mapping> {
  if (given) return given
  const remembered = await view.get('mappings', `${kind}:${mappingKey(columns)}`)
  return remembered?.mapping ?? guessMapping(kind, columns)
}
