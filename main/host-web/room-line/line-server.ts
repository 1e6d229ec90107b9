import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Clock, Log } from '../../core/ports'
import type { Core } from '../../core/dispatch'
import { createBuckets, type Buckets } from './buckets'
import { createCalling } from './calling'
import { createFairQueue } from './fair-queue'
import type { Gate } from './gate'
import { createJoining } from './joining'
import { createLineAnswers } from './line-answers'
import type { LineAssets } from './line-assets'
import type { Place } from './line-door'
import { LineEvents } from './line-events'
import type { LineLimits } from './line-limits'
import { createLockout } from './lockout'

export type LineServerParts = {
  readonly core: Core
  readonly gate: Gate
  readonly assets: LineAssets
  readonly limits: LineLimits
  readonly clock: Clock
  readonly log: Log
  readonly onConnections: () => void
}

/** The server at the room's door while it listens. */
export type LineServer = {
  readonly place: Place
  readonly events: LineEvents
  /** Cuts every page off with this code, then every connection; resolves when nothing listens any more. */
  readonly close: (code: number) => Promise<void>
}

/** Pages get to read why they were cut off. */
const FAREWELL_MILLISECONDS = 250

const monotonic = () => performance.now()

/** Listens at one address. Rejects with the system's error when that cannot be had. */
export async function openLineServer(
  parts: LineServerParts,
  address: string,
  port: number,
): Promise<LineServer> {
  const { limits, log } = parts
  const server = createServer({
    headersTimeout: limits.headersTime,
    requestTimeout: limits.requestTime,
    keepAliveTimeout: limits.idleTime,
    connectionsCheckingInterval: limits.lookEvery,
    maxHeaderSize: 8 * 1024,
  })
  server.maxConnections = limits.mostConnections
  capConnections(server, limits)
  let place: Place = { address, port }
  const calls = createBuckets(limits.calls, monotonic)
  const events = new LineEvents({ ...parts, place: () => place, calls })
  server.on(
    'request',
    answersOf(parts, calls, () => place),
  )
  server.on('upgrade', (request, socket, head) => {
    events.upgrade(request, socket, head).catch((error: unknown) => {
      log.error('The room’s network failed', error)
      socket.destroy()
    })
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && socket.writable
    if (isSlow) socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    else socket.destroy()
  })
  place = { address, port: await listenOn(server, address, port) }
  return { place, events, close: (code) => closeServer(server, events, code) }
}

function answersOf(parts: LineServerParts, calls: Buckets, place: () => Place) {
  const { limits, clock } = parts
  const lockout = createLockout(() => clock.now().getTime())
  const joins = createBuckets(limits.joins, monotonic)
  const queue = createFairQueue({ mostTogether: limits.mostCallsTogether, mostEach: limits.mostCallsOfOne })
  return createLineAnswers({
    ...{ ...parts, place },
    join: createJoining({ ...parts, lockout, joins }),
    call: createCalling({ ...parts, queue, calls }),
    strangers: createBuckets(limits.strangers, monotonic),
  })
}

/** Cuts off who opens too many connections, before a byte of them is read. */
function capConnections(server: Server, limits: LineLimits): void {
  const connecting = createBuckets(limits.connecting, monotonic)
  const counts = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const remote = socket.remoteAddress ?? ''
    const count = counts.get(remote) ?? 0
    if (count >= limits.mostConnectionsOfOne || !connecting.take(remote)) {
      socket.destroy()
      return
    }
    counts.set(remote, count + 1)
    socket.once('close', () => {
      const left = (counts.get(remote) ?? 1) - 1
      if (left > 0) counts.set(remote, left)
      else counts.delete(remote)
    })
  })
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // Five hundred phones that scan at once stand in this line.
    server.listen({ host, port, backlog: 1024 }, () => {
      server.off('error', reject)
      // A server that listens on a port has an address of this kind.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function closeServer(server: Server, events: LineEvents, code: number): Promise<void> {
  events.closeAll(code)
  server.closeIdleConnections()
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      events.stop()
      server.closeAllConnections()
    }, FAREWELL_MILLISECONDS)
    server.close(() => {
      clearTimeout(cut)
      events.stop()
      resolve()
    })
  })
}
