import { useEffect, useEffectEvent, useRef } from 'react'

/**
 * Calls `keep` within `milliseconds` of a change, and when the component goes. The first change sets the time: what
 * somebody types who never pauses is kept too.
 */
export function useSteadily(change: unknown, keep: () => void, milliseconds: number): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keepNow = useEffectEvent(() => {
    timer.current = undefined
    keep()
  })
  useEffect(() => {
    timer.current ??= setTimeout(() => keepNow(), milliseconds)
  }, [change, milliseconds])
  useEffect(() => {
    const waiting = timer
    return () => {
      clearTimeout(waiting.current)
      keepNow()
    }
  }, [])
}
