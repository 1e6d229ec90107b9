import type { Transport } from '#shared/contract/client'
import type {
  ChosenFile,
  FileKind,
  MenuCommand,
  RoomDisplays,
  RoomScreenState,
  SavedDocument,
} from '#shared/contract/desktop-bridge'
import type { Language } from '#shared/contract/frames'

type Stop = () => void

/** What the place the page runs in can do for it: the desktop's window, or a browser. */
export type Host = {
  readonly role: 'secretary' | 'room'
  readonly isDesktop: boolean
  readonly transport: Transport
  /** Asks for a file; undefined when the secretary thought better of it. Rejects with CallFailure when it is refused. */
  readonly openFile: (kind: FileKind) => Promise<ChosenFile | undefined>
  /** Takes a file dropped on the page; undefined when it cannot be taken. */
  readonly takeFile: (file: File) => Promise<ChosenFile | undefined>
  /** Asks where to, and writes the document there; a browser puts it among its downloads and gives no path. */
  readonly saveDocument: (documentId: string) => Promise<SavedDocument>
  readonly openRoomScreen: () => Promise<void>
  readonly closeRoomScreen: () => Promise<void>
  readonly roomScreen: {
    readonly read: () => RoomScreenState
    readonly subscribe: (listener: () => void) => Stop
  }
  /** Puts the room screen on this display. */
  readonly chooseDisplay: (displayId: number) => Promise<void>
  /** How the room screen stands on the displays; none are known in a browser. */
  readonly roomDisplays: {
    readonly read: () => RoomDisplays
    readonly subscribe: (listener: () => void) => Stop
  }
  readonly toggleFullScreen: () => Promise<void>
  readonly showDataFolder: () => Promise<void>
  readonly setLanguage: (language: Language) => Promise<void>
  readonly onMenu: (listener: (command: MenuCommand) => void) => Stop
  /** The zoom in percent after every change of it. */
  readonly onZoom: (listener: (percent: number) => void) => Stop
}
