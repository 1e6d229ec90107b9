import { screen, type BrowserWindow } from 'electron'
import { parsedAddress } from './app-address'
import type { DesktopMemory } from './desktop-memory'
import { isReachable, placeDesk, SMALLEST_DESK_SIZE } from './placement'
import type { Windows } from './windows'

const PAUSE_BEFORE_REMEMBERING = 400

/** Opens the desk where it was, pulled back when its display is gone, and remembers where it goes. */
export function openDeskWindow(windows: Windows, memory: DesktopMemory, title: string): BrowserWindow {
  const { bounds, isMaximised, place: pagePlace } = memory.state()
  const place = placeDesk(bounds, screen.getAllDisplays(), screen.getPrimaryDisplay())
  const size = {
    minWidth: Math.min(SMALLEST_DESK_SIZE.width, place.width),
    minHeight: Math.min(SMALLEST_DESK_SIZE.height, place.height),
  }
  const window = windows.open('desk', { ...place, ...size, title }, pagePlace)
  window.once('ready-to-show', () => {
    if (isMaximised) window.maximize()
    window.show()
  })
  rememberPlace(window, memory)
  rememberPagePlace(window, memory)
  const stopWatching = pullBackWhenDisplaysChange(window)
  window.on('closed', stopWatching)
  return window
}

function rememberPlace(window: BrowserWindow, memory: DesktopMemory): void {
  let waiting: NodeJS.Timeout | undefined
  const rememberNow = () => {
    clearTimeout(waiting)
    memory.remember({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() })
  }
  const rememberSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (!window.isDestroyed()) rememberNow()
    }, PAUSE_BEFORE_REMEMBERING)
  }
  window.on('resize', rememberSoon)
  window.on('move', rememberSoon)
  window.on('maximize', rememberSoon)
  window.on('unmaximize', rememberSoon)
  window.on('close', rememberNow)
}

/** A program that is ended begins at home; one that was cut off comes back to where it was. */
function rememberPagePlace(window: BrowserWindow, memory: DesktopMemory): void {
  window.webContents.on('did-navigate-in-page', (_event, address, isMainFrame) => {
    const place = parsedAddress(address)?.hash
    if (isMainFrame && place?.startsWith('#/') === true) memory.remember({ place })
  })
  window.on('close', () => memory.remember({ place: undefined }))
}

function pullBackWhenDisplaysChange(window: BrowserWindow): () => void {
  const pullBack = () => {
    const bounds = window.getNormalBounds()
    const displays = screen.getAllDisplays()
    if (displays.some((display) => isReachable(bounds, display.workArea))) return
    window.setBounds(placeDesk(bounds, displays, screen.getPrimaryDisplay()))
  }
  screen.on('display-removed', pullBack)
  screen.on('display-metrics-changed', pullBack)
  return () => {
    screen.off('display-removed', pullBack)
    screen.off('display-metrics-changed', pullBack)
  }
}
