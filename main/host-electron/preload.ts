import * as electron from 'electron'
import type { Transport } from '#shared/contract/client'
import type { ChosenFile, DesktopBridge, SavedDocument } from '#shared/contract/desktop-bridge'
import { CHANNELS, ROOM_ARGUMENT } from './channels'

const { contextBridge, ipcRenderer } = electron
const LARGEST_DROPPED_BYTES = 100 * 1024 * 1024

/**
 * Hears one channel; only the message itself reaches the page, never the event that carried it. The channel
 * carries no types: what is sent on it is typed where it is sent.
 */
function hear(channel: string, listener: (message: never) => void): () => void {
  const forward = (_event: unknown, message: unknown) => listener(message as never)
  ipcRenderer.on(channel, forward)
  return () => void ipcRenderer.off(channel, forward)
}

const transport: Transport = {
  call: (frame) => ipcRenderer.invoke(CHANNELS.call, frame),
  onEvent(listener) {
    const stop = hear(CHANNELS.event, listener)
    void ipcRenderer.invoke(CHANNELS.hello).then(listener)
    return stop
  },
}

/** Where a dropped file lies; empty for one that was made in the page. Older Electron says it on the file itself. */
function pathOf(file: File): string {
  const { webUtils } = electron as Partial<typeof electron>
  if (webUtils) return webUtils.getPathForFile(file)
  return 'path' in file && typeof file.path === 'string' ? file.path : ''
}

async function dropFile(file: unknown): Promise<ChosenFile | undefined> {
  if (!(file instanceof File)) return undefined
  const path = pathOf(file)
  if (path !== '') return ipcRenderer.invoke(CHANNELS.adoptFile, path) as Promise<ChosenFile | undefined>
  if (file.size > LARGEST_DROPPED_BYTES) return undefined
  const bytes = new Uint8Array(await file.arrayBuffer())
  return ipcRenderer.invoke(CHANNELS.receiveFile, file.name, bytes) as Promise<ChosenFile | undefined>
}

function deskBridge(): DesktopBridge {
  // What the program answers is typed where it is answered.
  return {
    role: 'secretary',
    transport,
    openFile: (kind) => ipcRenderer.invoke(CHANNELS.openFile, kind) as Promise<ChosenFile | undefined>,
    dropFile,
    saveDocument: (id) => ipcRenderer.invoke(CHANNELS.saveDocument, id) as Promise<SavedDocument>,
    openRoomScreen: () => ipcRenderer.invoke(CHANNELS.openRoomScreen) as Promise<void>,
    closeRoomScreen: () => ipcRenderer.invoke(CHANNELS.closeRoomScreen) as Promise<void>,
    chooseDisplay: (id) => ipcRenderer.invoke(CHANNELS.chooseDisplay, id) as Promise<void>,
    toggleFullScreen: () => ipcRenderer.invoke(CHANNELS.toggleFullScreen) as Promise<void>,
    showDataFolder: () => ipcRenderer.invoke(CHANNELS.showDataFolder) as Promise<void>,
    setLanguage: (language) => ipcRenderer.invoke(CHANNELS.setLanguage, language) as Promise<void>,
    onMenu: (listener) => hear(CHANNELS.menu, listener),
    onRoomScreen(listener) {
      void ipcRenderer.invoke(CHANNELS.roomScreenState).then(listener)
      return hear(CHANNELS.roomScreen, listener)
    },
    onRoomDisplays(listener) {
      void ipcRenderer.invoke(CHANNELS.roomDisplaysNow).then(listener)
      return hear(CHANNELS.roomDisplays, listener)
    },
    onZoom: (listener) => hear(CHANNELS.zoom, listener),
  }
}

const isRoom = process.argv.includes(ROOM_ARGUMENT)
const bridge: DesktopBridge = isRoom ? { role: 'room', transport } : deskBridge()
contextBridge.exposeInMainWorld('desktop', bridge)
