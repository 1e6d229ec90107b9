import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type { Transport } from '#shared/contract/client'
import { CHANNELS } from '../../main/host-electron/channels'

type Handler = (event: IpcMainInvokeEvent, ...input: unknown[]) => unknown

/** Stands in for Electron's IPC: copies every value as the real channel does. */
export function fakeIpc() {
  const handlers = new Map<string, Handler>()
  const listeners = new Set<(frame: unknown) => void>()
  const main: Pick<IpcMain, 'handle' | 'removeHandler'> = {
    handle: (channel, handler) => void handlers.set(channel, handler as Handler),
    removeHandler: (channel) => void handlers.delete(channel),
  }
  const window: Pick<WebContents, 'send' | 'isDestroyed'> = {
    isDestroyed: () => false,
    send: (_channel, frame: unknown) => listeners.forEach((listen) => listen(structuredClone(frame))),
  }
  async function invoke(channel: string, ...input: unknown[]): Promise<unknown> {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler({} as IpcMainInvokeEvent, ...structuredClone(input)))
  }
  const transport: Transport = {
    call: (frame) => invoke(CHANNELS.call, frame),
    onEvent(listener) {
      listeners.add(listener)
      void invoke(CHANNELS.hello).then(listener)
      return () => listeners.delete(listener)
    },
  }
  return { main, window, transport, invoke, channels: () => [...handlers.keys()] }
}
