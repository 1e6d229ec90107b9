import { currentItem, type Agenda } from './agenda'
import { isPresent, presentAt, type Attendance, type Attendee } from './attendance'
import type { Series } from './series'

/** 到会 and 法定: how many count now, how many are needed. */
export type Quorum = { readonly present: number; readonly needed: number; readonly isMet: boolean }

/** How many have to be there; a share is of those on the list without observers, rounded up (半数 of 9 is 5). */
export function quorumNeeded(quorum: NonNullable<Series['quorum']>, attendance: Attendance): number {
  if ('people' in quorum) return quorum.people
  const expected = attendance.attendees.filter(({ state }) => state !== 'observer').length
  return Math.max(1, Math.ceil((expected * quorum.percent) / 100))
}

/** Who is in the room: at the current item while one runs, otherwise everybody who came. */
export function presentNow(attendance: Attendance, agenda: Agenda): readonly Attendee[] {
  const current = currentItem(agenda)
  return current ? presentAt(attendance, agenda, current.id) : attendance.attendees.filter(isPresent)
}

/** How the quorum stands; undefined when the series asks for none. */
export function quorumNow(
  quorum: Series['quorum'],
  attendance: Attendance,
  agenda: Agenda,
): Quorum | undefined {
  if (!quorum) return undefined
  return quorumOf(presentNow(attendance, agenda).length, quorumNeeded(quorum, attendance))
}

function quorumOf(present: number, needed: number): Quorum {
  return { present, needed, isMet: present >= needed }
}

/** The fewest who were there at an item that took place; undefined when the series asks for no quorum. */
export function lowestQuorum(
  quorum: Series['quorum'],
  attendance: Attendance,
  agenda: Agenda,
): Quorum | undefined {
  if (!quorum) return undefined
  const needed = quorumNeeded(quorum, attendance)
  const held = agenda.items.filter(
    ({ state, spentSeconds, runningSince }) =>
      state === 'done' || spentSeconds > 0 || runningSince !== undefined,
  )
  const counts = held.map(({ id }) => presentAt(attendance, agenda, id).length)
  const came = attendance.attendees.filter(isPresent).length
  return quorumOf(Math.min(came, ...counts), needed)
}
