import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/errors'
import type { SheetToWrite } from '../core/ports'
import type { Job, WorkerMessage } from './worker-messages'

/** Rows are handed over in portions, so that no copy of a whole table is ever made. */
const PORTION = 500
/** The share of the work that is done when the file has been inflated or decoded; in hundredths. */
const DECODED = 60
const PARSED = 80
const WHOLE = 100

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

function sayDone(done: number): void {
  say({ type: 'progress', progress: { done: Math.round(done), total: WHOLE } })
}

async function read(path: string): Promise<void> {
  const { readTable } = await import('./read-table')
  let said = 0
  const { rows, ...table } = await readTable(path, (share) => {
    const done = Math.floor(Math.min(share, 1) * DECODED)
    if (done > said) sayDone((said = done))
  })
  sayDone(PARSED)
  for (let start = 0; start < rows.length; start += PORTION) {
    say({ type: 'rows', rows: rows.slice(start, start + PORTION) })
    sayDone(PARSED + ((WHOLE - PARSED) * Math.min(start + PORTION, rows.length)) / rows.length)
  }
  say({ type: 'read', table })
}

function detailOf(error: unknown): string {
  const cause =
    error instanceof Error && error.cause !== undefined ? `\ncaused by ${detailOf(error.cause)}` : ''
  return (error instanceof Error ? (error.stack ?? error.message) : String(error)) + cause
}

async function write(sheet: SheetToWrite): Promise<void> {
  const { sheetBytes } = await import('./write-sheet')
  say({ type: 'written', bytes: await sheetBytes(sheet) })
}

async function work(job: Job): Promise<void> {
  try {
    if (job.type === 'read') await read(job.path)
    else await write(job.sheet)
  } catch (error) {
    const detail = detailOf(error)
    if (!(error instanceof AppError)) say({ type: 'failed', detail })
    else say({ type: 'refused', code: error.code, sentence: error.sentence, values: error.values, detail })
  }
}

// The one sender is spreadsheets.ts, with this very type.
void work(workerData as Job)
