import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { DeviceRole } from '#shared/domain/device'
import type { Core } from '../../core/dispatch'
import { REFUSED, type Answer } from './answer'
import type { Buckets } from './buckets'
import type { FairQueue } from './fair-queue'
import type { Gate, KnownDevice } from './gate'
import { tokenOf, type Place } from './line-door'
import type { LineLimits } from './line-limits'
import { readBody } from './read-body'

type Dependencies = {
  readonly core: Core
  readonly gate: Gate
  readonly queue: FairQueue
  readonly calls: Buckets
  readonly limits: LineLimits
}

/** A page's keys are its own: no device can name another's change, or the desk's. */
function withOwnKey(frame: unknown, device: KnownDevice): unknown {
  if (typeof frame !== 'object' || frame === null || !('key' in frame)) return frame
  const { key } = frame
  if (typeof key !== 'string' || key === '' || key.length > 100) return frame
  const own = createHash('sha256').update(`${device.id}\n${key}`).digest('base64url')
  return { ...frame, key: `device-${own}` }
}

/** Carries calls of devices to the core, by turns. */
export function createCalling(dependencies: Dependencies) {
  const { gate, queue, calls } = dependencies
  const tooMany = createBrake(dependencies.limits)

  return async (request: IncomingMessage, place: Place, entrance: DeviceRole): Promise<Answer> => {
    const token = tokenOf(request, place)
    const device = await gate.deviceOf(token)
    if (device?.role !== entrance) return REFUSED.outside
    const leave = calls.take(device.id) ? queue.enter(device.id) : undefined
    if (!leave) return tooMany(device)
    try {
      return await hear(dependencies, request, device, token)
    } finally {
      leave()
    }
  }
}

async function hear(
  { core, gate, queue, limits }: Dependencies,
  request: IncomingMessage,
  { id }: KnownDevice,
  token: string | undefined,
): Promise<Answer> {
  const body = await readBody(request, limits.largestCall)
  if (body.status !== 'read') return REFUSED[body.status]
  return queue.take(id, async () => {
    // It may have been put out while the call waited.
    const device = await gate.deviceOf(token)
    if (!device) return REFUSED.outside
    const caller = { role: device.role, deviceId: device.id }
    return { kind: 'reply', reply: await core.dispatch(withOwnKey(body.value, device), caller) }
  })
}

/** Asking faster does not help: the refusal takes its time, and who does not wait for it is cut off. */
function createBrake({ mostRefusalsOfOne, refusalTime }: LineLimits) {
  const waiting = new Map<string, number>()
  return async ({ id }: KnownDevice): Promise<Answer> => {
    const count = waiting.get(id) ?? 0
    if (count >= mostRefusalsOfOne) return { kind: 'cut-off' }
    waiting.set(id, count + 1)
    await new Promise((resolve) => setTimeout(resolve, refusalTime))
    const left = (waiting.get(id) ?? 1) - 1
    if (left > 0) waiting.set(id, left)
    else waiting.delete(id)
    return REFUSED.tooMany
  }
}

export type Calling = ReturnType<typeof createCalling>
