import { useEffect, type RefObject } from 'react'

/** Puts the cursor into the first field of a form; one that comes up in a drawer cannot take it before it is shown. */
export function useFirstFocus(form: RefObject<HTMLFormElement | null>, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus())
    })
    return () => cancelAnimationFrame(frame)
  }, [form, isWanted])
}
