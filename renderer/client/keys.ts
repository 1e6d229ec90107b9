import { useEffect, useEffectEvent } from 'react'
import { isComposing } from '../ui/composing'
import { keyNameOf, mayAct, takesText } from './key-names'

/** What each key does, by name: `F2`, `Ctrl+K`, `1`, `PageDown`, `?`. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

/**
 * Hears keys while the component is on screen. Never during a composition; characters never while a text field has the
 * focus; with `whileTyping` PageDown, Enter and their like act in text fields too.
 */
export function useKeys(map: KeyMap, options: { readonly whileTyping?: boolean } = {}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return
    const name = keyNameOf(event)
    const act = Object.hasOwn(map, name) ? map[name] : undefined
    const target = event.target instanceof Element ? event.target : null
    const place = {
      isTyping: takesText(target),
      isInDialog: (target?.closest('[aria-modal="true"]') ?? null) !== null,
      isRepeat: event.repeat,
    }
    if (!act || !mayAct(name, place, options.whileTyping ?? false)) return
    event.preventDefault()
    act(event)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
