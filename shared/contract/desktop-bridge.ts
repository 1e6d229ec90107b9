import type { Language } from './frames'
import type { Transport } from './client'

/** What kind of file the secretary is asked for; decides the filter of the native dialog. */
export const FILE_KINDS = ['spreadsheet', 'archive', 'picture', 'any'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** What the menu asks of the desk page. What the menu does by itself (zoom, windows, folders) is not here. */
export const MENU_COMMANDS = [
  'newSession',
  'importFile',
  'exportLedger',
  'print',
  'save',
  'openSettings',
  'undoChange',
  'redoChange',
  'findAnything',
  'showHome',
  'showSessions',
  'showNeeds',
  'showRegisters',
  'showLedger',
  'useChinese',
  'useEnglish',
  'newNeed',
  'showOnRoomScreen',
  'confirmWording',
  'nextItem',
  'previousItem',
  'blankRoomScreen',
  'showShortcuts',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** A file that the host keeps for the core, named by its id. */
export type ChosenFile = { readonly fileId: string; readonly name: string }

/** What became of a document on its way to the secretary's disk; `message` is in the page's language. */
export type SavedDocument =
  | { readonly status: 'saved'; readonly path: string }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: string }

/**
 * `open`: it fills a display of its own. `waiting`: that was unplugged; it comes back with it. `shared`: there is one
 * display only, and `mirrored`: the displays show the same picture; then a key switches desk and room.
 */
export const ROOM_SCREEN_STATES = ['closed', 'open', 'waiting', 'shared', 'mirrored'] as const
export type RoomScreenState = (typeof ROOM_SCREEN_STATES)[number]

/** A display as the desk offers it; its name is empty when the system knows none, its size is in pixels. */
export type ShownDisplay = {
  readonly id: number
  readonly name: string
  readonly width: number
  readonly height: number
  readonly holds: 'desk' | 'room' | 'nothing'
}

/** How the room screen stands on the displays. */
export type RoomDisplays = {
  /** The desk's first. */
  readonly displays: readonly ShownDisplay[]
  /** How often, since the program began, the room's page stopped and was loaded again. */
  readonly reloads: number
}

type Stop = () => void

/** All that the desk window's page can ask of the desktop. */
export type DeskBridge = {
  readonly role: 'secretary'
  readonly transport: Transport
  /** Asks for a file with the native dialog; undefined when the secretary thought better of it. */
  readonly openFile: (kind: FileKind) => Promise<ChosenFile | undefined>
  /** Takes a file dropped on the page, up to 100 MB; undefined when it cannot be taken. */
  readonly dropFile: (file: unknown) => Promise<ChosenFile | undefined>
  /** Asks where to, and writes the document there. */
  readonly saveDocument: (documentId: string) => Promise<SavedDocument>
  readonly openRoomScreen: () => Promise<void>
  readonly closeRoomScreen: () => Promise<void>
  /** Puts the room screen on this display; the desk gives way when it stands there. */
  readonly chooseDisplay: (displayId: number) => Promise<void>
  readonly toggleFullScreen: () => Promise<void>
  readonly showDataFolder: () => Promise<void>
  /** Tells the menu and the dialogs which language the page is in now. */
  readonly setLanguage: (language: Language) => Promise<void>
  readonly onMenu: (listener: (command: MenuCommand) => void) => Stop
  /** Says the state now and at every change. */
  readonly onRoomScreen: (listener: (state: RoomScreenState) => void) => Stop
  /** Says how the displays stand now and at every change. */
  readonly onRoomDisplays: (listener: (displays: RoomDisplays) => void) => Stop
  /** Says the zoom in percent after every change of it. */
  readonly onZoom: (listener: (percent: number) => void) => Stop
}

/** All that the room window's page can ask of the desktop. */
export type RoomBridge = { readonly role: 'room'; readonly transport: Transport }

/** `window.desktop`; absent in a browser. */
export type DesktopBridge = DeskBridge | RoomBridge
