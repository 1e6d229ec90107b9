/** Half-typed texts by key. A text is kept at once in memory and handed on together with others a moment later. */
export type ScratchBook = {
  readonly read: (key: string) => string
  readonly write: (key: string, text: string) => void
  /** Forgets a text: it was accepted, or thrown away. */
  readonly forget: (key: string) => void
  /** Hands on at once what still waits. */
  readonly flush: () => void
}

/** Longest a typed text waits before it is handed on, in milliseconds; two seconds may be lost at most. */
export const SCRATCH_WAIT = 1000

/** Longest text that can be kept. */
const LONGEST = 8000

type Fields = Readonly<Record<string, string>>
/** What became of texts that were handed on; `unreachable`: the program is being started again. */
export type Keeping = 'kept' | 'refused' | 'unreachable'

type ScratchBookOptions = {
  /** What was kept before the page began. */
  readonly kept: Fields
  /** Keeps texts for good. Refused ones are handed on again with the next ones, others by themselves. */
  readonly keep: (fields: Fields) => Promise<Keeping>
  /** Runs something after a while; returns how to call it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void
}

/** An empty text is how a forgotten one is kept. */
export function createScratchBook({ kept, keep, later }: ScratchBookOptions): ScratchBook {
  const texts = new Map(Object.entries(kept))
  let waiting = new Set<string>()
  let callOff: (() => void) | undefined

  function flush() {
    callOff?.()
    callOff = undefined
    if (waiting.size === 0) return
    const keys = waiting
    waiting = new Set()
    const fields = Object.fromEntries([...keys].map((key) => [key, (texts.get(key) ?? '').slice(0, LONGEST)]))
    void keep(fields).then((keeping) => {
      if (keeping === 'kept') return
      waiting = new Set([...keys, ...waiting])
      if (keeping === 'unreachable') callOff ??= later(flush, SCRATCH_WAIT)
    })
  }

  function write(key: string, text: string) {
    if ((texts.get(key) ?? '') === text) return
    texts.set(key, text)
    waiting.add(key)
    if (text === '') {
      // What was accepted must not stand there half-typed again, should the program be cut off now.
      callOff?.()
      callOff = later(flush, 0)
      return
    }
    // The first keystroke sets the time: someone who never pauses is kept too.
    callOff ??= later(flush, SCRATCH_WAIT)
  }

  return { read: (key) => texts.get(key) ?? '', write, forget: (key) => write(key, ''), flush }
}
