import { Worker } from 'node:worker_threads'
import type { AnswerIndex, Log } from '../core/ports'
import type { Answer, Question } from './worker-messages'

type AnswerOptions = {
  /** The built answer-worker. */
  readonly workerFile: string
  readonly log: Log
}

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
type Asked<Q> = Q extends { readonly id: number } ? Omit<Q, 'id'> : never
type Running = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

let lastId = 0

/** What is handed over does not live long; a small nursery keeps it from piling up. */
const RESOURCES = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 }

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
  worker.once('exit', (code) => lose(new Error(`The answer worker ended with ${code}`)))
  return { worker, waiting }
}

/** Asks a worker; rejects when it says that it failed, or is lost. */
function ask({ worker, waiting }: Running, question: Asked<Question>): Promise<Answer> {
  const id = ++lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    // Only a question under way keeps the program from ending.
    worker.ref()
    worker.postMessage({ id, ...question })
  })
}

/** The index in a worker of its own, which begins with the first row and is begun anew, empty, when it was lost. */
export function openAnswers({
  workerFile,
  log,
}: AnswerOptions): AnswerIndex & { readonly close: () => Promise<void> } {
  let running: Running | undefined
  let generation = 0
  let isClosed = false

  function onLost(error: Error): void {
    running = undefined
    generation += 1
    if (!isClosed) log.error('The answer worker was lost and is begun anew', error)
  }

  // A closed index rejects like a lost one.
  const asked = async (question: Asked<Question>): Promise<Answer> => {
    if (isClosed) throw new Error('The answers are closed')
    return ask((running ??= startWorker(workerFile, onLost)), question)
  }

  return {
    async change(put, removed) {
      await asked({ type: 'change', put, removed })
    },
    async find(text, most) {
      const answer = await asked({ type: 'find', text, most })
      if (answer.type !== 'found') throw new Error('The answer worker answered something else')
      return { rows: answer.rows, shares: answer.shares }
    },
    async memory() {
      const answer = await asked({ type: 'memory' })
      return answer.type === 'memory' ? answer.bytes : 0
    },
    generation: () => generation,
    async close() {
      isClosed = true
      await running?.worker.terminate()
    },
  }
}
