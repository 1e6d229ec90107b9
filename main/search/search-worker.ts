import { parentPort } from 'node:worker_threads'
import { RowIndex } from './row-index'
import type { Answer, Question } from './worker-messages'

const readings = new Map<string, readonly string[]>()
const index = new RowIndex((character) => readings.get(character) ?? [])

type Spoken<A> = A extends { readonly id: number } ? Omit<A, 'id'> : never

function answerTo(question: Question): Spoken<Answer> {
  switch (question.type) {
    case 'change':
      for (const [character, known] of Object.entries(question.readings)) readings.set(character, known)
      for (const row of question.removed) index.remove(row)
      index.put(question.put)
      return { type: 'changed', buffer: question.put.units.buffer }
    case 'scan':
      return { type: 'scanned', found: index.scan(question.scan) }
    case 'memory': {
      const { heapUsed, external, arrayBuffers } = process.memoryUsage()
      return { type: 'memory', bytes: heapUsed + Math.max(external, arrayBuffers) }
    }
  }
}

/** Buffers that change hands with an answer. */
function givenWith(answer: Spoken<Answer>): ArrayBuffer[] {
  if (answer.type === 'changed') return [answer.buffer]
  if (answer.type !== 'scanned') return []
  return answer.found.flatMap(({ rows, doubts }) => [rows.buffer, doubts.buffer])
}

parentPort?.on('message', (question: Question) => {
  const { id } = question
  try {
    const answer = answerTo(question)
    parentPort?.postMessage({ id, ...answer }, givenWith(answer))
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    parentPort?.postMessage({ id, type: 'failed', detail } satisfies Answer)
  }
})
