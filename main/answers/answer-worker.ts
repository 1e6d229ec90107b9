import { parentPort } from 'node:worker_threads'
import { LikenessIndex } from './likeness-index'
import type { Answer, Question } from './worker-messages'

const index = new LikenessIndex()

type Spoken<A> = A extends { readonly id: number } ? Omit<A, 'id'> : never

function answerTo(question: Question): Spoken<Answer> {
  switch (question.type) {
    case 'change':
      for (const row of question.removed) index.remove(row)
      for (const row of question.put) index.put(row)
      index.tidy()
      return { type: 'changed' }
    case 'find':
      return { type: 'found', ...index.find(question.text, question.most) }
    case 'memory': {
      const { heapUsed, external, arrayBuffers } = process.memoryUsage()
      return { type: 'memory', bytes: heapUsed + Math.max(external, arrayBuffers) }
    }
  }
}

parentPort?.on('message', (question: Question) => {
  const { id } = question
  try {
    parentPort?.postMessage({ id, ...answerTo(question) } satisfies Answer)
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    parentPort?.postMessage({ id, type: 'failed', detail } satisfies Answer)
  }
})
