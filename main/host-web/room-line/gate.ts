import { createHash } from 'node:crypto'
import { PROTOCOL_VERSION, type ReplyFrame } from '#shared/contract/frames'
import { operations, type InputOf, type OperationName, type OutputOf } from '#shared/contract/operations'
import type { DeviceRole } from '#shared/domain/device'
import type { DeviceId } from '#shared/domain/ids'
import type { Core } from '../../core/dispatch'

/** A device that may come in. */
export type KnownDevice = { readonly id: DeviceId; readonly role: DeviceRole }

type GateAnswer = OutputOf<'line.gate'>

/** Where to listen and who may come in, as the core has it. */
export type GateState = Pick<GateAnswer, 'line' | 'isOver'> & {
  readonly byHash: ReadonlyMap<string, KnownDevice>
  readonly ids: ReadonlySet<DeviceId>
}

const TOKEN = /^[\w-]{43}$/

/** What the core keeps of a device's token. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex')

let keys = 0

/** Asks the core in the name of our own server. */
export async function askAsGate<N extends Extract<OperationName, `line.${string}`>>(
  core: Core,
  operation: N,
  input: InputOf<N>,
): Promise<{ readonly output: OutputOf<N> } | Extract<ReplyFrame, { ok: false }>> {
  const key = `gate-${Date.now()}-${Math.random()}-${++keys}`
  const reply = await core.dispatch({ version: PROTOCOL_VERSION, operation, input, key }, { role: 'gate' })
  if (!reply.ok) return reply
  // The table's schema for this very name; the compiler cannot follow the name through the union.
  return { output: operations[operation].output.parse(reply.output) as OutputOf<N> }
}

function stateFrom({ line, isOver, devices }: GateAnswer): GateState {
  const byHash = new Map(devices.map(({ id, role, tokenHash }) => [tokenHash, { id, role }]))
  return { ...(line && { line }), isOver, byHash, ids: new Set(devices.map(({ id }) => id)) }
}

/** Knows who may come in, never older than the last change of it. */
export function createGate(core: Core) {
  let wanted = 1
  let have = 0
  let reading: Promise<void> | undefined
  let state: GateState = { isOver: false, byHash: new Map(), ids: new Set() }

  async function read(): Promise<void> {
    const reached = wanted
    try {
      const answer = await askAsGate(core, 'line.gate', {})
      if (!('output' in answer)) throw new Error(answer.problem.message)
      state = stateFrom(answer.output)
      have = reached
    } finally {
      reading = undefined
    }
  }

  async function fresh(): Promise<GateState> {
    const needed = wanted
    while (have < needed) await (reading ??= read())
    return state
  }

  return {
    /** What was known is out of date. */
    forget: () => void (wanted += 1),
    fresh,
    /** The device that holds this token; undefined for a stranger. */
    async deviceOf(token: string | undefined): Promise<KnownDevice | undefined> {
      if (token === undefined || !TOKEN.test(token)) return undefined
      const known = have < wanted ? await fresh() : state
      return known.byHash.get(hashOfToken(token))
    },
  }
}

export type Gate = ReturnType<typeof createGate>
