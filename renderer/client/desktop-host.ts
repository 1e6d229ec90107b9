import type { DeskBridge, RoomBridge, RoomDisplays, RoomScreenState } from '#shared/contract/desktop-bridge'
import type { Host } from './host'

const nothing = () => Promise.resolve()
const noFile = () => Promise.resolve(undefined)
const noStop = () => () => undefined
const NO_DISPLAYS: RoomDisplays = { displays: [], reloads: 0 }

/** The desktop's desk window. */
export function desktopHost(bridge: DeskBridge): Host {
  return {
    ...bridge,
    isDesktop: true,
    takeFile: (file) => bridge.dropFile(file),
    roomScreen: latestOf<RoomScreenState>('closed', bridge.onRoomScreen),
    roomDisplays: latestOf(NO_DISPLAYS, bridge.onRoomDisplays),
  }
}

/** Keeps the latest of what the desktop says, for as long as the page lives. */
function latestOf<T>(first: T, hear: (listener: (next: T) => void) => unknown) {
  let latest = first
  const listeners = new Set<() => void>()
  hear((next) => {
    latest = next
    for (const listener of listeners) listener()
  })
  return {
    read: () => latest,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** A page that can only show: nothing to open, nothing to save. */
export function showingHost(transport: Host['transport'], isDesktop: boolean): Host {
  return {
    role: 'room',
    isDesktop,
    transport,
    openFile: noFile,
    takeFile: noFile,
    saveDocument: () => Promise.resolve({ status: 'cancelled' }),
    openRoomScreen: nothing,
    closeRoomScreen: nothing,
    roomScreen: { read: () => 'open', subscribe: noStop },
    chooseDisplay: nothing,
    roomDisplays: { read: () => NO_DISPLAYS, subscribe: noStop },
    toggleFullScreen: nothing,
    showDataFolder: nothing,
    setLanguage: nothing,
    onMenu: noStop,
    onZoom: noStop,
  }
}

/** The desktop's room window. */
export function roomHost(bridge: RoomBridge): Host {
  return showingHost(bridge.transport, true)
}
