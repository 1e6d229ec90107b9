import { useEffect, type RefObject } from 'react'

/**
 * While `isHome`, the field takes the focus back from a button that the mouse pressed, as soon as the press is done:
 * letters typed next would be lost on the button, or be taken for keys. What the press has opened keeps the focus (a
 * field, a menu, a dialog), and so does a button pressed by a key.
 */
export function useHome(field: RefObject<HTMLElement | null>, isHome: boolean): void {
  useEffect(() => {
    if (!isHome) return
    let frame = 0
    const comeBack = (event: MouseEvent) => {
      const pressed = event.target instanceof Element ? event.target.closest('button') : null
      const isByKey = event.detail === 0
      if (!pressed || isByKey || pressed.hasAttribute('aria-haspopup')) return
      cancelAnimationFrame(frame)
      // What the press opens has drawn itself and taken the focus by then.
      frame = requestAnimationFrame(() => {
        const focused = document.activeElement
        const isFree = focused === null || focused === document.body || focused === pressed
        const hasOpened = pressed.getAttribute('aria-expanded') === 'true' || isSomethingOpen()
        if (isFree && !hasOpened) field.current?.focus()
      })
    }
    document.addEventListener('click', comeBack)
    return () => {
      document.removeEventListener('click', comeBack)
      cancelAnimationFrame(frame)
    }
  }, [field, isHome])
}

/** A dialog or a menu is open; one that was closed stays in the page, hidden. */
function isSomethingOpen(): boolean {
  const layers = document.querySelectorAll('[aria-modal="true"], [role="menu"]')
  return [...layers].some((layer) => layer.checkVisibility())
}
