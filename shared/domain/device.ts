import { z } from 'zod'
import { AttendeeId, DeviceId, SessionId } from './ids'

/** What a page on the room's network may be: somebody's phone, or one more room screen. */
export const DEVICE_ROLES = ['attendee', 'room'] as const
export const DeviceRole = z.enum(DEVICE_ROLES)
export type DeviceRole = z.infer<typeof DeviceRole>

/** A phone or a browser that exchanged the session's code for a token of its own. */
export const Device = z.object({
  id: DeviceId,
  sessionId: SessionId,
  role: DeviceRole,
  /** Digest of the device's token; the token itself is kept by the device alone. */
  tokenHash: z.string(),
  joinedAt: z.string(),
  /** Who it is, once they signed in. */
  attendeeId: AttendeeId.optional(),
  /** What signing in did to the list, so that a wrong choice can be taken back: somebody was added, or marked as here. */
  arrival: z.enum(['added', 'marked']).optional(),
  /** When it first said, agreed or voted: from then on it stays who it is. */
  actedAt: z.string().optional(),
  removedAt: z.string().optional(),
})
export type Device = Readonly<z.infer<typeof Device>>

/** The room's network while it is switched on: for one session, on one address of this machine. */
export const RoomLine = z.object({
  id: z.literal('line'),
  sessionId: SessionId,
  /** IPv4 address that is listened on. */
  address: z.string(),
  port: z.int().min(1).max(65_535),
  /** Secret of the session, part of the code on the room screen; whoever has it may come in as a phone. */
  code: z.string(),
  /** The same for a further room screen; shown at the desk only. */
  roomCode: z.string(),
  openedAt: z.string(),
})
export type RoomLine = Readonly<z.infer<typeof RoomLine>>

/** Why the room's network went off by itself: the session is over, the machine slept, its network or port went away. */
export const LineEnd = z.enum(['session', 'sleep', 'network', 'port'])
export type LineEnd = z.infer<typeof LineEnd>

/** Whether two secrets are the same; the time it takes does not show how much of them is. */
export function isSameSecret(given: string, secret: string): boolean {
  let difference = given.length ^ secret.length
  for (let place = 0; place < secret.length; place++)
    difference |= (given.charCodeAt(place) || 0) ^ secret.charCodeAt(place)
  return difference === 0
}

/** A code as it was typed: capitals, spaces and hyphens make no difference. */
export const typedCode = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '')
