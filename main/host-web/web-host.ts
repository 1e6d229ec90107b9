import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createPages } from '../pages'
import { createAccess } from './access'
import { createDoor } from './door'
import { serveEvents } from './events'
import { createRoutes } from './routes'
import type { WebDependencies } from './web-dependencies'

/** A local server at work. */
export type WebHost = {
  readonly port: number
  /** Opens the desk; holds a token of this start. */
  readonly address: string
  /** Opens the room screen, with the rights of the room only. */
  readonly roomAddress: string
  readonly close: () => Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** Serves the pages and the core on 127.0.0.1 only; port 0 takes any free one. Rejects when the port cannot be had. */
export async function serveOverWeb(
  dependencies: WebDependencies,
  listen: { readonly port: number },
): Promise<WebHost> {
  const access = createAccess(dependencies.clock, dependencies.accessMemory)
  let port = listen.port
  const door = createDoor(access, () => port)
  const routes = createRoutes({ ...dependencies, door, access, pages: createPages(dependencies.pagesFolder) })
  const answer = getRequestListener(routes.fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => void answer(request, response))
  port = await listenOn(server, listen.port)
  const stopEvents = serveEvents(server, dependencies.core, door)
  return {
    port,
    address: `http://${LOOPBACK}:${port}/?token=${access.tokenFor('desk')}`,
    roomAddress: `http://${LOOPBACK}:${port}/room?token=${access.tokenFor('room')}`,
    close: async () => {
      stopEvents()
      await closeServer(server)
    },
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject)
      // A server that listens on a port has an address of this kind.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
