// The answer desk as the program has it, on a store in memory: the store's own time and memory are not its own.
import type { OutputOf } from '#shared/contract/operations'
import { createAnswerBook } from '../../main/core/answers/answer-book'
import { answerHandlers } from '../../main/core/answers/answer-handlers'
import type { AnswerIndex, Log, Store } from '../../main/core/ports'
import { viewOf } from '../../main/core/work'
import { openAnswers } from '../../main/answers/open-answers'

export type AnswerProbe = {
  /** Takes everything in; resolves when the index is ready. */
  readonly make: () => Promise<void>
  readonly ask: (text: string) => Promise<OutputOf<'answer.find'>>
  readonly index: AnswerIndex
  readonly close: () => Promise<void>
}

type Records = Readonly<Record<string, readonly { readonly id: string }[]>>

function storeOf(records: Records): Store {
  const stored = new Map(
    Object.entries(records).map(([name, list]) => [
      name,
      new Map(list.map((value) => [value.id, { id: value.id, revision: 1, value }])),
    ]),
  )
  return {
    get: (collection, id) => Promise.resolve(stored.get(collection)?.get(id)),
    list: (collection) => Promise.resolve([...(stored.get(collection)?.values() ?? [])]),
    commit: () => Promise.resolve(),
    receiptOf: () => undefined,
    state: () => ({
      ...{ folder: '', readOnly: undefined, quarantined: [], lastBackup: undefined, synchronised: false },
    }),
  }
}

/** An answer desk over these records. */
export function openAnswerProbe(records: Records, workerFile: string, log: Log): AnswerProbe {
  const store = storeOf(records)
  const index = openAnswers({ workerFile, log })
  const answers = createAnswerBook({ store, index, log })
  const handlers = answerHandlers({ answers })
  const view = viewOf(store)
  return {
    index,
    async make() {
      while (!answers.isReady()) await new Promise((resolve) => setTimeout(resolve, 1))
    },
    ask: (text) =>
      handlers['answer.find'](
        { text, enterprise: '' },
        { view, now: '2026-12-15T02:00:00.000Z', language: 'zh-CN', caller: { role: 'secretary' } },
      ),
    close: () => index.close(),
  }
}
