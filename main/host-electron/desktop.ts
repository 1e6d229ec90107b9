import { join } from 'node:path'
import { app, ipcMain, Menu, shell, type BrowserWindow } from 'electron'
import type { RoomDisplays, RoomScreenState } from '#shared/contract/desktop-bridge'
import type { Language } from '#shared/contract/frames'
import { say } from '#shared/text/say'
import type { Core } from '../core/dispatch'
import type { Clock, Log } from '../core/ports'
import type { DocumentFiles } from '../document-files'
import { createPages } from '../pages'
import type { UploadStore } from '../uploads'
import { CHANNELS } from './channels'
import { deskActions } from './desk-actions'
import { openDeskWindow } from './desk-window'
import { showAbout } from './dialogs'
import type { DesktopMemory } from './desktop-memory'
import { serveDeskOverIpc, serveOverIpc } from './ipc-host'
import { menuTemplate } from './menu'
import { reloadAfterCrash } from './page-crashes'
import { serveApp } from './protocol'
import { keepRoomAlive } from './room-crashes'
import { shownDisplays } from './room-displays'
import { RoomScreen } from './room-screen'
import { watchSessions } from './session-watch'
import { createWakefulness } from './wakefulness'
import { createWindows, type Windows } from './windows'
import { nextZoom } from './zoom'

/** What the desktop needs to show the program. */
export type DesktopDependencies = {
  readonly core: Core
  readonly documents: DocumentFiles
  readonly uploads: UploadStore
  readonly memory: DesktopMemory
  readonly clock: Clock
  readonly log: Log
  /** The built program: `renderer` and `preload` lie beside `main` in it. */
  readonly outFolder: string
  readonly dataFolder: string
  readonly logFolder: string
}

/** A desktop at work. */
export type Desktop = { readonly comeToFront: () => void; readonly stop: () => void }

/** Opens the desk, with the room screen when the last run ended without closing it. */
export function openDesktop(dependencies: DesktopDependencies): Desktop {
  const { core, documents, uploads, memory, outFolder } = dependencies
  const windows = createWindows(join(outFolder, 'preload'))
  const language = () => memory.state().language
  const stopApp = serveApp({ pages: createPages(join(outFolder, 'renderer')), documents })
  const stopIpc = serveOverIpc({ ipcMain, core, callerOf: windows.callerOf, windows: windows.contents })
  const { room, displays, sayDisplays } = roomScreenOf(dependencies, windows)
  const showMenu = (now: Language) => {
    const template = menuTemplate(now, menuActions(dependencies, windows, room))
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  const { dataFolder } = dependencies
  const roomDisplays = displays
  const actions = deskActions({
    windows,
    documents,
    uploads,
    memory,
    room,
    roomDisplays,
    dataFolder,
    showMenu,
  })
  const stopDesk = serveDeskOverIpc(ipcMain, windows.callerOf, actions)
  showMenu(language())
  const stopDeskWindow = openDesk(dependencies, windows, room, sayDisplays)
  return {
    comeToFront: () => bringForward(windows.find('desk')),
    stop() {
      stopDeskWindow()
      room.stop()
      stopDesk()
      stopIpc()
      stopApp()
    },
  }
}

/** Opens the desk's window, and the room screen with it where that is due. Returns how to stop following sessions. */
function openDesk(
  dependencies: DesktopDependencies,
  windows: Windows,
  room: RoomScreen,
  sayDisplays: () => void,
): () => void {
  const { memory, clock, log } = dependencies
  const language = () => memory.state().language
  const wasRoomOpen = memory.state().isRoomOpen
  const desk = openDeskWindow(windows, memory, say(language(), 'hosts.programName'))
  reloadAfterCrash(desk, language, clock, log)
  keepZoom(desk, memory)
  desk.on('moved', sayDisplays)
  desk.on('closed', () => room.stop())
  if (wasRoomOpen) desk.once('show', () => room.openBehind())
  return followSessions(dependencies, desk, room)
}

/** The room screen, and how the desk is told of it. */
function roomScreenOf({ memory, clock, log }: DesktopDependencies, windows: Windows) {
  let reloads = 0
  let told: RoomScreenState = 'closed'
  const displays = (): RoomDisplays => ({
    displays: shownDisplays(windows.find('desk'), windows.find('room')),
    reloads,
  })
  const sayDisplays = () => tellDesk(windows, CHANNELS.roomDisplays, displays())
  const room = new RoomScreen({
    ...{ windows, memory },
    title: () => say(memory.state().language, 'hosts.roomWindow'),
    onOpened: (window) =>
      keepRoomAlive(window, clock, log, () => {
        reloads += 1
        sayDisplays()
      }),
    onChange(state) {
      sayDisplays()
      if (state === told) return
      told = state
      memory.remember({ isRoomOpen: state !== 'closed' })
      tellDesk(windows, CHANNELS.roomScreen, state)
    },
  })
  return { room, displays, sayDisplays }
}

/** While a session is under way the machine stays awake, and the room screen is on the projector. */
function followSessions({ core, clock }: DesktopDependencies, desk: BrowserWindow, room: RoomScreen) {
  const wakefulness = createWakefulness()
  const isShown = new Promise<void>((resolve) => desk.once('show', () => resolve()))
  const stop = watchSessions(core, clock, (underWay) => {
    wakefulness.keep(underWay.length > 0)
    void isShown.then(() => room.sessionsAre(underWay))
  })
  return () => {
    stop()
    wakefulness.keep(false)
  }
}

function menuActions(
  { memory, dataFolder, logFolder }: DesktopDependencies,
  windows: Windows,
  room: RoomScreen,
) {
  return {
    sendCommand: (command: string) => tellDesk(windows, CHANNELS.menu, command),
    showDataFolder: () => void shell.openPath(dataFolder),
    showLogFolder: () => void shell.openPath(logFolder),
    toggleRoomScreen: () => room.toggle(),
    switchWindow: () => room.switchWindow(),
    zoom(step: 'in' | 'out' | 'reset') {
      const zoomPercent = nextZoom(memory.state().zoomPercent, step)
      memory.remember({ zoomPercent })
      windows.find('desk')?.webContents.setZoomFactor(zoomPercent / 100)
      tellDesk(windows, CHANNELS.zoom, zoomPercent)
    },
    showAbout() {
      const desk = windows.find('desk')
      if (desk) void showAbout(desk, dataFolder, memory.state().language)
    },
  }
}

function tellDesk(windows: Windows, channel: string, message: string | number | RoomDisplays): void {
  const contents = windows.find('desk')?.webContents
  if (contents && !contents.isDestroyed()) contents.send(channel, message)
}

/** A page that is loaded anew starts at 100 percent until it is told otherwise. */
function keepZoom(desk: BrowserWindow, memory: DesktopMemory): void {
  desk.webContents.on('did-finish-load', () =>
    desk.webContents.setZoomFactor(memory.state().zoomPercent / 100),
  )
}

function bringForward(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
  app.focus()
}
