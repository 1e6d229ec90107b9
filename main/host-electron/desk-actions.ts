import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { shell, type BrowserWindow } from 'electron'
import type { Language } from '#shared/contract/frames'
import type { DocumentFiles } from '../document-files'
import { LARGEST_UPLOAD_BYTES, type UploadStore } from '../uploads'
import type { DesktopMemory } from './desktop-memory'
import { askForFile, saveDocumentAs } from './dialogs'
import type { DeskActions } from './ipc-host'
import type { RoomScreen } from './room-screen'
import type { Windows } from './windows'

type Dependencies = {
  readonly windows: Windows
  readonly documents: DocumentFiles
  readonly uploads: UploadStore
  readonly memory: DesktopMemory
  readonly room: RoomScreen
  readonly roomDisplays: DeskActions['roomDisplays']
  readonly dataFolder: string
  readonly showMenu: (language: Language) => void
}

/** What the desk's page may ask of the desktop, done with windows, dialogs and the disk. */
export function deskActions(dependencies: Dependencies): DeskActions {
  const { windows, documents, uploads, memory, room, roomDisplays, dataFolder, showMenu } = dependencies
  const language = () => memory.state().language

  /** Only the desk's page gets here, so its window is there. */
  function desk(): BrowserWindow {
    const window = windows.find('desk')
    if (!window) throw new Error('The desk window is gone')
    return window
  }

  return {
    openFile: (kind) => askForFile(desk(), kind, uploads, language()),
    async adoptFile(path) {
      const found = await stat(path).catch(() => undefined)
      const isTaken = found?.isFile() === true && found.size <= LARGEST_UPLOAD_BYTES
      return isTaken ? uploads.adopt(basename(path), path) : undefined
    },
    receiveFile: (name, bytes) => uploads.receive(basename(name), onePiece(bytes)),
    saveDocument: (documentId) => saveDocumentAs(desk(), documentId, documents, language()),
    openRoomScreen: () => room.open(),
    closeRoomScreen: () => room.close(),
    roomScreenState: () => room.state,
    chooseDisplay: (displayId) => room.choose(displayId),
    roomDisplays,
    toggleFullScreen: () => desk().setFullScreen(!desk().isFullScreen()),
    async showDataFolder() {
      await shell.openPath(dataFolder)
    },
    setLanguage(chosen) {
      memory.remember({ language: chosen })
      showMenu(chosen)
    },
  }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
