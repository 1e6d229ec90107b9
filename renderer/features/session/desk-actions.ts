/** What the desk does by a key, a button or the menu. */
export const DESK_ACTIONS = [
  'newNeed',
  'signIn',
  'toRoom',
  'roomScreen',
  'confirm',
  'next',
  'previous',
  'blank',
  'undo',
  'redo',
] as const
export type DeskAction = (typeof DESK_ACTIONS)[number]

/** What a key means changes with what is at hand: whoever is on screen says what it does, the latest first. */
export type ActionRegistry = {
  /** Returns how to take it back. */
  readonly offer: (action: DeskAction, perform: () => void) => () => void
  /** False when nothing on screen offers it. */
  readonly perform: (action: DeskAction) => boolean
}

/** A registry in which the action offered last is the one performed. */
export function createActionRegistry(): ActionRegistry {
  const offers = new Map<DeskAction, readonly (() => void)[]>()
  return {
    offer(action, perform) {
      offers.set(action, [...(offers.get(action) ?? []), perform])
      return () => {
        const left = (offers.get(action) ?? []).filter((offer) => offer !== perform)
        offers.set(action, left)
      }
    },
    perform(action) {
      const latest = offers.get(action)?.at(-1)
      latest?.()
      return latest !== undefined
    },
  }
}
