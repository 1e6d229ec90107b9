import { parentPort } from 'node:worker_threads'
import { realIo, systemCodeOf } from './io'
import type { ReplaceAnswer, ReplaceMessage } from './replace-messages'
import { replaceFile } from './replace-file'

/** The compaction worker: gets the text of a file piece by piece and puts the file in place. */
const texts = new Map<number, string[]>()

parentPort?.on('message', (message: ReplaceMessage) => {
  const pieces = texts.get(message.id) ?? []
  switch (message.type) {
    case 'piece':
      pieces.push(message.text)
      texts.set(message.id, pieces)
      return
    case 'end':
      texts.delete(message.id)
      void replace(message.id, message.path, pieces).then((answer) => parentPort?.postMessage(answer))
      return
    case 'drop':
      texts.delete(message.id)
      return
  }
})

async function replace(id: number, path: string, pieces: readonly string[]): Promise<ReplaceAnswer> {
  try {
    return { id, type: 'replaced', ...(await replaceFile(realIo, path, pieces)) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { id, type: 'failed', message, code: systemCodeOf(error) }
  }
}
