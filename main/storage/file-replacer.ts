import { Worker } from 'node:worker_threads'
import type { Log } from '../core/ports'
import type { Io } from './io'
import type { ReplaceAnswer, ReplaceMessage } from './replace-messages'
import type { Replaced } from './replace-file'
import { replaceFile } from './replace-file'

/** A text in the order of its pieces. */
export type TextPieces = AsyncIterable<string> | Iterable<string>

/** Puts checked files in place, in this thread or in a worker. */
export type FileReplacer = {
  /** Rejects with the system's error; the old file then stands as it was. */
  readonly replace: (path: string, pieces: TextPieces) => Promise<Replaced>
  readonly close: () => Promise<void>
}

/** Replaces files in this thread. */
export function replacerHere(io: Io): FileReplacer {
  return { replace: (path, pieces) => replaceFile(io, path, pieces), close: () => Promise.resolve() }
}

type Waiting = { readonly resolve: (replaced: Replaced) => void; readonly reject: (error: Error) => void }

/** Replaces files in a worker thread; when the worker dies, from then on in this thread. */
export class WorkerReplacer implements FileReplacer {
  readonly #workerFile: string
  readonly #here: FileReplacer
  readonly #log: Log
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #lastId = 0
  #isBroken = false

  constructor(workerFile: string, io: Io, log: Log) {
    this.#workerFile = workerFile
    this.#here = replacerHere(io)
    this.#log = log
  }

  async replace(path: string, pieces: TextPieces): Promise<Replaced> {
    if (this.#isBroken) return this.#here.replace(path, pieces)
    const id = ++this.#lastId
    const answer = new Promise<Replaced>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    // Told to whoever awaits it below, even when the worker dies while pieces are still on their way.
    answer.catch(() => undefined)
    const worker = this.#start()
    worker.ref()
    const send = (message: ReplaceMessage) => worker.postMessage(message)
    try {
      for await (const text of pieces) send({ id, type: 'piece', text })
      send({ id, type: 'end', path })
      return await answer
    } catch (error) {
      send({ id, type: 'drop' })
      throw error
    } finally {
      this.#waiting.delete(id)
      // An idle worker must not keep the program from ending.
      if (this.#waiting.size === 0) worker.unref()
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #start(): Worker {
    if (this.#worker !== undefined) return this.#worker
    const worker = new Worker(this.#workerFile)
    worker.on('message', (answer: ReplaceAnswer) => this.#answer(answer))
    worker.on('error', (error) => this.#giveUp(worker, error))
    worker.on('exit', () => this.#giveUp(worker, new Error('The compaction worker ended')))
    this.#worker = worker
    return worker
  }

  #answer(answer: ReplaceAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    if (answer.type === 'replaced') waiting?.resolve({ checksum: answer.checksum, bytes: answer.bytes })
    else waiting?.reject(Object.assign(new Error(answer.message), { code: answer.code }))
  }

  #giveUp(worker: Worker, error: unknown): void {
    // Ended by close: nothing is wrong.
    if (this.#worker !== worker) return
    this.#worker = undefined
    this.#isBroken = true
    this.#log.error('The compaction worker failed; files are written in the main thread', error)
    const reason = error instanceof Error ? error : new Error(String(error))
    for (const waiting of this.#waiting.values()) waiting.reject(reason)
  }
}
