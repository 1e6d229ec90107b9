import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#shared/contract/client'
import type { EventFrame, Topic } from '#shared/contract/frames'
import { isOperationName, operations } from '#shared/contract/operations'

/** Whether an answer to `name` is out of date after an event; after a `hello` every answer is. */
export function isOutdated(name: string, event: EventFrame): boolean {
  if (event.type === 'hello') return true
  const operation = isOperationName(name) ? operations[name] : undefined
  if (operation?.effect !== 'read') return false
  const topics: readonly Topic[] = operation.staleAfter
  return topics.some((topic) => event.topics.includes(topic))
}

/** Asks again what the core says went stale. Returns how to stop. */
export function keepFresh(client: Client, answers: QueryClient): () => void {
  return client.onEvent((event) => {
    void answers.invalidateQueries({ predicate: ({ queryKey }) => isOutdated(String(queryKey[0]), event) })
  })
}
