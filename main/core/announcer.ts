import type { EventFrame, Topic } from '#shared/contract/frames'

/** Tells every listener what went stale; the revision rises by one each time. */
export function createAnnouncer() {
  const listeners = new Set<(event: EventFrame) => void>()
  let revision = 0
  return {
    revision: () => revision,
    announce: (topics: readonly Topic[]): void => {
      revision += 1
      const event: EventFrame = { type: 'changed', revision, topics: [...topics] }
      for (const listener of listeners) listener(event)
    },
    onEvent: (listener: (event: EventFrame) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export type Announcer = ReturnType<typeof createAnnouncer>
