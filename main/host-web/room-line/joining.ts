import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { isSameSecret, typedCode, type RoomLine } from '#shared/domain/device'
import type { Core } from '../../core/dispatch'
import { lockedFor, REFUSED, type Answer } from './answer'
import type { Buckets } from './buckets'
import { askAsGate, hashOfToken, type Gate } from './gate'
import { cookieNameAt, remoteOf, tokenOf, type Place } from './line-door'
import type { LineLimits } from './line-limits'
import type { Lockout } from './lockout'
import { readBody } from './read-body'

const Joining = z.object({ code: z.string().min(1).max(200) })

/** Devices of one session; more than fit into any room. */
const MOST_DEVICES = 4000

type Dependencies = {
  readonly core: Core
  readonly gate: Gate
  readonly lockout: Lockout
  /** Counts the devices that come from one address. */
  readonly joins: Buckets
  readonly limits: Pick<LineLimits, 'largestJoin'>
}

type Line = Omit<RoomLine, 'id'>

const roleOf = (code: string, line: Line) =>
  isSameSecret(code, line.code) ? 'attendee' : isSameSecret(code, line.roomCode) ? 'room' : undefined

/** Exchanges the session's code for a token that only this device has. A wrong code never reaches the core. */
export function createJoining({ core, gate, lockout, joins, limits }: Dependencies) {
  return async (request: IncomingMessage, place: Place): Promise<Answer> => {
    const remote = remoteOf(request)
    const wait = lockout.waitFor(remote)
    if (wait > 0) return lockedFor(wait)
    const body = await readBody(request, limits.largestJoin)
    if (body.status !== 'read') return REFUSED[body.status]
    const joining = Joining.safeParse(body.value)
    if (!joining.success) return REFUSED.notJson
    const { line, ids } = await gate.fresh()
    const code = typedCode(joining.data.code)
    const role = line && roleOf(code, line)
    if (role === undefined) {
      lockout.wrong(remote)
      return REFUSED.wrongCode
    }
    // Somebody who scans the code a second time stays who they are.
    const known = await gate.deviceOf(tokenOf(request, place))
    if (known?.role === role) return { kind: 'joined', role }
    if (ids.size >= MOST_DEVICES || !joins.take(remote)) return REFUSED.full
    const token = randomBytes(32).toString('base64url')
    const admitted = await askAsGate(core, 'line.admit', { code, tokenHash: hashOfToken(token) })
    if (!('output' in admitted)) return REFUSED.wrongCode
    const cookie = `${cookieNameAt(place)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=86400`
    return { kind: 'joined', role, cookie }
  }
}

export type Join = ReturnType<typeof createJoining>
