import type { LineEvent, PhoneLine } from './phone-line'

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 10_000
/** Without the line of events the page looks by itself, as some browsers let no such line through. */
const LOOK_WITHOUT_LINE = 4000
/** A line that died unnoticed, and what other people's phones changed, is found out at the latest after this. */
const LOOK_ANYWAY = 30_000

type Ends = 'removed' | 'over'

/** What a page that listens is told. */
export type Listening = {
  readonly look: () => void
  readonly ended: (how: Ends) => void
}

/**
 * Keeps the line of events up: again after a pause that doubles, at once when the phone wakes or finds its network.
 * Returns how to stop.
 */
export function keepLine(page: Window, line: PhoneLine, { look, ended }: Listening): () => void {
  let pause = FIRST_PAUSE
  let isOpen = false
  let close: () => void = () => undefined
  let again: number | undefined
  let lookedAt = Date.now()

  const told = (event: LineEvent) => {
    isOpen = event === 'open' || event === 'changed'
    if (event === 'removed' || event === 'over') ended(event)
    else if (isOpen) {
      pause = FIRST_PAUSE
      lookedAt = Date.now()
      look()
    } else {
      again = page.setTimeout(open, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
  }
  const open = () => {
    page.clearTimeout(again)
    close()
    close = line.listen(told)
  }
  const awake = () => {
    if (page.document.visibilityState === 'hidden') return
    pause = FIRST_PAUSE
    if (!isOpen) open()
    look()
  }
  const ticking = page.setInterval(() => {
    if (page.document.visibilityState === 'hidden') return
    if (Date.now() - lookedAt < (isOpen ? LOOK_ANYWAY : LOOK_WITHOUT_LINE)) return
    lookedAt = Date.now()
    look()
  }, LOOK_WITHOUT_LINE / 4)
  page.document.addEventListener('visibilitychange', awake)
  page.addEventListener('online', awake)
  page.addEventListener('pageshow', awake)
  open()
  return () => {
    page.clearTimeout(again)
    page.clearInterval(ticking)
    page.document.removeEventListener('visibilitychange', awake)
    page.removeEventListener('online', awake)
    page.removeEventListener('pageshow', awake)
    close()
  }
}
