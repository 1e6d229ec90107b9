import { app } from 'electron'
import type { Log } from '../core/ports'

const LONGEST_CLOSING_MILLISECONDS = 15_000

/** True for the first start on this profile; a second one asks the first to come to the front and must end. */
export function isFirstStart(onSecondStart: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', onSecondStart)
  return true
}

/**
 * Closes the program in order once the windows are gone: what was accepted is finished first. A closing that
 * hangs is cut off and logged; accepted changes are in the journal by then.
 */
export function closeBeforeQuit(close: () => Promise<void>, log: Log): void {
  let isClosing = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    const cutOff = setTimeout(() => {
      log.error('Closing took too long', new Error('cut off'))
      app.exit(1)
    }, LONGEST_CLOSING_MILLISECONDS)
    close().then(
      () => {
        clearTimeout(cutOff)
        app.exit(0)
      },
      (error: unknown) => {
        log.error('Closing failed', error)
        app.exit(1)
      },
    )
  })
}
