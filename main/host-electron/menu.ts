import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/contract/desktop-bridge'
import type { Language } from '#shared/contract/frames'
import { say } from '#shared/text/say'
import type { hosts } from '#shared/text/zh-CN/hosts'

/** What the menu does by itself. */
export type MenuActions = {
  readonly sendCommand: (command: MenuCommand) => void
  readonly showDataFolder: () => void
  readonly showLogFolder: () => void
  readonly zoom: (step: 'in' | 'out' | 'reset') => void
  readonly toggleRoomScreen: () => void
  readonly switchWindow: () => void
  readonly showAbout: () => void
}

type Item = MenuItemConstructorOptions
type MenuText = typeof hosts.menu
type Word = (name: keyof MenuText) => string

const LINE: Item = { type: 'separator' }

/** The menu in one language. Keys without Ctrl or F belong to the page; the menu only shows them. */
export function menuTemplate(language: Language, actions: MenuActions): Item[] {
  const text: Word = (name) => say(language, `hosts.menu.${name}`)
  const command = (name: MenuCommand & keyof MenuText, accelerator?: string): Item => ({
    id: name,
    label: text(name),
    click: () => actions.sendCommand(name),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: isRegistered(accelerator) }),
  })
  return [
    { label: text('file'), submenu: fileMenu(text, command, actions) },
    { label: text('edit'), submenu: editMenu(text, command) },
    { label: text('view'), submenu: viewMenu(text, command, actions) },
    { label: text('session'), submenu: sessionMenu(text, command, actions) },
    { label: text('window'), submenu: windowMenu(text, actions) },
    { label: text('help'), submenu: helpMenu(text, command, actions) },
  ]
}

type Command = (name: MenuCommand & keyof MenuText, accelerator?: string) => Item

function fileMenu(text: Word, command: Command, actions: MenuActions): Item[] {
  return [
    command('newSession', 'CmdOrCtrl+N'),
    command('importFile', 'CmdOrCtrl+O'),
    command('exportLedger', 'CmdOrCtrl+E'),
    LINE,
    command('save', 'CmdOrCtrl+S'),
    command('print', 'CmdOrCtrl+P'),
    LINE,
    { id: 'showDataFolder', label: text('showDataFolder'), click: actions.showDataFolder },
    command('openSettings', 'CmdOrCtrl+,'),
    LINE,
    { role: 'quit', label: text('quit'), accelerator: 'CmdOrCtrl+Q' },
  ]
}

function editMenu(text: Word, command: Command): Item[] {
  return [
    { role: 'undo', label: text('undo') },
    { role: 'redo', label: text('redo') },
    LINE,
    command('undoChange'),
    command('redoChange'),
    LINE,
    { role: 'cut', label: text('cut') },
    { role: 'copy', label: text('copy') },
    { role: 'paste', label: text('paste') },
    { role: 'selectAll', label: text('selectAll') },
    LINE,
    command('findAnything', 'CmdOrCtrl+K'),
  ]
}

function viewMenu(text: Word, command: Command, { zoom }: MenuActions): Item[] {
  return [
    command('showHome', 'CmdOrCtrl+1'),
    command('showSessions', 'CmdOrCtrl+2'),
    command('showNeeds', 'CmdOrCtrl+3'),
    command('showRegisters', 'CmdOrCtrl+4'),
    command('showLedger', 'CmdOrCtrl+5'),
    LINE,
    { id: 'zoomIn', label: text('zoomIn'), accelerator: 'CmdOrCtrl+=', click: () => zoom('in') },
    { id: 'zoomOut', label: text('zoomOut'), accelerator: 'CmdOrCtrl+-', click: () => zoom('out') },
    { id: 'zoomReset', label: text('zoomReset'), accelerator: 'CmdOrCtrl+0', click: () => zoom('reset') },
    { role: 'togglefullscreen', label: text('toggleFullScreen'), accelerator: 'F11' },
    LINE,
    command('useChinese'),
    command('useEnglish'),
    LINE,
    { role: 'reload', label: text('reload'), accelerator: 'CmdOrCtrl+R' },
  ]
}

function sessionMenu(text: Word, command: Command, { toggleRoomScreen }: MenuActions): Item[] {
  return [
    command('newNeed', 'F2'),
    command('showOnRoomScreen', 'F4'),
    { id: 'toggleRoomScreen', label: text('toggleRoomScreen'), accelerator: 'F5', click: toggleRoomScreen },
    command('confirmWording', 'F6'),
    LINE,
    command('nextItem', 'PageDown'),
    command('previousItem', 'PageUp'),
    command('blankRoomScreen', 'B'),
  ]
}

function windowMenu(text: Word, { switchWindow }: MenuActions): Item[] {
  return [
    { id: 'switchWindow', label: text('switchWindow'), accelerator: 'F7', click: switchWindow },
    { role: 'minimize', label: text('minimize') },
    { role: 'close', label: text('close'), accelerator: 'CmdOrCtrl+W' },
  ]
}

function helpMenu(text: Word, command: Command, actions: MenuActions): Item[] {
  return [
    command('showShortcuts', 'CmdOrCtrl+/'),
    { id: 'showLogFolder', label: text('showLogFolder'), click: actions.showLogFolder },
    LINE,
    { id: 'about', label: text('about'), click: actions.showAbout },
  ]
}

function isRegistered(accelerator: string): boolean {
  return accelerator.includes('+') || /^F\d+$/.test(accelerator)
}
