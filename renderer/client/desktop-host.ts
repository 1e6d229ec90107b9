import type { DeskBridge, RoomBridge, RoomScreenState } from '#shared/contract/desktop-bridge'
import type { Host } from './host'

const nothing = () => Promise.resolve()
const noFile = () => Promise.resolve(undefined)
const noStop = () => () => undefined

/** The desktop's desk window. */
export function desktopHost(bridge: DeskBridge): Host {
  let state: RoomScreenState = 'closed'
  const listeners = new Set<() => void>()
  bridge.onRoomScreen((next) => {
    state = next
    for (const listener of listeners) listener()
  })
  return {
    ...bridge,
    isDesktop: true,
    takeFile: (file) => bridge.dropFile(file),
    roomScreen: {
      read: () => state,
      subscribe(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
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
