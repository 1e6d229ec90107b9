import { AppError } from '../errors'
import { putAttendee, type Attendance, type AttendanceState, type Attendee } from './attendance'
import type { AgendaItemId, AttendeeId } from './ids'
import { sameName } from './register'

/** What may be said of somebody on the list; null takes an item back, what is not named stays. */
export type AttendeeChange = {
  readonly state?: AttendanceState | undefined
  readonly name?: string | undefined
  readonly substituteFor?: string | undefined
  readonly leftAtItemId?: AgendaItemId | null | undefined
  readonly arrivedAtItemId?: AgendaItemId | null | undefined
  readonly reason?: string | undefined
}

/** The attendee with this id, or AppError `not-found`. */
export function attendeeOf(attendance: Attendance, id: AttendeeId): Attendee {
  const attendee = attendance.attendees.find((candidate) => candidate.id === id)
  if (!attendee) throw new AppError('not-found', 'sessions.attendeeGone')
  return attendee
}

/** What a state knows of coming and going; 出席 only has both, of somebody who went and came back. */
const KEEPS: Record<AttendanceState, { readonly arrived: boolean; readonly left: boolean }> = {
  expected: { arrived: false, left: false },
  present: { arrived: false, left: false },
  late: { arrived: true, left: false },
  'left-early': { arrived: true, left: true },
  excused: { arrived: false, left: false },
  absent: { arrived: false, left: false },
  substitute: { arrived: true, left: true },
  observer: { arrived: true, left: true },
}

type Items = Pick<Attendee, 'leftAtItemId' | 'arrivedAtItemId'>

/** The items after a change of state: who went, came back and goes again was there in between. */
function itemsKept(
  { state: before, leftAtItemId: left, arrivedAtItemId: came }: Attendee,
  state: AttendanceState,
): Items {
  if (before === state) return { ...(left && { leftAtItemId: left }), ...(came && { arrivedAtItemId: came }) }
  const keeps = KEEPS[state]
  return {
    ...(left && keeps.left && before !== 'present' && { leftAtItemId: left }),
    ...(came && keeps.arrived && before !== 'present' && { arrivedAtItemId: came }),
  }
}

function itemsOf(attendee: Attendee, state: AttendanceState, change: AttendeeChange): Items {
  const kept = itemsKept(attendee, state)
  const pick = (given: AgendaItemId | null | undefined, known: AgendaItemId | undefined) =>
    given === undefined ? known : (given ?? undefined)
  const left = pick(change.leftAtItemId, kept.leftAtItemId)
  const came = pick(change.arrivedAtItemId, kept.arrivedAtItemId)
  return { ...(left && { leftAtItemId: left }), ...(came && { arrivedAtItemId: came }) }
}

/** Whose name stands there: a substitute who is taken back makes room for the one who was expected. */
function nameAfter({ name, state: before, substituteFor }: Attendee, state: AttendanceState): string {
  return before === 'substitute' && state === 'expected' && substituteFor !== '' ? substituteFor : name
}

/** A substitute named after somebody who is still expected takes that entry's place: nobody is counted twice. */
function withoutRepresented(
  attendance: Attendance,
  { id, organisation, substituteFor }: Attendee,
): Attendance {
  if (substituteFor === '') return attendance
  const isRepresented = (other: Attendee) =>
    other.id !== id &&
    other.state === 'expected' &&
    sameName(other.name, substituteFor) &&
    sameName(other.organisation, organisation)
  return { ...attendance, attendees: attendance.attendees.filter((other) => !isRepresented(other)) }
}

/** The list with one person marked; items go with the states that can have them, 代谁 with a substitute only. */
export function markAttendee(
  attendance: Attendance,
  id: AttendeeId,
  change: AttendeeChange,
  now: string,
): Attendance {
  const before = attendeeOf(attendance, id)
  const { leftAtItemId: _left, arrivedAtItemId: _came, at, ...known } = before
  const state = change.state ?? known.state
  const moment = state === known.state ? at : now
  const marked: Attendee = {
    ...known,
    state,
    ...(state !== 'expected' && moment !== undefined && { at: moment }),
    name: change.name ?? nameAfter(before, state),
    substituteFor: state === 'substitute' ? (change.substituteFor ?? known.substituteFor) : '',
    reason: change.reason ?? known.reason,
    ...itemsOf(before, state, change),
  }
  return withoutRepresented(putAttendee(attendance, marked), marked)
}

/** Who is still expected has come, but for those named; these are marked as told, or stay expected. */
export function markAllPresent(
  attendance: Attendance,
  now: string,
  except: readonly AttendeeId[] = [],
  exceptState?: 'excused' | 'absent',
): Attendance {
  const attendees = attendance.attendees.map((attendee): Attendee => {
    if (attendee.state !== 'expected') return attendee
    if (!except.includes(attendee.id)) return { ...attendee, state: 'present', at: now }
    return exceptState ? { ...attendee, state: exceptState, at: now } : attendee
  })
  return { ...attendance, attendees }
}
