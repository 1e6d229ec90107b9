import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { PROTOCOL_VERSION, type EventFrame } from '#shared/contract/frames'
import type { Core } from '../core/dispatch'
import type { Audience } from './access'
import type { Door } from './door'

const ENTRANCES: Readonly<Record<string, Audience>> = { '/events': 'desk', '/room/events': 'room' }
/** Pages have nothing to say on this line. */
const LARGEST_MESSAGE_BYTES = 1024

/** Tells every admitted page what went stale. Returns how to stop. */
export function serveEvents(server: Server, core: Core, door: Door): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE_BYTES })

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!isWelcome(request, door)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      const hello: EventFrame = { type: 'hello', version: PROTOCOL_VERSION, revision: core.revision() }
      client.on('error', () => client.terminate())
      client.on('message', () => client.close())
      client.send(JSON.stringify(hello))
    })
  }

  server.on('upgrade', upgrade)
  const stopEvents = core.onEvent((event) => {
    const text = JSON.stringify(event)
    for (const client of sockets.clients) client.send(text)
  })
  return () => {
    stopEvents()
    server.off('upgrade', upgrade)
    for (const client of sockets.clients) client.terminate()
  }
}

function isWelcome({ url, headers }: IncomingMessage, door: Door): boolean {
  const entrance = Object.hasOwn(ENTRANCES, url ?? '') ? ENTRANCES[url ?? ''] : undefined
  const visitor = { host: headers.host, origin: headers.origin, cookie: headers.cookie }
  return entrance !== undefined && door.knowsOrigin(visitor) && door.callerAt(entrance, visitor) !== undefined
}
