import { Worker } from 'node:worker_threads'
import type { Log, SearchIndex } from '../core/ports'
import { Packer } from './packed-rows'
import type { Answer, Question } from './worker-messages'

export type SearchOptions = {
  /** The built search-worker. */
  readonly workerFile: string
  readonly log: Log
}

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
type Asked<Q> = Q extends { readonly id: number } ? Omit<Q, 'id'> : never

/** A worker, the questions it still owes an answer, and what it knows. */
type Running = {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  readonly packer: Packer
  /** Buffers that came back. */
  readonly spare: ArrayBuffer[]
}

let lastId = 0

/** What is handed over does not live long; a small nursery keeps it from piling up. */
const RESOURCES = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 }

/** Starts a worker; `onLost` is told once when it is gone, after every open question was refused. */
function startWorker(workerFile: string, onLost: (error: Error) => void): Running {
  const worker = new Worker(workerFile, { resourceLimits: RESOURCES })
  const waiting = new Map<number, Waiting>()
  let isLost = false
  const lose = (error: Error) => {
    if (isLost) return
    isLost = true
    onLost(error)
    for (const { reject } of waiting.values()) reject(error)
  }
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if (answer.type === 'failed') asked?.reject(new Error(answer.detail))
    else asked?.resolve(answer)
  })
  worker.once('error', (error) => lose(error instanceof Error ? error : new Error(String(error))))
  worker.once('exit', (code) => lose(new Error(`The search worker ended with ${code}`)))
  return { worker, waiting, packer: new Packer(), spare: [] }
}

/** Asks a worker; rejects when it says that it failed, or is lost. */
function ask(
  { worker, waiting }: Running,
  question: Asked<Question>,
  given: readonly ArrayBuffer[] = [],
): Promise<Answer> {
  const id = ++lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    // Only a question under way keeps the program from ending.
    worker.ref()
    worker.postMessage({ id, ...question }, given)
  })
}

/** The index in a worker of its own, which begins with the first row and is begun anew, empty, when it was lost. */
export function openSearch({
  workerFile,
  log,
}: SearchOptions): SearchIndex & { readonly close: () => Promise<void> } {
  let running: Running | undefined
  let generation = 0
  let isClosed = false

  function onLost(error: Error): void {
    running = undefined
    generation += 1
    if (!isClosed) log.error('The search worker was lost and is begun anew', error)
  }

  function start(): Running {
    if (isClosed) throw new Error('The search is closed')
    return (running ??= startWorker(workerFile, onLost))
  }

  return {
    ...questions(start),
    generation: () => generation,
    async close() {
      isClosed = true
      await running?.worker.terminate()
    },
  }
}

/** One on its way while the next is filled. */
const MOST_SPARE = 2

function questions(start: () => Running): Pick<SearchIndex, 'change' | 'scan' | 'memory'> {
  return {
    async change(put, removed, readings) {
      const running = start()
      const { packer, spare } = running
      const packed = packer.pack(put, spare.pop())
      const given = [packed.units.buffer, packed.numbers.buffer]
      const answer = await ask(running, { type: 'change', put: packed, removed, readings }, given)
      if (answer.type === 'changed' && spare.length < MOST_SPARE) spare.push(answer.buffer)
    },
    async scan(scan) {
      const answer = await ask(start(), { type: 'scan', scan })
      if (answer.type !== 'scanned') throw new Error('The search worker answered something else')
      return answer.found
    },
    async memory() {
      const answer = await ask(start(), { type: 'memory' })
      return answer.type === 'memory' ? answer.bytes : 0
    },
  }
}
