import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/errors'
import type { Paper } from '#shared/domain/paper'
import type { DrawnPaper, Log, PaperFormat, Printer } from '../core/ports'
import type { PrintOrder, PrintReply, WorkerSettings } from './print-order'

export type PrinterOptions = {
  /** The bundled document worker (`out/main/document-worker.cjs`). */
  readonly workerFile: string
  /** Folder of the bundled fonts: `assets/fonts`, or `resources/fonts` in the packaged program. */
  readonly fontsFolder: string
  /** Folder where the office puts fonts of its own. */
  readonly userFontsFolder?: string
  readonly log: Log
}

type Waiting = {
  readonly resolve: (drawn: DrawnPaper) => void
  readonly reject: (error: Error) => void
  /** Stops listening for its cancellation. */
  readonly forget: () => void
}

/**
 * Draws papers in a worker thread, begun with the first order and kept, with its opened fonts, for the next. It does
 * not keep the process alive while idle. `draw` rejects with AppError `cancelled` when its signal says so or the
 * printer is closed, `unavailable` when the worker died; the next order then begins a new one.
 */
export function openPrinter(options: PrinterOptions): Printer & { readonly close: () => Promise<void> } {
  const orders = new Orders(options)
  return {
    draw: (paper, format, signal) => orders.draw(paper, format, signal),
    close: () => orders.close(),
  }
}

class Orders {
  readonly #options: PrinterOptions
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #lastId = 0

  constructor(options: PrinterOptions) {
    this.#options = options
  }

  draw(paper: Paper, format: PaperFormat, signal: AbortSignal | undefined): Promise<DrawnPaper> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(cancelled())
      const id = ++this.#lastId
      const stop = new Int32Array(new SharedArrayBuffer(4))
      const abort = (): void => {
        // The worker sees the mark at the next side of its paper; nobody waits for that.
        Atomics.store(stop, 0, 1)
        this.#take(id)?.reject(cancelled())
      }
      signal?.addEventListener('abort', abort, { once: true })
      const forget = (): void => signal?.removeEventListener('abort', abort)
      this.#waiting.set(id, { resolve, reject, forget })
      this.#worker ??= this.#start()
      this.#worker.ref()
      this.#worker.postMessage({ id, paper, format, cancelled: stop } satisfies PrintOrder)
    })
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    this.#rejectAll(cancelled)
    await worker?.terminate()
  }

  #start(): Worker {
    const worker = startedWorker(this.#options)
    worker.on('message', (reply: PrintReply) => settle(reply, this.#take(reply.id), this.#options.log))
    const die = (error: Error): void => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      this.#options.log.error('The document worker ended', error)
      this.#rejectAll(() => new AppError('unavailable', 'documents.printingStopped', {}, { cause: error }))
    }
    worker.on('error', die)
    worker.on('exit', (code) => die(new Error(`Exit code ${code}`)))
    return worker
  }

  #take(id: number): Waiting | undefined {
    const entry = this.#waiting.get(id)
    entry?.forget()
    this.#waiting.delete(id)
    if (this.#waiting.size === 0) this.#worker?.unref()
    return entry
  }

  #rejectAll(error: () => Error): void {
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(error())
  }
}

function startedWorker({ workerFile, fontsFolder, userFontsFolder }: PrinterOptions): Worker {
  const workerData: WorkerSettings = { fontsFolder, userFontsFolder }
  const worker = new Worker(workerFile, { workerData })
  worker.unref()
  return worker
}

function settle(reply: PrintReply, entry: Waiting | undefined, log: Log): void {
  if (reply.type === 'drawn') {
    if (reply.missing !== '') log.info('No font has these characters', { characters: reply.missing })
    entry?.resolve(reply.drawn)
  } else if (reply.type === 'failed') {
    const error = new Error(reply.message)
    if (reply.stack !== undefined) error.stack = reply.stack
    entry?.reject(error)
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'documents.printingCancelled')
}
