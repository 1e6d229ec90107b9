import type { EventFrame, Topic } from '#shared/contract/frames'

/** Tells every listener what went stale; the revision rises by one each time. */
export function createAnnouncer() {
  const listeners = new Set<(event: EventFrame) => void>()
  const changedAt = new Map<Topic, number>()
  let revision = 0
  return {
    revision: () => revision,
    /** The revision at which one of these topics changed last; 0 before that. */
    revisionOf: (topics: readonly Topic[]): number =>
      Math.max(0, ...topics.map((topic) => changedAt.get(topic) ?? 0)),
    announce: (topics: readonly Topic[]): void => {
      revision += 1
      for (const topic of topics) changedAt.set(topic, revision)
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
