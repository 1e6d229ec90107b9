import { dialog, type BrowserWindow } from 'electron'
import type { Language } from '#shared/contract/frames'
import { say } from '#shared/text/say'
import type { Clock, Log } from '../core/ports'

const MANY_CRASHES = 3
const WITHIN_MILLISECONDS = 60_000

/** Loads the page again when its process died, and says so; a page that keeps dying is left alone. */
export function reloadAfterCrash(
  window: BrowserWindow,
  language: () => Language,
  clock: Clock,
  log: Log,
): void {
  let crashes: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.error('A page stopped', new Error(reason), { exitCode })
    const now = clock.now().getTime()
    crashes = [...crashes.filter((at) => now - at < WITHIN_MILLISECONDS), now]
    const isHopeless = crashes.length >= MANY_CRASHES
    if (!isHopeless) window.webContents.reload()
    const message = say(language(), isHopeless ? 'hosts.pageCrashedAgain' : 'hosts.pageCrashed')
    void dialog.showMessageBox(window, { type: 'warning', message, buttons: [say(language(), 'hosts.ok')] })
  })
}
