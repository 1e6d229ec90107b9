import type { Rate } from './buckets'

/** What the server at the room's door puts up with. Times in milliseconds, sizes in bytes. */
export type LineLimits = {
  /** For the headers of a request, and for the whole of it with its body. */
  readonly headersTime: number
  readonly requestTime: number
  /** How often connections are looked at for these times. */
  readonly lookEvery: number
  /** A connection without a question is kept this long. */
  readonly idleTime: number
  readonly largestCall: number
  readonly largestJoin: number
  readonly mostConnections: number
  readonly mostConnectionsOfOne: number
  /** New connections from one address. Five hundred phones may stand behind one. */
  readonly connecting: Rate
  /** Questions without a token, from one address: pages, their parts, joining. */
  readonly strangers: Rate
  /** Devices that come in from one address. */
  readonly joins: Rate
  /** Calls of one device. */
  readonly calls: Rate
  /** Calls of one device that are under way or wait. */
  readonly mostCallsOfOne: number
  /** Calls of everybody that the core has at a time. */
  readonly mostCallsTogether: number
  /** Who asks too fast gets his refusal this much later, so that asking faster does not help. */
  readonly refusalTime: number
  readonly mostRefusalsOfOne: number
  readonly mostSocketsOfOne: number
  /** Changes are told to a page at most this often. */
  readonly tellEvery: number
  /** A page that does not answer this often is not there any more. */
  readonly pulseEvery: number
}

export const LINE_LIMITS: LineLimits = {
  headersTime: 8_000,
  requestTime: 15_000,
  lookEvery: 1_000,
  idleTime: 30_000,
  largestCall: 64 * 1024,
  largestJoin: 1024,
  mostConnections: 6_000,
  mostConnectionsOfOne: 4_000,
  connecting: { burst: 4_000, perSecond: 400 },
  strangers: { burst: 12_000, perSecond: 600 },
  joins: { burst: 800, perSecond: 2 },
  calls: { burst: 60, perSecond: 20 },
  mostCallsOfOne: 8,
  mostCallsTogether: 256,
  refusalTime: 500,
  mostRefusalsOfOne: 8,
  mostSocketsOfOne: 4,
  tellEvery: 120,
  pulseEvery: 25_000,
}
