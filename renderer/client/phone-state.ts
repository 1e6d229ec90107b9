import type { PhoneView } from '#shared/contract/phone-operations'
import type { Letter, Outbox } from './phone-outbox'

/** Where the page stands: `in` with a view, or at one of the gates. */
export type Stage = 'joining' | 'in' | 'unreachable' | 'expired' | 'locked-out' | 'removed' | 'over'

/** Something that was not done, and why, in a sentence. */
type Refusal = { readonly operation: Letter['operation']; readonly message: string }

/** Everything the page draws. A new object with every change. */
export type PhoneState = {
  readonly stage: Stage
  readonly view: PhoneView | undefined
  /** The server's clock less this phone's, in milliseconds. */
  readonly clockAhead: number
  readonly isConnected: boolean
  readonly letters: readonly Letter[]
  /** What is being typed. */
  readonly draft: string
  readonly refusal: Refusal | undefined
}

/** Nothing leads out of them but the core's own word that the phone is in. */
export const CLOSED_GATES: readonly Stage[] = ['removed', 'over']

/** What the page knows, with whoever wants to hear of its changes. */
export type PhoneStore = {
  readonly read: () => PhoneState
  readonly subscribe: (listener: () => void) => () => void
  /** Changes it; what the outbox holds is looked at each time. */
  readonly set: (next: Partial<PhoneState>) => void
  readonly enter: (stage: Stage) => void
}

/** The state of a page that has just been opened. */
export function createPhoneStore(outbox: Outbox): PhoneStore {
  const listeners = new Set<() => void>()
  let state: PhoneState = {
    ...{ stage: 'joining', view: undefined, clockAhead: 0, isConnected: true, refusal: undefined },
    letters: outbox.letters(),
    draft: outbox.draft().text,
  }
  function set(next: Partial<PhoneState>): void {
    state = { ...state, ...next, letters: outbox.letters(), draft: outbox.draft().text }
    for (const listener of listeners) listener()
  }
  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    set,
    enter(stage) {
      if (!CLOSED_GATES.includes(state.stage)) set({ stage })
    },
  }
}
