import { useSyncExternalStore } from 'react'
import type { RoomLook } from './room-picture'

const PLACE = 'loushi-room-look'
const listeners = new Set<() => void>()

/** The look of the room screen, kept on this laptop and shared by its windows; deep blue before the first choice. */
export const roomLookMemory = {
  read: (): RoomLook => {
    return localStorage.getItem(PLACE) === 'light' ? 'light' : 'dark'
  },
  write: (look: RoomLook): void => {
    localStorage.setItem(PLACE, look)
    for (const listener of listeners) listener()
  },
  /** Hears changes made here and by other windows. Returns how to stop. */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    window.addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', listener)
    }
  },
} as const

/** The look chosen for the room screen. */
export function useRoomLook(): RoomLook {
  return useSyncExternalStore(roomLookMemory.subscribe, roomLookMemory.read)
}
