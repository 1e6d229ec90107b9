import type { BrowserWindow } from 'electron'
import type { DisplayPlace } from './placement'
import { fillsDisplay } from './room-placement'

const MOST_TRIES = 3
const PAUSE_BEFORE_LOOKING = 500

/**
 * Fills the display with the window. Full screen goes to the display the window stands on, so it is moved there first;
 * a system that is still busy with the plug may undo that, so it is looked at again a moment later.
 */
export function fillDisplay(window: BrowserWindow, display: DisplayPlace, tried = 1): void {
  if (!isFilling(window, display)) {
    window.setFullScreen(false)
    window.setBounds(display.bounds)
    window.setFullScreen(true)
  }
  if (tried >= MOST_TRIES) return
  setTimeout(() => {
    const isMeant = !window.isDestroyed() && window.isVisible() && meant.get(window) === display
    if (isMeant && !isFilling(window, display)) fillDisplay(window, display, tried + 1)
  }, PAUSE_BEFORE_LOOKING)
  meant.set(window, display)
}

/** Takes the window from sight without closing it. */
export function hideWindow(window: BrowserWindow): void {
  meant.delete(window)
  window.setFullScreen(false)
  window.hide()
}

/** Where each window is meant to be now. */
const meant = new WeakMap<BrowserWindow, DisplayPlace>()

function isFilling(window: BrowserWindow, display: DisplayPlace): boolean {
  return window.isFullScreen() && fillsDisplay(window.getBounds(), display)
}
