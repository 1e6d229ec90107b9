import { PROTOCOL_VERSION, ReplyFrame, type EventFrame } from '#shared/contract/frames'
import { operations } from '#shared/contract/operations'
import type { Core } from '../core/dispatch'
import type { Clock } from '../core/ports'
import { lookAtSessions, type Seen } from './sessions-under-way'

/**
 * Tells which sessions are under way, latest first: once at the start, then whenever that changes. Asks the core as a
 * page would. Returns how to stop.
 */
export function watchSessions(
  core: Core,
  clock: Clock,
  onChange: (underWay: readonly string[]) => void,
): () => void {
  let seen: Seen | undefined
  let isLooking = false
  let isStale = false
  let isStopped = false

  async function look(): Promise<void> {
    const sessions = await sessionsOf(core)
    if (isStopped || sessions === undefined) return
    const before = seen
    seen = lookAtSessions(before, sessions, clock.now().getTime())
    if (before === undefined || before.underWay.join() !== seen.underWay.join()) onChange(seen.underWay)
  }

  /** One look at a time; what changed meanwhile is looked at once more. */
  async function lookInTurn(): Promise<void> {
    isStale = true
    if (isLooking) return
    isLooking = true
    while (isStale) {
      isStale = false
      await look()
    }
    isLooking = false
  }

  const stopHearing = core.onEvent((event) => {
    if (concernsSessions(event)) void lookInTurn()
  })
  void lookInTurn()
  return () => {
    isStopped = true
    stopHearing()
  }
}

function concernsSessions(event: EventFrame): boolean {
  return event.type === 'hello' || event.topics.includes('sessions')
}

async function sessionsOf(core: Core) {
  const frame = { version: PROTOCOL_VERSION, operation: 'session.list', input: {} }
  const reply = ReplyFrame.safeParse(await core.dispatch(frame, { role: 'secretary' }))
  if (!reply.success || !reply.data.ok) return undefined
  return operations['session.list'].output.parse(reply.data.output)
}
