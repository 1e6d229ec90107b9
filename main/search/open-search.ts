import { Worker } from 'node:worker_threads'
import type { Log, SearchIndex } from '../core/ports'
import { packRows } from './packed-rows'
import type { Answer, Question } from './worker-messages'

export type SearchOptions = {
  /** The built search-worker. */
  readonly workerFile: string
  readonly log: Log
}

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
type Asked<Q> = Q extends { readonly id: number } ? Omit<Q, 'id'> : never

/** A worker and the questions it still owes an answer. */
type Running = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

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
  return { worker, waiting }
}

/** The index in a worker of its own, which begins with the first row and is begun anew, empty, when it was lost. */
export function openSearch({
  workerFile,
  log,
}: SearchOptions): SearchIndex & { readonly close: () => Promise<void> } {
  let running: Running | undefined
  let lastId = 0
  let generation = 0
  let isClosed = false

  function onLost(error: Error): void {
    running = undefined
    generation += 1
    if (!isClosed) log.error('The search worker was lost and is begun anew', error)
  }

  function ask(question: Asked<Question>, given: readonly ArrayBuffer[] = []): Promise<Answer> {
    if (isClosed) return Promise.reject(new Error('The search is closed'))
    const { worker, waiting } = (running ??= startWorker(workerFile, onLost))
    const id = ++lastId
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      // Only a question under way keeps the program from ending.
      worker.ref()
      worker.postMessage({ id, ...question }, given)
    })
  }

  return {
    ...questions(ask),
    generation: () => generation,
    async close() {
      isClosed = true
      await running?.worker.terminate()
    },
  }
}

/** One on its way while the next is filled. */
const MOST_SPARE = 2

function questions(
  ask: (question: Asked<Question>, given?: readonly ArrayBuffer[]) => Promise<Answer>,
): Pick<SearchIndex, 'change' | 'scan' | 'memory'> {
  const spare: ArrayBuffer[] = []
  return {
    async change(put, removed, readings) {
      const packed = packRows(put, spare.pop())
      const given = [packed.units.buffer, packed.ends.buffer]
      const answer = await ask({ type: 'change', put: packed, removed, readings }, given)
      if (answer.type === 'changed' && spare.length < MOST_SPARE) spare.push(answer.buffer)
    },
    async scan(scan) {
      const answer = await ask({ type: 'scan', scan })
      if (answer.type !== 'scanned') throw new Error('The search worker answered something else')
      return answer.found
    },
    async memory() {
      const answer = await ask({ type: 'memory' })
      return answer.type === 'memory' ? answer.bytes : 0
    },
  }
}
