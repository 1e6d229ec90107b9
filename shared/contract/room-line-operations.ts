import { z } from 'zod'
import { Device, DEVICE_ROLES, LineEnd, RoomLine } from '../domain/device'
import { DeviceId, SessionId } from '../domain/ids'
import { job, read, write } from './define'

const nothing = z.object({})

/** Who is on, as the desk sees it. */
const DeviceRow = z.object({
  id: DeviceId,
  role: z.enum(DEVICE_ROLES),
  name: z.string(),
  organisation: z.string(),
  joinedAt: z.string(),
  isConnected: z.boolean(),
})
export type DeviceRow = Readonly<z.infer<typeof DeviceRow>>

/** The room's network: switched on and off at the desk, for one session. */
export const roomLineOperations = {
  'line.get': read({
    staleAfter: ['line', 'devices', 'attendances', 'sessions'],
    input: z.object({ sessionId: SessionId }),
    output: z.object({
      /** Networks of this machine that can be chosen. */
      networks: z.array(z.object({ address: z.string(), name: z.string(), isLoopback: z.boolean() })),
      /** The one that was used last, while this machine still has it. */
      preferred: z.string().optional(),
      line: z
        .object({
          /** What phones open: `http://address:port#code`. */
          address: z.string(),
          /** What a further room screen opens. */
          roomAddress: z.string(),
          network: z.string(),
          /** How many devices are on line at this moment. */
          connected: z.int(),
          openedAt: z.string(),
        })
        .optional(),
      /** Why it was switched off by itself, a sentence. */
      ended: z.string().optional(),
      devices: z.array(DeviceRow),
    }),
  }),
  /** Switches it on; AppError `unavailable` when the network cannot be listened on. */
  'line.open': job({
    input: z.object({ sessionId: SessionId, network: z.string().max(60) }),
    output: nothing,
  }),
  'line.close': job({ input: z.object({ sessionId: SessionId }), output: nothing }),
  /** New codes: whoever is on stays on, an old code lets nobody in any more. */
  'line.rotate': write({ input: z.object({ sessionId: SessionId }), output: nothing }),
  /** Puts one device out, or all of them. */
  'line.remove': write({
    input: z.object({ sessionId: SessionId, deviceId: DeviceId.optional() }),
    output: nothing,
  }),
  /** A device comes in by the session's code: asked by our own server at the room's door only. */
  'line.admit': write({
    allow: ['gate'],
    input: z.object({ code: z.string().max(200), tokenHash: z.string().min(32).max(128) }),
    output: z.object({ deviceId: DeviceId, role: z.enum(DEVICE_ROLES) }),
  }),
  /** What our own server at the room's door goes by: where to listen, who may come in. */
  'line.gate': read({
    allow: ['gate'],
    staleAfter: ['line', 'devices', 'sessions'],
    input: nothing,
    output: z.object({
      line: RoomLine.omit({ id: true }).optional(),
      /** The session is over, and the network with it. */
      isOver: z.boolean(),
      devices: z.array(Device.pick({ id: true, role: true, tokenHash: true })),
    }),
  }),
  /** The program itself switches the network off. */
  'line.end': write({ allow: ['gate'], input: z.object({ reason: LineEnd }), output: nothing }),
}
