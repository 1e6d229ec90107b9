import { z } from 'zod'
import { AgendaItemId, AttendeeId, EnterpriseId, SessionId } from './ids'

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
