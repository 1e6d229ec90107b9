import { putAttendee, type Attendance, type Attendee } from '#shared/domain/attendance'
import { AttendeeId, PersonId, type SessionId } from '#shared/domain/ids'
import { sameName } from '#shared/domain/register'
import { AppError } from '#shared/errors'
import type { Handlers } from './dispatch'
import type { IdSource } from './ports'
import { growRegister } from './registers'
import { loadAttendance, loadOpenSession } from './session-book'
import type { Work } from './work'

type AttendanceHandlers = Pick<
  Handlers,
  'attendance.add' | 'attendance.mark' | 'attendance.markAllPresent' | 'attendance.remove'
>

async function openAttendance(work: Work, sessionId: SessionId): Promise<Attendance> {
  await loadOpenSession(work, sessionId)
  return loadAttendance(work, sessionId)
}

function attendeeOf(attendance: Attendance, id: AttendeeId): Attendee {
  const attendee = attendance.attendees.find((candidate) => candidate.id === id)
  if (!attendee) throw new AppError('not-found', 'sessions.attendeeGone')
  return attendee
}

/** The register grows as names are typed (rule 11): organisation and person are known from now on. */
async function remember(
  work: Work,
  ids: IdSource,
  { name, organisation, organisationKind, position }: Attendee,
): Promise<string | undefined> {
  const isRegistered = organisationKind === 'enterprise' || organisationKind === 'office'
  const organisationId = isRegistered
    ? await growRegister(work, ids, organisationKind, organisation)
    : undefined
  const people = name === '' ? [] : await work.list('people')
  const isKnown =
    name === '' ||
    people.some((person) => sameName(person.name, name) && sameName(person.organisation, organisation))
  if (!isKnown)
    work.put('people', { id: PersonId.parse(ids.next()), name, organisation, position, phone: '' })
  return organisationKind === 'enterprise' ? organisationId : undefined
}

export function attendanceHandlers({ ids }: { ids: IdSource }): AttendanceHandlers {
  return {
    'attendance.add': async ({ sessionId, attendee: given }, { work, now }) => {
      const attendance = await openAttendance(work, sessionId)
      const { name, organisation } = given
      const isThere = attendance.attendees.some(
        (known) => sameName(known.name, name) && sameName(known.organisation, organisation),
      )
      if (isThere) throw new AppError('conflict', 'sessions.attendeeTwice', { name: name || organisation })
      const state = given.state ?? 'present'
      const attendee: Attendee = {
        id: AttendeeId.parse(ids.next()),
        ...{ name, organisation, organisationKind: given.organisationKind, state },
        position: given.position ?? '',
        substituteFor: given.substituteFor ?? '',
        reason: given.reason ?? '',
        ...(given.leftAtItemId && { leftAtItemId: given.leftAtItemId }),
        ...(state !== 'expected' && { at: now }),
      }
      const enterpriseId = given.enterpriseId ?? (await remember(work, ids, attendee))
      const known = enterpriseId === undefined ? undefined : await work.get('enterprises', enterpriseId)
      work.put(
        'attendances',
        putAttendee(attendance, { ...attendee, ...(known && { enterpriseId: known.id }) }),
      )
      return { attendeeId: attendee.id }
    },

    'attendance.mark': async ({ sessionId, attendeeId, ...change }, { work, now }) => {
      const attendance = await openAttendance(work, sessionId)
      const { leftAtItemId, ...rest } = attendeeOf(attendance, attendeeId)
      const state = change.state ?? rest.state
      const left = change.leftAtItemId ?? leftAtItemId
      const marked: Attendee = {
        ...rest,
        state,
        at: now,
        ...(change.name !== undefined && { name: change.name }),
        ...(change.substituteFor !== undefined && { substituteFor: change.substituteFor }),
        ...(change.reason !== undefined && { reason: change.reason }),
        ...(state === 'left-early' && left && { leftAtItemId: left }),
      }
      work.put('attendances', putAttendee(attendance, marked))
      return {}
    },

    'attendance.markAllPresent': async ({ sessionId }, { work, now }) => {
      const attendance = await openAttendance(work, sessionId)
      const attendees = attendance.attendees.map((attendee): Attendee =>
        attendee.state === 'expected' ? { ...attendee, state: 'present', at: now } : attendee,
      )
      work.put('attendances', { ...attendance, attendees })
      return {}
    },

    'attendance.remove': async ({ sessionId, attendeeId }, { work }) => {
      const attendance = await openAttendance(work, sessionId)
      attendeeOf(attendance, attendeeId)
      work.put('attendances', {
        ...attendance,
        attendees: attendance.attendees.filter(({ id }) => id !== attendeeId),
      })
      return {}
    },
  }
}
