import {
  CallFrame,
  type EventFrame,
  type Language,
  type ReplyFrame,
  type Topic,
} from '#shared/contract/frames'
import type { Role } from '#shared/contract/define'
import {
  isOperationName,
  operations,
  type JobName,
  type OperationName,
  type OutputOf,
  type ParsedInputOf,
  type ReadName,
  type WriteName,
} from '#shared/contract/operations'
import type { DeviceId } from '#shared/domain/ids'
import { AppError } from '#shared/errors'
import type { Transaction } from '#shared/domain/transaction'
import type { z } from 'zod'
import { aheadOf, type Ahead } from './ahead'
import { createAnnouncer, type Announcer } from './announcer'
import { replyTo } from './failure-reply'
import type { JobBoard, RunningJob } from './jobs'
import type { Clock, IdSource, LastSaved, Log, RoomNetwork, Store } from './ports'
import { topicsOf } from './topics'
import { createTurns, type Turns } from './turns'
import { recordUndo } from './undo/undo-record'
import { beginWork, viewOf, type View, type Work } from './work'

export type Caller = {
  readonly role: Role
  /** The phone or room screen on the room's network that calls; its host knows it by its token. */
  readonly deviceId?: DeviceId
  /** The instant at which it happens, ISO, when that is not now: only the sample and the demonstration say so. */
  readonly at?: string
}

/** What every handler knows of the call. */
export type Occasion = {
  readonly caller: Caller
  readonly language: Language
  /** The instant of the call, ISO. */
  readonly now: string
}
type JobContext = Occasion & {
  readonly view: View
  readonly job: RunningJob
  /** Takes the job's turn among the writes and commits what it decides, once. */
  readonly commit: <T>(decide: (work: Work) => Promise<T>) => Promise<T>
}

type ReadHandlers = {
  readonly [N in ReadName]: (
    input: ParsedInputOf<N>,
    context: Occasion & { readonly view: View },
  ) => Promise<OutputOf<N>>
}
type WriteHandlers = {
  readonly [N in WriteName]: (
    input: ParsedInputOf<N>,
    context: Occasion & { readonly work: Work },
  ) => Promise<OutputOf<N>>
}
type JobHandlers = {
  readonly [N in JobName]: (input: ParsedInputOf<N>, context: JobContext) => Promise<OutputOf<N>>
}

/** The core's duty list: an operation without a handler does not compile. */
export type Handlers = ReadHandlers & WriteHandlers & JobHandlers

export type Core = {
  /** Never rejects: a failure is a reply. */
  readonly dispatch: (frame: unknown, caller: Caller) => Promise<ReplyFrame>
  readonly onEvent: (listener: (event: EventFrame) => void) => () => void
  readonly revision: () => number
  /** The revision at which one of these topics changed last. */
  readonly revisionOf: (topics: readonly Topic[]) => number
  /** Resolves when every write and job already accepted has been finished. */
  readonly idle: () => Promise<void>
}

type Dependencies = {
  readonly handlers: Handlers
  readonly store: Store
  readonly jobs: JobBoard
  /** Tells who came on line or went. */
  readonly network?: Pick<RoomNetwork, 'onChanged'>
  readonly clock: Clock
  readonly ids: IdSource
  readonly log: Log
  readonly laptop: string
  /** Told when a change has become durable. */
  readonly saved: LastSaved
  /** The name that changes carry. */
  readonly who: () => Promise<string>
}

type Call = {
  readonly name: OperationName
  readonly input: unknown
  readonly key: string | undefined
  readonly occasion: Occasion
}

// The table pairs each name with its handler; the compiler cannot follow a name that is only known at run time.
type AnyHandler = (input: unknown, context: unknown) => Promise<unknown>

type Decided<T> = { readonly receipt: T; readonly durable: Promise<void> }

/** Decides in its turn; the next turn begins at once, the answer waits for the disk. */
async function decideOnce<T>(
  { ids, laptop, who, ahead }: Deciding,
  call: Call,
  decide: (work: Work) => Promise<T>,
): Promise<Decided<T> & { readonly transaction?: Transaction }> {
  const work = beginWork(ahead.store)
  const receipt = await decide(work)
  const { key = ids.next(), name: operation, occasion, input } = call
  if (occasion.caller.role === 'secretary')
    await recordUndo(work, { operation, input, now: occasion.now }, work.changed())
  const signature = { key, at: occasion.now, by: await who(), laptop, operation }
  const transaction = work.transaction(signature, receipt ?? null)
  if (!transaction) return { receipt, durable: Promise.resolve() }
  return { receipt, transaction, ...(await ahead.commit(transaction)) }
}

type Deciding = Dependencies & { readonly ahead: Ahead }

async function commitOnce<T>(
  dependencies: Deciding,
  announcer: Announcer,
  turns: Turns,
  call: Call,
  decide: (work: Work) => Promise<T>,
): Promise<T> {
  const { receipt, transaction, durable } = await turns.take(() => decideOnce(dependencies, call, decide))
  await durable
  if (transaction) {
    dependencies.saved.at = dependencies.clock.now().toISOString()
    announcer.announce(topicsOf(transaction))
  }
  return receipt
}

function createPerformer(dependencies: Deciding, announcer: Announcer, turns: Turns) {
  const { handlers, store, jobs } = dependencies
  return (call: Call): Promise<unknown> => {
    const handler = handlers[call.name] as AnyHandler
    const { occasion, input } = call
    const commit = <T>(decide: (work: Work) => Promise<T>) =>
      commitOnce(dependencies, announcer, turns, call, decide)
    switch (operations[call.name].effect) {
      case 'read':
        return handler(input, { ...occasion, view: viewOf(store) })
      case 'write':
        return commit((work) => handler(input, { ...occasion, work }))
      case 'job':
        return jobs.run((job) => handler(input, { ...occasion, view: viewOf(store), job, commit }))
    }
  }
}

type Perform = ReturnType<typeof createPerformer>

/** The same key is one change: asked again while it runs it waits for the same end, asked later it gets the receipt. */
function onlyOnce(store: Store, underWay: Map<string, Promise<unknown>>, perform: Perform): Perform {
  return (call) => {
    const { key } = call
    if (operations[call.name].effect === 'read') return perform(call)
    if (key === undefined) return Promise.reject(new AppError('invalid-input', 'errors.keyMissing'))
    const remembered = store.receiptOf(key)
    if (remembered) return Promise.resolve(remembered.receipt)
    const running = underWay.get(key)
    if (running) return running
    const work = perform(call).finally(() => underWay.delete(key))
    underWay.set(key, work)
    return work
  }
}

/** The call a frame asks for; AppError when the operation is unknown, not allowed to this caller, or asked wrongly. */
function callFrom(frame: CallFrame, caller: Caller, now: string): Call {
  const { operation: name, input, key, language = 'zh-CN' } = frame
  if (!isOperationName(name)) throw new AppError('not-found', 'errors.unknownOperation')
  const operation = operations[name]
  if (!operation.allow.includes(caller.role)) throw new AppError('not-allowed', 'errors.notAllowed')
  const parsed = parseInput(operation.input, input)
  return { name, input: parsed, key, occasion: { caller, language, now } }
}

/** The program's one entrance: frame valid → operation known → role allowed → input parses → handler → output filtered. */
export function createCore(dependencies: Dependencies): Core {
  const { store, jobs, clock } = dependencies
  const announcer = createAnnouncer()
  const turns = createTurns()
  const ahead = aheadOf(store)
  const underWay = new Map<string, Promise<unknown>>()
  const once = onlyOnce(store, underWay, createPerformer({ ...dependencies, ahead }, announcer, turns))
  jobs.onChanged(() => announcer.announce(['jobs']))
  dependencies.network?.onChanged(() => announcer.announce(['devices']))

  async function dispatch(rawFrame: unknown, caller: Caller): Promise<ReplyFrame> {
    const frame = CallFrame.safeParse(rawFrame)
    if (!frame.success) {
      const outdated = new AppError('invalid-input', 'errors.reload')
      return replyTo(outdated, { operation: '', language: 'zh-CN' }, dependencies)
    }
    try {
      const call = callFrom(frame.data, caller, caller.at ?? clock.now().toISOString())
      const output = await once(call)
      return { ok: true, revision: announcer.revision(), output: operations[call.name].output.parse(output) }
    } catch (error) {
      const { operation, language = 'zh-CN' } = frame.data
      return replyTo(error, { operation, language }, dependencies)
    }
  }

  return {
    dispatch,
    onEvent: announcer.onEvent,
    revision: announcer.revision,
    revisionOf: announcer.revisionOf,
    async idle() {
      await Promise.allSettled([...underWay.values()])
      await turns.all()
      await ahead.settled()
    },
  }
}

function parseInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new AppError('invalid-input', 'errors.invalidInput', { field }, { cause: parsed.error })
}
