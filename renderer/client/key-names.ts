/** As much of a key event as names the key. */
export type KeyChord = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Keys of a presenter's remote and of lists may be held down; a held F2 must not make ten needs. */
const MAY_REPEAT = /(?:^|\+)(?:Arrow|Page)/u

/**
 * The key's name as written in a map of keys: `F2`, `B`, `1`, `?`, `Ctrl+K`, `Ctrl+Shift+P`, `Alt+ArrowUp`. Letters are
 * capital, full-width characters half-width; Shift is named only where it does not already change the character.
 */
export function keyNameOf(event: KeyChord): string {
  const plain = event.key === ' ' ? 'Space' : event.key.normalize('NFKC')
  const isCharacter = plain.length === 1
  const key = isCharacter ? plain.toUpperCase() : plain
  const isControl = event.ctrlKey || event.metaKey
  const isShiftSaid = event.shiftKey && (!isCharacter || isControl || event.altKey)
  return [isControl && 'Ctrl', event.altKey && 'Alt', isShiftSaid && 'Shift', key].filter(Boolean).join('+')
}

/** Where a key is pressed. */
export type KeyPlace = {
  readonly isTyping: boolean
  readonly isInDialog: boolean
  readonly isRepeat: boolean
}

/**
 * Whether a key may act in its place. F keys and Ctrl or Alt chords act everywhere; a character never while a text field
 * has the focus; other keys (PageDown, Enter, …) in a text field only when asked for. In a dialog only F keys and chords.
 */
export function mayAct(name: string, place: KeyPlace, whileTyping: boolean): boolean {
  if (place.isRepeat && !MAY_REPEAT.test(name)) return false
  if (/^(?:Shift\+)?F\d/u.test(name) || /^(?:Ctrl|Alt)\+/u.test(name)) return true
  if (place.isInDialog && !whileTyping) return false
  const isCharacter = name.length === 1 || name === 'Space'
  return !place.isTyping || (whileTyping && !isCharacter)
}

const TEXT_INPUTS = new Set(['text', 'search', 'email', 'number', 'password', 'tel', 'url', 'date', 'time'])

/** Whether an element takes what is typed. */
export function takesText(element: Element | null): boolean {
  if (!element) return false
  if (element.tagName === 'TEXTAREA' || element.closest('[contenteditable="true"]') !== null) return true
  return element.tagName === 'INPUT' && TEXT_INPUTS.has(element.getAttribute('type') ?? 'text')
}
