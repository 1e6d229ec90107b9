/** When this page last had something accepted: an instant, or undefined before the first. */
export type SavedMoment = {
  readonly mark: (instant: string) => void
  readonly read: () => string | undefined
  readonly subscribe: (listener: () => void) => () => void
}

/** A moment that only moves forward. */
export function createSavedMoment(): SavedMoment {
  let moment: string | undefined
  const listeners = new Set<() => void>()
  return {
    mark(instant) {
      if (moment !== undefined && Date.parse(instant) <= Date.parse(moment)) return
      moment = instant
      for (const listener of listeners) listener()
    },
    read: () => moment,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
