import { useCallback, useState, type RefCallback } from 'react'

/** Inner width and height of an element in whole CSS pixels; undefined before it is on the page. */
export type ElementSize = { readonly width: number; readonly height: number }

/** Follows the size of the element that the returned ref is given to. */
export function useElementSize<E extends HTMLElement>(): readonly [RefCallback<E>, ElementSize | undefined] {
  const [size, setSize] = useState<ElementSize>()
  const ref = useCallback((element: E | null) => {
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      setSize({ width: Math.floor(width), height: Math.floor(height) })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
