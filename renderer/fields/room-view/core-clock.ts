import { useEffect, useState } from 'react'

/** How far the core's clock is ahead of this page's, in milliseconds. */
export type ClockOffset = { readonly read: () => number; readonly learn: (coreNow: string) => void }

/**
 * Learns the offset from the core's answers. An answer that travelled or lay in memory makes the core look behind, never
 * ahead, so the greatest offset heard of late is nearest the truth.
 */
export function createClockOffset(pageNow: () => number): ClockOffset {
  let offset: number | undefined
  return {
    read: () => offset ?? 0,
    learn(coreNow) {
      const heard = Date.parse(coreNow) - pageNow()
      if (!Number.isNaN(heard) && (offset === undefined || heard > offset)) offset = heard
    },
  }
}

const offset = createClockOffset(() => Date.now())

/** The core's clock as an ISO instant, moving on every second while the component is on screen. */
export function useCoreNow(coreNow: string): string {
  const [now, setNow] = useState(coreNow)
  useEffect(() => {
    offset.learn(coreNow)
    const tick = () => setNow(new Date(Date.now() + offset.read()).toISOString())
    const timer = setInterval(tick, 1000)
    // A tab that was put to sleep is right at once when it is seen again.
    document.addEventListener('visibilitychange', tick)
    window.addEventListener('pageshow', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
      window.removeEventListener('pageshow', tick)
    }
  }, [coreNow])
  // Between an answer and the next tick the answer is the later word.
  return now > coreNow ? now : coreNow
}
