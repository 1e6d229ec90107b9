import type { Attendee } from '#shared/domain/attendance'
import { sameName, type Enterprise } from '#shared/domain/register'

/** Somebody who may sign in for an organisation: on the list already, or known from the register. */
export type Representative = {
  readonly name: string
  readonly position: string
  /** The entry of the list that is still expected. */
  readonly expected: Attendee | undefined
}

/** Who may come for an organisation: those still expected first, then the enterprise's contacts not on the list yet. */
export function representativesOf(
  organisation: string,
  attendees: readonly Attendee[],
  enterprise: Pick<Enterprise, 'contacts'> | undefined,
): readonly Representative[] {
  const own = attendees.filter((attendee) => sameName(attendee.organisation, organisation))
  const expected = own
    .filter(({ state }) => state === 'expected')
    .map((attendee) => ({ name: attendee.name, position: attendee.position, expected: attendee }))
  const others = (enterprise?.contacts ?? [])
    .filter(({ name }) => !own.some((attendee) => sameName(attendee.name, name)))
    .map(({ name, position }) => ({ name, position, expected: undefined }))
  return [...expected, ...others]
}

/** The one meant by what was typed: by name, or the only one there is when nothing was typed. */
export function representativeMeant(
  typed: string,
  offered: readonly Representative[],
): Representative | undefined {
  if (typed.trim() === '') return offered.length === 1 ? offered[0] : undefined
  return offered.find(({ name }) => sameName(name, typed))
}
