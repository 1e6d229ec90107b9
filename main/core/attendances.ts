import {
  lateItem,
  putAttendee,
  signInAttendee,
  type Attendance,
  type Attendee,
} from '#shared/domain/attendance'
import { attendeeOf, markAllPresent, markAttendee } from '#shared/domain/attendance-marks'
import { AttendeeId, type AgendaItemId, type SessionId } from '#shared/domain/ids'
import { quorumNow } from '#shared/domain/quorum'
import { sameName } from '#shared/domain/register'
import { AppError } from '#shared/errors'
import type { Handlers } from './dispatch'
import { pinyinKeys } from './pinyin'
import type { IdSource } from './ports'
import { growPeople, growRegister } from './register-growth'
import { loadAgenda, loadAttendance, loadOpenSession, loadSession } from './session-book'
import type { Work } from './work'

type AttendanceHandlers = Pick<
  Handlers,
  | 'attendance.spellings'
  | 'attendance.quorum'
  | 'attendance.signIn'
  | 'attendance.add'
  | 'attendance.mark'
  | 'attendance.markAllPresent'
  | 'attendance.remove'
>

async function openAttendance(work: Work, sessionId: SessionId): Promise<Attendance> {
  await loadOpenSession(work, sessionId)
  return loadAttendance(work, sessionId)
}

/** The item at which whoever comes now is late; undefined while nobody is. */
export async function itemOfLateComers(work: Work, sessionId: SessionId): Promise<AgendaItemId | undefined> {
  const { state } = await loadOpenSession(work, sessionId)
  return lateItem(state, await loadAgenda(work, sessionId))
}

/** The register grows as names are typed (rule 11): organisation and person are known from now on. */
async function remember(work: Work, ids: IdSource, attendee: Attendee): Promise<string | undefined> {
  const { organisation, organisationKind } = attendee
  const isRegistered = organisationKind === 'enterprise' || organisationKind === 'office'
  const id = isRegistered ? await growRegister(work, ids, organisationKind, organisation) : undefined
  await growPeople(work, ids, attendee)
  return organisationKind === 'enterprise' ? id : undefined
}

function refuseTwin(
  { attendees }: Attendance,
  { name, organisation }: Pick<Attendee, 'name' | 'organisation'>,
) {
  const isThere = attendees.some(
    (known) => sameName(known.name, name) && sameName(known.organisation, organisation),
  )
  if (isThere) throw new AppError('conflict', 'sessions.attendeeTwice', { name: name || organisation })
}

function addAttendee(ids: IdSource): Handlers['attendance.add'] {
  return async ({ sessionId, attendee: given }, { work, now }) => {
    const attendance = await openAttendance(work, sessionId)
    refuseTwin(attendance, given)
    const { name, organisation, organisationKind } = given
    const lateAt = given.state === undefined ? await itemOfLateComers(work, sessionId) : undefined
    const state = given.state ?? (lateAt ? 'late' : 'present')
    const arrivedAtItemId = given.arrivedAtItemId ?? lateAt
    const attendee: Attendee = {
      id: AttendeeId.parse(ids.next()),
      ...{ name, organisation, organisationKind, state },
      position: given.position ?? '',
      substituteFor: given.substituteFor ?? '',
      reason: given.reason ?? '',
      ...(given.leftAtItemId && { leftAtItemId: given.leftAtItemId }),
      ...(arrivedAtItemId && { arrivedAtItemId }),
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

/** A substitute's name is kept in the register too, once it is said. */
function mark(ids: IdSource): Handlers['attendance.mark'] {
  return async ({ sessionId, attendeeId, ...change }, { work, now }) => {
    const attendance = await openAttendance(work, sessionId)
    const marked = markAttendee(attendance, attendeeId, change, now)
    if (change.name !== undefined) {
      const { name, organisation } = attendeeOf(marked, attendeeId)
      await growPeople(work, ids, { name, organisation })
    }
    work.put('attendances', marked)
    return {}
  }
}

const signIn: Handlers['attendance.signIn'] = async ({ sessionId, attendeeId }, { work, now }) => {
  const attendance = await openAttendance(work, sessionId)
  attendeeOf(attendance, attendeeId)
  const itemId = await itemOfLateComers(work, sessionId)
  const signed = signInAttendee(attendance, attendeeId, now, itemId)
  work.put('attendances', signed)
  return { state: attendeeOf(signed, attendeeId).state }
}

const spellings: Handlers['attendance.spellings'] = async ({ sessionId }, { view }) => {
  const { attendees } = await loadAttendance(view, sessionId)
  const enterprises = await view.list('enterprises')
  const shortNames = new Map(enterprises.map(({ name, shortName }) => [name, shortName]))
  return attendees.map(({ id: attendeeId, name, organisation }) => {
    const shortName = shortNames.get(organisation) ?? ''
    return {
      attendeeId,
      name: pinyinKeys(name),
      organisation: pinyinKeys(organisation),
      ...(shortName !== '' && { shortName: pinyinKeys(shortName) }),
    }
  })
}

const quorum: Handlers['attendance.quorum'] = async ({ sessionId }, { view }) => {
  const session = await loadSession(view, sessionId)
  const series = await view.get('series', session.seriesId)
  const [attendance, agenda] = await Promise.all([
    loadAttendance(view, sessionId),
    loadAgenda(view, sessionId),
  ])
  const found = quorumNow(series?.quorum, attendance, agenda)
  return { ...(found && { quorum: found }) }
}

export function attendanceHandlers({ ids }: { ids: IdSource }): AttendanceHandlers {
  return {
    'attendance.spellings': spellings,
    'attendance.quorum': quorum,
    'attendance.signIn': signIn,
    'attendance.add': addAttendee(ids),
    'attendance.mark': mark(ids),
    'attendance.markAllPresent': async ({ sessionId, except, exceptState }, { work, now }) => {
      const attendance = await openAttendance(work, sessionId)
      work.put('attendances', markAllPresent(attendance, now, except, exceptState))
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
