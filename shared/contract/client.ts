import type { ErrorCode } from '../errors'
import { say } from '../text/say'
import { EventFrame, PROTOCOL_VERSION, ReplyFrame, type CallFrame, type Language } from './frames'
import { operations, type InputOf, type OperationName, type OutputOf } from './operations'

/** What a host must offer the client: one question-and-answer call, and one stream of events. */
export type Transport = {
  /** Rejects only when no answer came; a refusal is an answer. */
  readonly call: (frame: CallFrame) => Promise<unknown>
  /** Begins with a `hello`, and says it again after every reconnection. Returns how to stop listening. */
  readonly onEvent: (listener: (frame: unknown) => void) => () => void
}

/** What the page brings along. */
export type ClientOptions = {
  /** A new idempotency key, unique for ever. */
  readonly nextKey: () => string
  /** The language the page is shown in now. */
  readonly language: () => Language
  /** Waits between two tries, in milliseconds; without it the next try follows at once. */
  readonly pause?: (milliseconds: number) => Promise<void>
}

/** Asks the core in the words of the contract. */
export type Client = {
  /** The operation's output; rejects with CallFailure. */
  readonly call: <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>
  readonly onEvent: (listener: (event: EventFrame) => void) => () => void
}

/** Why a call brought nothing; `message` is a sentence in the page's language. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure'
  readonly code: ErrorCode
  /** Number of the log line, when the failure is a bug of the program. */
  readonly incident: string | undefined

  constructor(code: ErrorCode, message: string, incident?: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.incident = incident
  }
}

const TRIES = 3
const PAUSE_MILLISECONDS = 300

/** A client over one transport. An answer that got lost is asked for again with the same key. */
export function createClient(transport: Transport, options: ClientOptions): Client {
  async function send(frame: CallFrame): Promise<unknown> {
    for (let tried = 1; ; tried++) {
      try {
        return await transport.call(frame)
      } catch (error) {
        if (tried < TRIES) await options.pause?.(PAUSE_MILLISECONDS * tried)
        else throw connectionLost(options.language(), error)
      }
    }
  }

  async function call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const operation = operations[name]
    const key = operation.effect !== 'read' ? { key: options.nextKey() } : {}
    const language = options.language()
    const answer = await send({ version: PROTOCOL_VERSION, operation: name, input, language, ...key })
    const reply = ReplyFrame.safeParse(answer)
    if (!reply.success) throw connectionLost(language, reply.error)
    if (!reply.data.ok) {
      const { code, message, incident } = reply.data.problem
      throw new CallFailure(code, message, incident)
    }
    // The table's schema for this very name; the compiler cannot follow the name through the union.
    return operation.output.parse(reply.data.output) as OutputOf<N>
  }

  return { call, onEvent: (listener) => transport.onEvent((frame) => listener(EventFrame.parse(frame))) }
}

function connectionLost(language: Language, cause: unknown): CallFailure {
  return new CallFailure('unavailable', say(language, 'hosts.connectionLost'), undefined, { cause })
}
