/** As much of a key event, the browser's or React's, as tells whether it belongs to an input method. */
export type KeyPress = {
  readonly key: string
  readonly keyCode?: number
  readonly isComposing?: boolean
  readonly nativeEvent?: { readonly isComposing?: boolean; readonly keyCode?: number }
}

/** What browsers give as the code of a key that an input method took. */
const TAKEN_BY_INPUT_METHOD = 229

/** Knows whether Chinese is being composed; some browsers end the composition just before the Enter that ended it. */
export type ComposingGuard = {
  readonly begin: () => void
  readonly end: () => void
  readonly isComposing: (event: KeyPress) => boolean
}

/** A guard that lets go of a composition only when `later` runs what it is given. */
export function createComposingGuard(later: (release: () => void) => void): ComposingGuard {
  let isHeld = false
  let round = 0
  return {
    begin() {
      round += 1
      isHeld = true
    },
    end() {
      const ended = ++round
      later(() => {
        if (ended === round) isHeld = false
      })
    },
    isComposing: (event) =>
      isHeld ||
      event.isComposing === true ||
      event.nativeEvent?.isComposing === true ||
      (event.keyCode ?? event.nativeEvent?.keyCode) === TAKEN_BY_INPUT_METHOD,
  }
}

const guard = createComposingGuard((release) => void setTimeout(release, 0))

/** Whether this key belongs to an input method and must neither submit nor close anything. */
export function isComposing(event: KeyPress): boolean {
  return guard.isComposing(event)
}

/** Keeps Enter and Esc of an input method away from everything on the page. Returns how to stop. */
export function watchComposing(page: Window): () => void {
  const keep = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || !isComposing(event)) return
    event.stopImmediatePropagation()
    // The composition is over for the browser, but this key still belonged to it.
    if (!event.isComposing) event.preventDefault()
  }
  page.addEventListener('compositionstart', guard.begin, true)
  page.addEventListener('compositionend', guard.end, true)
  page.addEventListener('keydown', keep, true)
  return () => {
    page.removeEventListener('compositionstart', guard.begin, true)
    page.removeEventListener('compositionend', guard.end, true)
    page.removeEventListener('keydown', keep, true)
  }
}

type SubmitPress = KeyPress & {
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly preventDefault: () => void
}

/** A key handler for a one-line field: Enter submits, unless it ends a composition. */
export function submitOnEnter(submit: () => void) {
  return (event: SubmitPress) => {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    submit()
  }
}

/** A key handler for a field of several lines: Ctrl+Enter submits, Enter begins a new line. */
export function submitOnControlEnter(submit: () => void) {
  return (event: SubmitPress) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return
    event.preventDefault()
    submit()
  }
}
