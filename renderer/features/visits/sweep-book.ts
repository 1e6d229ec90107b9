/** Half-typed texts of one sweep; they are handed on a moment later and survive a reload. */
export type SweepBook = {
  readonly read: (key: string) => string
  readonly write: (key: string, text: string) => void
  /** Forgets everything: the sweep was saved, and the core forgot it too. */
  readonly clear: () => void
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => SweepState
  /** Counts what was written and cleared; another number is another content. */
  readonly version: () => number
}
export type SweepState = 'kept' | 'keeping' | 'not-kept'

/** Longest a typed text waits before it is handed on, in milliseconds. */
const WAIT = 800

type Fields = Readonly<Record<string, string>>
type BookOptions = {
  readonly kept: Fields
  /** Keeps texts for good; false when they were not accepted. */
  readonly keep: (fields: Fields) => Promise<boolean>
  readonly later: (run: () => void, milliseconds: number) => () => void
}

export function createSweepBook({ kept, keep, later }: BookOptions): SweepBook {
  const texts = new Map(Object.entries(kept))
  const listeners = new Set<() => void>()
  let waiting = new Set<string>()
  let callOff: (() => void) | undefined
  let state: SweepState = 'kept'
  let version = 0

  function tell(next: SweepState) {
    state = next
    version += 1
    for (const listener of listeners) listener()
  }

  async function flush() {
    callOff = undefined
    const keys = waiting
    waiting = new Set()
    const isKept = await keep(Object.fromEntries([...keys].map((key) => [key, texts.get(key) ?? ''])))
    // What was not accepted is handed on again with what is typed next.
    if (!isKept) waiting = new Set([...keys, ...waiting])
    const isAllKept = isKept && waiting.size === 0
    tell(isAllKept ? 'kept' : isKept ? 'keeping' : 'not-kept')
  }

  return {
    read: (key) => texts.get(key) ?? '',
    write(key, text) {
      if ((texts.get(key) ?? '') === text) return
      texts.set(key, text)
      waiting.add(key)
      // The first keystroke sets the time: someone who never pauses is kept too.
      callOff ??= later(() => void flush(), WAIT)
      tell('keeping')
    },
    clear() {
      callOff?.()
      callOff = undefined
      waiting = new Set()
      texts.clear()
      tell('kept')
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    version: () => version,
  }
}
