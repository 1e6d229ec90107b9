import {
  lateItem,
  putAttendee,
  signInAttendee,
  type Attendance,
  type Attendee,
} from '#shared/domain/attendance'
import type { Device } from '#shared/domain/device'
import { AttendeeId, type AgendaItemId, type SessionId } from '#shared/domain/ids'
import { sameName } from '#shared/domain/register'
import { AppError } from '#shared/errors'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { loadAgenda, loadAttendance } from '../session-book'
import type { Work } from '../work'
import { deviceAtWork } from './own-device'

/** What signing in comes to: the list, who it is, and what it did to the list. */
type Arrival = {
  readonly attendance: Attendance
  readonly attendeeId: AttendeeId
  readonly arrival: Device['arrival']
}

/** The list as it was before this phone signed in as somebody it is not. */
function takenBack(attendance: Attendance, { attendeeId, arrival }: Device): Attendance {
  if (arrival === undefined) return attendance
  if (arrival === 'added')
    return { ...attendance, attendees: attendance.attendees.filter(({ id }) => id !== attendeeId) }
  const attendees = attendance.attendees.map((attendee): Attendee => {
    if (attendee.id !== attendeeId) return attendee
    const { at: _at, arrivedAtItemId: _item, ...rest } = attendee
    return { ...rest, state: 'expected' }
  })
  return { ...attendance, attendees }
}

/** Where a late comer comes in, and when. */
type Moment = { readonly now: string; readonly itemId: AgendaItemId | undefined }

function arriving(attendance: Attendance, attendeeId: AttendeeId, { now, itemId }: Moment): Arrival {
  const before = attendance.attendees.find(({ id }) => id === attendeeId)
  if (!before) throw new AppError('not-found', 'sessions.attendeeGone')
  return {
    attendance: signInAttendee(attendance, attendeeId, now, itemId),
    attendeeId,
    arrival: before.state === 'expected' ? 'marked' : undefined,
  }
}

/** Which kind of organisation a typed name is; the registers do not grow by what strangers type. */
async function organisationOf(work: Work, organisation: string) {
  const enterprise = (await work.list('enterprises')).find(
    ({ name, shortName }) => sameName(name, organisation) || sameName(shortName || name, organisation),
  )
  if (enterprise) return { organisationKind: 'enterprise', enterpriseId: enterprise.id } as const
  const isOf = ({ name }: { readonly name: string }) => sameName(name, organisation)
  if ((await work.list('offices')).some(isOf)) return { organisationKind: 'office' } as const
  if ((await work.list('partners')).some(isOf)) return { organisationKind: 'partner' } as const
  return { organisationKind: 'enterprise' } as const
}

type Typed = { readonly name: string; readonly organisation: string }

async function arrivingByName(
  work: Work,
  ids: IdSource,
  attendance: Attendance,
  typed: Typed,
  moment: Moment,
): Promise<Arrival> {
  const known = attendance.attendees.find(
    ({ name, organisation }) => sameName(name, typed.name) && sameName(organisation, typed.organisation),
  )
  if (known) return arriving(attendance, known.id, moment)
  const attendee: Attendee = {
    id: AttendeeId.parse(ids.next()),
    ...typed,
    ...(await organisationOf(work, typed.organisation)),
    ...{ position: '', state: 'expected', substituteFor: '', reason: '' },
  }
  return { ...arriving(putAttendee(attendance, attendee), attendee.id, moment), arrival: 'added' }
}

/** Other phones of the same person are nobody's any more: the newest one counts. */
async function letGo(
  work: Work,
  sessionId: SessionId,
  device: Device,
  attendeeId: AttendeeId,
): Promise<void> {
  for (const other of await work.list('devices')) {
    if (other.sessionId !== sessionId || other.attendeeId !== attendeeId || other.id === device.id) continue
    const { attendeeId: _person, arrival: _arrival, ...nobody } = other
    work.put('devices', nobody)
  }
}

/** 签到 by phone: the list changes as at the desk. */
export function signInByPhone(ids: IdSource): Handlers['phone.signIn'] {
  return async (input, { work, now, caller }) => {
    const { device, session } = await deviceAtWork(work, caller)
    const before = await loadAttendance(work, session.id)
    const isMe = 'attendeeId' in input && input.attendeeId === device.attendeeId
    if (isMe) return {}
    if (device.attendeeId !== undefined && device.actedAt !== undefined)
      throw new AppError('refused', 'phone.staysWho')
    const free = takenBack(before, device)
    const moment = { now, itemId: lateItem(session.state, await loadAgenda(work, session.id)) }
    const arrived =
      'attendeeId' in input
        ? arriving(free, input.attendeeId, moment)
        : await arrivingByName(work, ids, free, input, moment)
    work.put('attendances', arrived.attendance)
    await letGo(work, session.id, device, arrived.attendeeId)
    const { arrival: _before, actedAt: _acted, ...kept } = device
    const { attendeeId, arrival } = arrived
    work.put('devices', { ...kept, attendeeId, ...(arrival && { arrival }) })
    return {}
  }
}
