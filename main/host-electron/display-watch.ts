import { powerMonitor, screen } from 'electron'

/** A plug makes several reports at once; they are answered together, in milliseconds after the first. */
const PAUSE_BEFORE_ANSWERING = 100
/** A woken system finds its displays again a while after it says so. */
const PAUSE_AFTER_WAKING = 3000

/** Calls when displays came, went or changed, and after sleep. Returns how to stop. */
export function watchDisplays(onChange: () => void): () => void {
  const waiting = new Set<NodeJS.Timeout>()
  let isSoon = false
  const later = (milliseconds: number, answer: () => void) => {
    const timer = setTimeout(() => {
      waiting.delete(timer)
      answer()
    }, milliseconds)
    waiting.add(timer)
  }
  const soon = () => {
    if (isSoon) return
    isSoon = true
    later(PAUSE_BEFORE_ANSWERING, () => {
      isSoon = false
      onChange()
    })
  }
  const woken = () => {
    soon()
    later(PAUSE_AFTER_WAKING, onChange)
  }
  screen.on('display-added', soon)
  screen.on('display-removed', soon)
  screen.on('display-metrics-changed', soon)
  powerMonitor.on('resume', woken)
  powerMonitor.on('unlock-screen', woken)
  return () => {
    for (const timer of waiting) clearTimeout(timer)
    screen.off('display-added', soon)
    screen.off('display-removed', soon)
    screen.off('display-metrics-changed', soon)
    powerMonitor.off('resume', woken)
    powerMonitor.off('unlock-screen', woken)
  }
}
