import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/errors'
import type { Log, Progress, SheetReading, Spreadsheets } from '../core/ports'
import { LIMITS } from './limits'
import type { Job, WorkerMessage } from './worker-messages'

export type SpreadsheetsOptions = {
  /** The built exchange-worker. */
  readonly workerFile: string
  readonly log: Log
  /** After so long a job is given up; the usual limit when absent. */
  readonly longestMilliseconds?: number
}

type Answer = { readonly bytes: Uint8Array } | SheetReading

type Running = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Together with the buffers outside the heap this stays under 512 MB for the whole process. */
const RESOURCES = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 24, stackSizeMb: 4 }

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function cancelled(): AppError {
  return new AppError('cancelled', 'exchange.cancelled')
}

/** Listens to a worker until it has given its answer. */
function answerOf(worker: Worker, onProgress: Running['onProgress'], log: Log): Promise<Answer> {
  const rows: SheetReading['rows'][number][] = []
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      switch (message.type) {
        case 'progress':
          return onProgress?.(message.progress)
        case 'rows':
          return void rows.push(...message.rows)
        case 'read':
          return resolve({ ...message.table, rows })
        case 'written':
          return resolve({ bytes: message.bytes })
        case 'refused':
          log.info('A spreadsheet was refused', { sentence: message.sentence, detail: message.detail })
          return reject(new AppError(message.code, message.sentence, message.values))
        case 'failed':
          return reject(new Error(message.detail))
      }
    })
    worker.once('error', (error) => {
      reject(isOutOfMemory(error) ? new AppError('refused', 'exchange.tooBig', {}, { cause: error }) : error)
    })
    worker.once('exit', (code) => reject(new Error(`The spreadsheet worker ended with ${code}`)))
  })
}

/** Does one job in a worker of its own, which is gone afterwards, whatever happened. */
async function runJob(job: Job, options: SpreadsheetsOptions, running: Running): Promise<Answer> {
  if (running.signal?.aborted) throw cancelled()
  const worker = new Worker(options.workerFile, {
    workerData: job,
    resourceLimits: RESOURCES,
    stdout: true,
    stderr: true,
  })
  // The spreadsheet library talks to the terminal about records it does not know; nobody there can use that.
  worker.stdout.resume()
  worker.stderr.resume()
  const stopped = new AbortController()
  const longest = options.longestMilliseconds ?? LIMITS.milliseconds
  const stop = new Promise<never>((_, reject) => {
    running.signal?.addEventListener('abort', () => reject(cancelled()), { signal: stopped.signal })
    const timer = setTimeout(() => reject(new AppError('refused', 'exchange.tooSlow')), longest)
    stopped.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  try {
    return await Promise.race([answerOf(worker, running.onProgress, options.log), stop])
  } finally {
    stopped.abort()
    await worker.terminate()
  }
}

/**
 * Spreadsheets in and out, one at a time so that memory stays bounded, each in a worker of its own. A signal ends
 * the worker and rejects with AppError `cancelled`, as `close` does with whatever is under way.
 */
export function openSpreadsheets(
  options: SpreadsheetsOptions,
): Spreadsheets & { readonly close: () => Promise<void> } {
  const underWay = new Set<AbortController>()
  let isClosed = false
  let last: Promise<unknown> = Promise.resolve()
  async function inTurn(job: Job, { signal, onProgress }: Running): Promise<Answer> {
    const stop = new AbortController()
    const cancel = () => stop.abort()
    if (isClosed || signal?.aborted) cancel()
    signal?.addEventListener('abort', cancel)
    underWay.add(stop)
    const turn = last.then(() => runJob(job, options, { signal: stop.signal, onProgress }))
    last = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      underWay.delete(stop)
      signal?.removeEventListener('abort', cancel)
    }
  }
  return {
    async read(path, running) {
      const answer = await inTurn({ type: 'read', path }, running)
      if ('bytes' in answer) throw new Error('The spreadsheet worker wrote where it should have read')
      return answer
    },
    async write(sheet) {
      const answer = await inTurn({ type: 'write', sheet }, {})
      if (!('bytes' in answer)) throw new Error('The spreadsheet worker read where it should have written')
      return answer.bytes
    },
    async close() {
      isClosed = true
      for (const stop of underWay) stop.abort()
      await last
    },
  }
}
