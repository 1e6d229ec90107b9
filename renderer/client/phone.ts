import type { Letter } from './phone-outbox'
import { createRounds, type RoundDependencies } from './phone-rounds'
import { createPhoneStore, type PhoneStore } from './phone-state'

type NewLetter = {
  readonly [K in Letter['operation']]: Omit<Extract<Letter, { operation: K }>, 'key' | 'sessionId'>
}[Letter['operation']]

/** The phone's page without its picture. */
export type Phone = Omit<PhoneStore, 'set'> & {
  /** Asks for the view and sends what waits. */
  readonly look: () => Promise<void>
  readonly type: (text: string) => void
  /** Hands in what was typed. */
  readonly hand: () => void
  readonly send: (letter: NewLetter) => void
  /** Forgets what was refused. */
  readonly dismiss: () => void
}

type Dependencies = RoundDependencies & { readonly newKey: () => string }

/** Holds what the page knows, and sends what the outbox holds until the core has it. */
export function createPhone({ newKey, ...dependencies }: Dependencies): Phone {
  const { outbox } = dependencies
  const { set, ...store } = createPhoneStore(outbox)
  const look = createRounds(dependencies, { set, ...store })

  return {
    ...store,
    look,
    type(text) {
      outbox.type(text)
      set({})
    },
    hand() {
      const { view } = store.read()
      if (!view || !outbox.hand(view.sessionId)) return
      set({ refusal: undefined })
      void look()
    },
    send(letter) {
      const { view, letters } = store.read()
      if (!view) return
      // A double tap, or a second tap while the network is away, is the same wish.
      const wish = JSON.stringify(letter.input)
      if (
        letters.some(
          ({ operation, input }) => operation === letter.operation && JSON.stringify(input) === wish,
        )
      )
        return
      outbox.put({ ...letter, key: newKey(), sessionId: view.sessionId })
      set({ refusal: undefined })
      void look()
    },
    dismiss: () => set({ refusal: undefined }),
  }
}
