import { putAttendee, type Attendance, type Attendee } from '#shared/domain/attendance'
import { AttendeeId, type SessionId } from '#shared/domain/ids'
import { sameName } from '#shared/domain/register'
import { AppError } from '#shared/errors'
import type { Handlers } from './dispatch'
import type { IdSource } from './ports'
import { growPeople, growRegister } from './register-growth'
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
async function remember(work: Work, ids: IdSource, attendee: Attendee): Promise<string | undefined> {
  const { organisation, organisationKind } = attendee
  const isRegistered = organisationKind === 'enterprise' || organisationKind === 'office'
  const id = isRegistered ? await growRegister(work, ids, organisationKind, organisation) : undefined
  await growPeople(work, ids, attendee)
  return organisationKind === 'enterprise' ? id : undefined
}

function addAttendee(ids: IdSource): Handlers['attendance.add'] {
  return async ({ sessionId, attendee: given }, { work, now }) => {
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
    const grown = await remember(work, ids, attendee)
    const enterpriseId = given.enterpriseId ?? grown
    const known = enterpriseId === undefined ? undefined : await work.get('enterprises', enterpriseId)
    work.put(
      'attendances',
      putAttendee(attendance, { ...attendee, ...(known && { enterpriseId: known.id }) }),
    )
    return { attendeeId: attendee.id }
  }
}

const markAttendee: Handlers['attendance.mark'] = async (
  { sessionId, attendeeId, ...change },
  { work, now },
) => {
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
}

export function attendanceHandlers({ ids }: { ids: IdSource }): AttendanceHandlers {
  return {
    'attendance.add': addAttendee(ids),
    'attendance.mark': markAttendee,
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
