import { screen, type BrowserWindow, type Display } from 'electron'
import type { ShownDisplay } from '#shared/contract/desktop-bridge'
import { displayUnder } from './placement'

/** The displays as the desk offers them, the desk's own first, the others from left to right. */
export function shownDisplays(
  desk: BrowserWindow | undefined,
  room: BrowserWindow | undefined,
): readonly ShownDisplay[] {
  const displays = screen.getAllDisplays()
  const home = desk && displayUnder(displays, desk.getBounds())
  const away = room?.isVisible() === true ? displayUnder(displays, room.getBounds()) : undefined
  const shown = displays.map((display) => shownDisplay(display, display === home, display === away))
  return shown.toSorted((first, second) => Number(second.holds === 'desk') - Number(first.holds === 'desk'))
}

function shownDisplay(display: Display, isHome: boolean, isAway: boolean): ShownDisplay {
  const { id, label, bounds, scaleFactor } = display
  return {
    id,
    name: label,
    width: Math.round(bounds.width * scaleFactor),
    height: Math.round(bounds.height * scaleFactor),
    holds: isHome ? 'desk' : isAway ? 'room' : 'nothing',
  }
}
