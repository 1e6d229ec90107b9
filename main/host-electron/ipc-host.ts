import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { z } from 'zod'
import {
  FILE_KINDS,
  type ChosenFile,
  type FileKind,
  type RoomDisplays,
  type RoomScreenState,
  type SavedDocument,
} from '#shared/contract/desktop-bridge'
import { LANGUAGES, PROTOCOL_VERSION, type EventFrame, type Language } from '#shared/contract/frames'
import type { Caller, Core } from '../core/dispatch'
import { CHANNELS } from './channels'

type Ipc = Pick<IpcMain, 'handle' | 'removeHandler'>
/** Who is calling by the window and the page of the event; undefined for a stranger. */
export type CallerOf = (event: IpcMainInvokeEvent) => Caller | undefined

type Dependencies = {
  readonly ipcMain: Ipc
  readonly core: Core
  readonly callerOf: CallerOf
  readonly windows: () => readonly Pick<WebContents, 'send' | 'isDestroyed'>[]
}

/** Serves the core to the program's own windows. Returns how to stop. */
export function serveOverIpc({ ipcMain, core, callerOf, windows }: Dependencies): () => void {
  const callerFrom = (event: IpcMainInvokeEvent) => {
    const caller = callerOf(event)
    if (caller === undefined) throw new Error('Refused a call from an unknown frame')
    return caller
  }
  ipcMain.handle(CHANNELS.call, (event, frame: unknown) => core.dispatch(frame, callerFrom(event)))
  ipcMain.handle(CHANNELS.hello, (event): EventFrame => {
    callerFrom(event)
    return { type: 'hello', version: PROTOCOL_VERSION, revision: core.revision() }
  })
  const stopEvents = core.onEvent((event) => {
    for (const window of windows()) {
      if (!window.isDestroyed()) window.send(CHANNELS.event, event)
    }
  })
  return () => {
    stopEvents()
    ipcMain.removeHandler(CHANNELS.call)
    ipcMain.removeHandler(CHANNELS.hello)
  }
}

/** What the desk's page may ask of the desktop itself; the room's page may not. */
export type DeskActions = {
  readonly openFile: (kind: FileKind) => Promise<ChosenFile | undefined>
  readonly adoptFile: (path: string) => Promise<ChosenFile | undefined>
  readonly receiveFile: (name: string, bytes: Uint8Array) => Promise<ChosenFile | undefined>
  readonly saveDocument: (documentId: string) => Promise<SavedDocument>
  readonly openRoomScreen: () => void
  readonly closeRoomScreen: () => void
  readonly roomScreenState: () => RoomScreenState
  readonly chooseDisplay: (displayId: number) => void
  readonly roomDisplays: () => RoomDisplays
  readonly toggleFullScreen: () => void
  readonly showDataFolder: () => Promise<void>
  readonly setLanguage: (language: Language) => void
}

const Path = z.string().min(1).max(4096)
const Bytes = z.instanceof(Uint8Array)

/** Serves the desktop's own actions to the secretary's window. Returns how to stop. */
export function serveDeskOverIpc(ipcMain: Ipc, callerOf: CallerOf, desk: DeskActions): () => void {
  const channels: string[] = []
  const serve = (channel: string, action: (...input: readonly unknown[]) => unknown) => {
    channels.push(channel)
    ipcMain.handle(channel, (event, ...input: unknown[]) => {
      if (callerOf(event)?.role !== 'secretary') throw new Error('Refused a call from an unknown frame')
      return action(...input)
    })
  }
  serve(CHANNELS.openFile, (kind) => desk.openFile(z.enum(FILE_KINDS).parse(kind)))
  serve(CHANNELS.adoptFile, (path) => desk.adoptFile(Path.parse(path)))
  serve(CHANNELS.receiveFile, (name, bytes) => desk.receiveFile(Path.parse(name), Bytes.parse(bytes)))
  serve(CHANNELS.saveDocument, (documentId) => desk.saveDocument(Path.parse(documentId)))
  serve(CHANNELS.openRoomScreen, () => desk.openRoomScreen())
  serve(CHANNELS.closeRoomScreen, () => desk.closeRoomScreen())
  serve(CHANNELS.roomScreenState, () => desk.roomScreenState())
  serve(CHANNELS.chooseDisplay, (displayId) => desk.chooseDisplay(z.number().parse(displayId)))
  serve(CHANNELS.roomDisplaysNow, () => desk.roomDisplays())
  serve(CHANNELS.toggleFullScreen, () => desk.toggleFullScreen())
  serve(CHANNELS.showDataFolder, () => desk.showDataFolder())
  serve(CHANNELS.setLanguage, (language) => desk.setLanguage(z.enum(LANGUAGES).parse(language)))
  return () => {
    for (const channel of channels) ipcMain.removeHandler(channel)
  }
}
