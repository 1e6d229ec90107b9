import type { BrowserWindow } from 'electron'
import type { Clock, Log } from '../core/ports'

const WITHIN_MILLISECONDS = 60_000

/** How long to wait before a page that stopped is loaded again: at once, later when it keeps stopping. Milliseconds. */
export function pauseBeforeLoading(crashes: readonly number[], now: number): number {
  const recent = crashes.filter((at) => now - at < WITHIN_MILLISECONDS).length
  if (recent <= 2) return 0
  return Math.min(recent - 2, 5) * 2000
}

/**
 * Loads the room's page again, without a word on the projector, when its process died or hangs. What it shows is the
 * core's, so it comes back with the same view.
 */
export function keepRoomAlive(window: BrowserWindow, clock: Clock, log: Log, onReload: () => void): void {
  const contents = window.webContents
  let crashes: readonly number[] = []
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.error('The room screen stopped', new Error(reason), { exitCode })
    const now = clock.now().getTime()
    const pause = pauseBeforeLoading(crashes, now)
    crashes = [...crashes, now].slice(-10)
    setTimeout(() => {
      if (!contents.isDestroyed()) contents.reload()
    }, pause)
    onReload()
  })
  window.on('unresponsive', () => contents.forcefullyCrashRenderer())
}
