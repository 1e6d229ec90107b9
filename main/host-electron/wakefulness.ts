import { powerSaveBlocker } from 'electron'

/** Keeps the machine and its displays awake, or no longer. */
export type Wakefulness = { readonly keep: (isWanted: boolean) => void }

/** Asks the system to stay awake while it is wanted; asking twice is asking once. */
export function createWakefulness(): Wakefulness {
  let blocker: number | undefined
  return {
    keep(isWanted) {
      if (isWanted) blocker ??= powerSaveBlocker.start('prevent-display-sleep')
      else if (blocker !== undefined) {
        powerSaveBlocker.stop(blocker)
        blocker = undefined
      }
    },
  }
}
