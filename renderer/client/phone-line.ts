import type { InputOf, OutputOf } from '#shared/contract/operations'
import type { phoneOperations } from '#shared/contract/phone-operations'
import type { Language } from '#shared/contract/frames'

export type PhoneOperation = Exclude<keyof typeof phoneOperations, 'phone.sayings' | 'phone.take'>

/** What came of asking: `lost` is worth another try, `out` means that the device is not let in any more. */
export type PhoneAnswer<T> =
  | { readonly status: 'done'; readonly output: T }
  | { readonly status: 'refused'; readonly message: string }
  | { readonly status: 'out' | 'lost' }

/** How the line of events stands. */
export type LineEvent = 'open' | 'changed' | 'closed' | 'removed' | 'over'

/** What the phone's page talks over. The contract's schemas stay with the core: they would triple the page. */
export type PhoneLine = {
  readonly ask: <N extends PhoneOperation>(
    operation: N,
    input: InputOf<N>,
    options: { readonly language: Language; readonly key?: string },
  ) => Promise<PhoneAnswer<OutputOf<N>>>
  /** Opens one line of events; it is not opened again by itself. Returns how to close it. */
  readonly listen: (tell: (event: LineEvent) => void) => () => void
}

const LONGEST_WAIT = 12_000
const REMOVED = 4001
const OVER = 4002
/** What a page of this version can follow; `PROTOCOL_VERSION` of the contract. */
const VERSION = 1

type Reply = {
  readonly ok?: unknown
  readonly output?: unknown
  readonly problem?: { readonly code?: unknown; readonly message?: unknown }
}

function isReply(answer: unknown): answer is Reply {
  return typeof answer === 'object' && answer !== null && 'ok' in answer
}

/** Codes that say that it was not decided: asked again later it may well be. */
const UNDECIDED: readonly unknown[] = ['unavailable', 'internal', 'read-only', 'cancelled']

function answerFrom<T>(status: number, answer: unknown): PhoneAnswer<T> {
  if (status === 401 || status === 403) return { status: 'out' }
  if (status === 429 || status >= 500 || !isReply(answer)) return { status: 'lost' }
  // Our own core wrote it and filtered it by the operation's schema.
  if (answer.ok === true) return { status: 'done', output: answer.output as T }
  const { code, message } = answer.problem ?? {}
  if (code === 'not-allowed') return { status: 'out' }
  if (UNDECIDED.includes(code)) return { status: 'lost' }
  return { status: 'refused', message: typeof message === 'string' ? message : '' }
}

/** Talks to the room's server at `origin`. */
export function phoneLine(origin: string): PhoneLine {
  return {
    async ask(operation, input, { language, key }) {
      const stop = new AbortController()
      const timer = setTimeout(() => stop.abort(), LONGEST_WAIT)
      try {
        const frame = { version: VERSION, operation, input, language, ...(key !== undefined && { key }) }
        const response = await fetch(`${origin}/call`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(frame),
          signal: stop.signal,
        })
        return answerFrom(response.status, await response.json().catch(() => undefined))
      } catch {
        return { status: 'lost' }
      } finally {
        clearTimeout(timer)
      }
    },
    listen(tell) {
      let isStopped = false
      const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/events`)
      socket.addEventListener('open', () => tell('open'))
      socket.addEventListener('message', () => tell('changed'))
      socket.addEventListener('close', ({ code }) => {
        if (isStopped) return
        tell(code === REMOVED ? 'removed' : code === OVER ? 'over' : 'closed')
      })
      return () => {
        isStopped = true
        socket.close()
      }
    },
  }
}
