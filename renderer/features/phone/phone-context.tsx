import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Keep } from '../../client/phone-keep'
import type { Phone } from '../../client/phone'
import type { PhoneState } from '../../client/phone-state'
import type { Letter } from '../../client/phone-outbox'
import type { PhoneView } from '#shared/contract/phone-operations'

export type PhoneStand = {
  readonly phone: Phone
  readonly keep: Keep
  /** Tries to come in again, at once. */
  readonly retry: () => void
}

const PhoneContext = createContext<PhoneStand | undefined>(undefined)

/** Gives everything below it the phone. */
export const PhoneProvider = PhoneContext

/** The phone and what it keeps; throws outside a PhoneProvider. */
export function usePhone(): PhoneStand {
  const stand = useContext(PhoneContext)
  if (!stand) throw new Error('A PhoneProvider must stand above this component')
  return stand
}

/** What the page knows now. */
export function usePhoneState(): PhoneState {
  const { phone } = usePhone()
  return useSyncExternalStore(phone.subscribe, phone.read)
}

/** What every part of the page is drawn from once the phone is in. */
export type PartProps = { readonly view: PhoneView; readonly state: PhoneState }

/** The letters of one kind that are still on their way. */
export function lettersOf<O extends Letter['operation']>(
  state: PhoneState,
  operation: O,
): readonly Extract<Letter, { operation: O }>[] {
  return state.letters.filter(
    (letter): letter is Extract<Letter, { operation: O }> => letter.operation === operation,
  )
}
