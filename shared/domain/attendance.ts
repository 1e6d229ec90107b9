import { z } from 'zod'
import { currentItem, type Agenda } from './agenda'
import { AgendaItemId, AttendeeId, EnterpriseId, SessionId } from './ids'
import type { SessionState } from './session'

export const ATTENDANCE_STATES = [
  'expected',
  'present',
  'late',
  'left-early',
  'excused',
  'absent',
  'substitute',
  'observer',
] as const
export const AttendanceState = z.enum(ATTENDANCE_STATES)
export type AttendanceState = z.infer<typeof AttendanceState>

export const ORGANISATION_KINDS = ['enterprise', 'office', 'partner', 'other'] as const
export const OrganisationKind = z.enum(ORGANISATION_KINDS)
export type OrganisationKind = z.infer<typeof OrganisationKind>

export const Attendee = z.object({
  id: AttendeeId,
  name: z.string().trim().max(60),
  organisation: z.string().trim().min(1).max(120),
  organisationKind: OrganisationKind,
  enterpriseId: EnterpriseId.optional(),
  position: z.string().max(60).default(''),
  state: AttendanceState,
  /** When the state was set. */
  at: z.string().optional(),
  /** 代会: in whose place. */
  substituteFor: z.string().max(60).default(''),
  /** 自第 n 项起离席: the item from which on the person was away. */
  leftAtItemId: AgendaItemId.optional(),
  /** 自第 n 项起到会: the item at which somebody late came in. */
  arrivedAtItemId: AgendaItemId.optional(),
  reason: z.string().max(200).default(''),
})
export type Attendee = Readonly<z.infer<typeof Attendee>>

export const Attendance = z.object({ id: SessionId, attendees: z.array(Attendee) })
export type Attendance = Readonly<z.infer<typeof Attendance>>

const IN_THE_ROOM: readonly AttendanceState[] = ['present', 'late', 'left-early', 'substitute']

/** Whether the person counts as 出席. */
export function isPresent(attendee: Attendee): boolean {
  return IN_THE_ROOM.includes(attendee.state)
}

export const AttendanceCounts = z.object({
  expected: z.int(),
  present: z.int(),
  excused: z.int(),
  absent: z.int(),
  observers: z.int(),
  substitutes: z.int(),
  enterprises: z.int(),
  offices: z.int(),
})
export type AttendanceCounts = Readonly<z.infer<typeof AttendanceCounts>>

/** Head counts, and how many enterprises and offices are in the room. */
export function countAttendance(attendance: Attendance): AttendanceCounts {
  const { attendees } = attendance
  const inRoom = attendees.filter(isPresent)
  const count = (state: AttendanceState) => attendees.filter((attendee) => attendee.state === state).length
  const organisations = (kind: OrganisationKind) =>
    new Set(
      inRoom
        .filter((attendee) => attendee.organisationKind === kind)
        .map((attendee) => attendee.organisation),
    ).size
  return {
    expected: attendees.filter((attendee) => attendee.state !== 'observer').length,
    present: inRoom.length,
    excused: count('excused'),
    absent: count('absent'),
    observers: count('observer'),
    substitutes: count('substitute'),
    enterprises: organisations('enterprise'),
    offices: organisations('office'),
  }
}

/** The attendance with one person added or changed. */
export function putAttendee(attendance: Attendance, attendee: Attendee): Attendance {
  const known = attendance.attendees.some((candidate) => candidate.id === attendee.id)
  return {
    ...attendance,
    attendees: known
      ? attendance.attendees.map((candidate) => (candidate.id === attendee.id ? attendee : candidate))
      : [...attendance.attendees, attendee],
  }
}

/** The item a late comer comes in at: the current one, once the first item of a running session is over. */
export function lateItem(state: SessionState, agenda: Agenda): AgendaItemId | undefined {
  const current = state === 'running' ? currentItem(agenda) : undefined
  const hasPassed = agenda.items.some(
    (item) => item.id !== current?.id && (item.state === 'done' || item.spentSeconds > 0),
  )
  return hasPassed ? current?.id : undefined
}

/** Whether somebody who had come has gone again. */
export function isAway({ state, leftAtItemId, arrivedAtItemId }: Attendee): boolean {
  const canLeave = state === 'substitute' || state === 'observer'
  return state === 'left-early' || (canLeave && leftAtItemId !== undefined && arrivedAtItemId === undefined)
}

function returned(attendee: Attendee, now: string, itemId: AgendaItemId | undefined): Attendee {
  const { leftAtItemId: left, arrivedAtItemId: _arrived, ...rest } = attendee
  const state = attendee.state === 'left-early' ? 'present' : attendee.state
  // Out and back within one item, or nobody knows since when: as if never gone.
  const wasMissed = left !== undefined && itemId !== undefined && left !== itemId
  return { ...rest, state, at: now, ...(wasMissed && { leftAtItemId: left, arrivedAtItemId: itemId }) }
}

function arrived(attendee: Attendee, now: string, itemId: AgendaItemId | undefined): Attendee {
  const came = { ...attendee, reason: '', at: now }
  if (itemId === undefined) return { ...came, state: 'present' }
  return { ...came, state: 'late', arrivedAtItemId: itemId }
}

const MAY_ARRIVE: readonly AttendanceState[] = ['expected', 'excused', 'absent']

/**
 * The attendance once somebody of it has signed in, at the desk or by phone: present, or late from item `itemId` on (see
 * `lateItem`). Who had left is back from that item on; an observer stays one; whoever is here already is not changed.
 */
export function signInAttendee(
  attendance: Attendance,
  attendeeId: AttendeeId,
  now: string,
  itemId?: AgendaItemId,
): Attendance {
  const attendee = attendance.attendees.find(({ id }) => id === attendeeId)
  if (!attendee) return attendance
  if (isAway(attendee)) return putAttendee(attendance, returned(attendee, now, itemId))
  if (MAY_ARRIVE.includes(attendee.state)) return putAttendee(attendance, arrived(attendee, now, itemId))
  const isUnseen = attendee.state === 'observer' && attendee.at === undefined
  return isUnseen ? putAttendee(attendance, { ...attendee, at: now }) : attendance
}

const placeIn = (agenda: Agenda, id: AgendaItemId | undefined) =>
  id === undefined ? -1 : agenda.items.findIndex((item) => item.id === id)

/** Somebody's coming and going: `from` the item they were there, or away, by its place in the agenda counted from 0. */
export type Passage = { readonly kind: 'arrived' | 'left'; readonly place: number }

/** 起到会, 起离席 in the order of the agenda; items that are no longer on it are left out. */
export function passagesOf(attendee: Attendee, agenda: Agenda): readonly Passage[] {
  const passages = [
    { kind: 'arrived', place: placeIn(agenda, attendee.arrivedAtItemId) },
    { kind: 'left', place: placeIn(agenda, attendee.leftAtItemId) },
  ] as const
  return passages.filter(({ place }) => place >= 0).sort((a, b) => a.place - b.place)
}

/** Whether somebody who came was there at an item, by the order of the agenda; observers count as there. */
export function wasThereAt(attendee: Attendee, agenda: Agenda, itemId: AgendaItemId): boolean {
  if (!isPresent(attendee) && attendee.state !== 'observer') return false
  const passages = passagesOf(attendee, agenda)
  const before = passages.findLast(({ place }) => place <= placeIn(agenda, itemId))
  return before ? before.kind === 'arrived' : passages[0]?.kind !== 'arrived'
}

/** Who counted as present (出席) at an item, by the order of the agenda; observers are not counted. */
export function presentAt(attendance: Attendance, agenda: Agenda, itemId: AgendaItemId): readonly Attendee[] {
  return attendance.attendees.filter(
    (attendee) => isPresent(attendee) && wasThereAt(attendee, agenda, itemId),
  )
}
