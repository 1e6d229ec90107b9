import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { listSayings, takeSaying } from './desk-sayings'
import { confirmByPhone, rateByPhone, sayByPhone, voteByPhone } from './phone-acts'
import { createPhoneBook, type RevisionOf } from './phone-book'
import { signInByPhone } from './phone-sign-in'
import { phoneView } from './phone-view'

type PhoneName = Extract<keyof Handlers, `phone.${string}`>

type Dependencies = {
  readonly ids: IdSource
  readonly revisionOf: RevisionOf
}

/** What phones in the room ask, and what the desk does with it. */
export function phoneHandlers({ ids, revisionOf }: Dependencies): Pick<Handlers, PhoneName> {
  const book = createPhoneBook(revisionOf)
  return {
    'phone.get': (_input, { view, ...occasion }) => phoneView(view, book, occasion),
    'phone.signIn': signInByPhone(ids),
    'phone.say': sayByPhone(ids, book),
    'phone.confirm': confirmByPhone(ids),
    'phone.vote': voteByPhone,
    'phone.rate': rateByPhone(ids),
    'phone.sayings': listSayings,
    'phone.take': takeSaying(ids),
  }
}
