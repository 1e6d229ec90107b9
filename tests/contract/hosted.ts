import { WebSocket } from 'ws'
import { createClient, type Client, type ClientOptions } from '#shared/contract/client'
import type { Role } from '#shared/contract/define'
import { webTransport } from '../../renderer/client/web-transport'
import type { Core } from '../../main/core/dispatch'
import { serveOverIpc } from '../../main/host-electron/ipc-host'
import { serveOverWeb, type WebHost } from '../../main/host-web/web-host'
import { openUploads, type UploadStore } from '../../main/uploads'
import { fakeIpc } from './fake-ipc'

export type Served = { readonly client: Client; readonly close: () => Promise<void> }

let keys = 0
const options: ClientOptions = { nextKey: () => `key-${++keys}-${Math.random()}`, language: () => 'zh-CN' }

export const quietLog = { info: () => undefined, error: () => undefined }
const clock = { now: () => new Date() }

export type ServedWeb = {
  readonly host: WebHost
  readonly uploads: UploadStore
  readonly close: () => Promise<void>
}

/** A local server with one document and no pages of note. */
export async function aWebHost(core: Core, pagesFolder = '/nowhere'): Promise<ServedWeb> {
  const uploads = await openUploads()
  const paper = { fileName: '第15期纪要.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-') }
  const documents = { read: async (id: string) => (id === 'd1' ? paper : undefined) }
  const host = await serveOverWeb(
    { core, documents, uploads, pagesFolder, language: 'zh-CN', clock, log: quietLog },
    { port: 0 },
  )
  return {
    host,
    uploads,
    close: async () => {
      await host.close()
      await uploads.close()
    },
  }
}

/** The cookie that a browser gets for opening the printed address. */
export async function cookieFrom(address: string): Promise<string> {
  const response = await fetch(address, { redirect: 'manual' })
  return response.headers.get('set-cookie')!.split(';')[0]!
}

/** Gives Node's fetch and WebSocket what a browser sends by itself: cookie and origin. */
function actAsBrowser(origin: string, cookie: string): () => void {
  const plainFetch = globalThis.fetch
  const fetchInBrowser: typeof fetch = (input, init) =>
    plainFetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), origin, cookie } })
  class BrowserSocket extends WebSocket {
    constructor(address: string) {
      super(address, { origin, headers: { cookie } })
    }
  }
  const before = globalThis.WebSocket
  Object.assign(globalThis, { fetch: fetchInBrowser, WebSocket: BrowserSocket })
  return () => Object.assign(globalThis, { fetch: plainFetch, WebSocket: before })
}

/** The two ways to the core, each with a client of the given role. */
export const hosts: Record<
  'electron' | 'web',
  (core: Core, role: Extract<Role, 'secretary' | 'room'>) => Promise<Served>
> = {
  async electron(core, role) {
    const ipc = fakeIpc()
    const stop = serveOverIpc({
      ipcMain: ipc.main,
      core,
      callerOf: () => ({ role }),
      windows: () => [ipc.window],
    })
    return { client: createClient(ipc.transport, options), close: async () => stop() }
  },
  async web(core, role) {
    const { host, close } = await aWebHost(core)
    const origin = `http://127.0.0.1:${host.port}`
    const stopActing = actAsBrowser(
      origin,
      await cookieFrom(role === 'room' ? host.roomAddress : host.address),
    )
    const client = createClient(webTransport(role === 'room' ? `${origin}/room` : origin), options)
    const stops: (() => void)[] = []
    return {
      client: {
        ...client,
        onEvent(listener) {
          const stop = client.onEvent(listener)
          stops.push(stop)
          return stop
        },
      },
      close: async () => {
        for (const stop of stops) stop()
        stopActing()
        await close()
      },
    }
  },
}
