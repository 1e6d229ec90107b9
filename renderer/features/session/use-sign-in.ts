import type { OrganisationKind } from '#shared/domain/attendance'
import { sameName } from '#shared/domain/register'
import { useAsk, useOrder } from '../../client/hooks'
import { useDesk } from './desk-context'
import { representativesOf, type Representative } from './representatives'

/** A name typed or chosen from a register. */
export type Chosen = { readonly name: string; readonly id?: string }

/** Who signs in, as far as it is known from what was chosen. */
export type Newcomer = {
  readonly organisation: string
  readonly kind: OrganisationKind
  /** The person, when one was chosen instead of an organisation. */
  readonly person: string
  readonly offered: readonly Representative[]
  /** Several may be meant, or somebody of theirs is here already: the name must be said. */
  readonly isAmbiguous: boolean
}

/** Looks up what was chosen: an enterprise with its contacts, an office, a partner, or a person with theirs. */
export function useNewcomer(chosen: Chosen): Newcomer {
  const { view } = useDesk()
  const query = chosen.name.trim().slice(0, 80)
  const isChosen = chosen.id !== undefined
  const people = useAsk('person.list', { query }, { enabled: isChosen })
  const person =
    people.status === 'ready' && isChosen ? people.data.find(({ id }) => id === chosen.id) : undefined
  const organisation = person ? person.organisation || person.name : query
  const enterprises = useAsk('enterprise.list', { query: organisation }, { enabled: isChosen })
  const offices = useAsk('office.list', {})
  const partners = useAsk('partner.list', {})
  const has = (asked: typeof offices | typeof partners) =>
    asked.status === 'ready' && asked.data.some(({ name }) => name === organisation)
  const enterprise =
    enterprises.status === 'ready' ? enterprises.data.find(({ name }) => name === organisation) : undefined
  const { attendees } = view.attendance
  const offered = organisation === '' ? [] : representativesOf(organisation, attendees, enterprise)
  return {
    organisation,
    kind: has(offices) ? 'office' : has(partners) ? 'partner' : 'enterprise',
    person: person?.name ?? '',
    offered,
    isAmbiguous:
      offered.length > 1 || attendees.some((attendee) => sameName(attendee.organisation, organisation)),
  }
}

/** Marks somebody who is on the list as present, or puts them on it; before the session only the latter. */
export function useSignIn(onDone: () => void) {
  const { view } = useDesk()
  const { id: sessionId, state: sessionState } = view.session
  const add = useOrder('attendance.add', { quiet: true })
  const mark = useOrder('attendance.mark', { quiet: true })
  const state = sessionState === 'draft' || sessionState === 'noticed' ? 'expected' : 'present'
  const signIn = async (newcomer: Newcomer, typed: string, chosen: Representative | undefined) => {
    if (newcomer.organisation === '') return
    const attendee = {
      organisation: newcomer.organisation,
      organisationKind: newcomer.kind,
      name: chosen?.name ?? typed,
      position: chosen?.position ?? '',
      state,
    } as const
    const done = chosen?.expected
      ? await mark.send({ sessionId, attendeeId: chosen.expected.id, state })
      : await add.send({ sessionId, attendee })
    if (done !== undefined) onDone()
  }
  return { signIn, busy: add.busy || mark.busy, problem: add.problem?.message ?? mark.problem?.message }
}
