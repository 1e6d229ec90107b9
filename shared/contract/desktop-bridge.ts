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

/** `waiting`: the projector was unplugged; the window comes back with it. */
export const ROOM_SCREEN_STATES = ['closed', 'open', 'waiting'] as const
export type RoomScreenState = (typeof ROOM_SCREEN_STATES)[number]

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
  readonly toggleFullScreen: () => Promise<void>
  readonly showDataFolder: () => Promise<void>
  /** Tells the menu and the dialogs which language the page is in now. */
  readonly setLanguage: (language: Language) => Promise<void>
  readonly onMenu: (listener: (command: MenuCommand) => void) => Stop
  /** Says the state now and at every change. */
  readonly onRoomScreen: (listener: (state: RoomScreenState) => void) => Stop
  /** Says the zoom in percent after every change of it. */
  readonly onZoom: (listener: (percent: number) => void) => Stop
}

/** All that the room window's page can ask of the desktop. */
export type RoomBridge = { readonly role: 'room'; readonly transport: Transport }

/** `window.desktop`; absent in a browser. */
export type DesktopBridge = DeskBridge | RoomBridge
