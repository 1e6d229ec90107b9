import type { Attendee } from '#shared/domain/attendance'
import type { Device } from '#shared/domain/device'
import type { Session } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import type { Caller } from '../dispatch'
import { loadAttendance, loadSession } from '../session-book'
import type { View, Work } from '../work'

/** The phone that calls; AppError `not-allowed` when it was put out or never let in. */
export async function callingDevice(view: View, { deviceId }: Caller): Promise<Device> {
  const device = deviceId && (await view.get('devices', deviceId))
  if (!device || device.removedAt !== undefined || device.role !== 'attendee')
    throw new AppError('not-allowed', 'phone.removed')
  return device
}

/** Whether nothing more can be said or changed in a session. */
export function isOver({ state }: Session): boolean {
  return state === 'closed' || state === 'finalised'
}

/** The phone that calls and its session; AppError `refused` when the session is over. */
export async function deviceAtWork(
  view: View,
  caller: Caller,
): Promise<{ readonly device: Device; readonly session: Session }> {
  const device = await callingDevice(view, caller)
  const session = await loadSession(view, device.sessionId)
  if (isOver(session)) throw new AppError('refused', 'phone.sessionOver')
  return { device, session }
}

/** Who calls, signed in; AppError `refused` otherwise. Whoever has acted once stays who they are. */
export async function signedIn(
  work: Work,
  caller: Caller,
  now: string,
): Promise<{ readonly device: Device; readonly session: Session; readonly me: Attendee }> {
  const { device, session } = await deviceAtWork(work, caller)
  const { attendees } = await loadAttendance(work, session.id)
  const me = attendees.find(({ id }) => id === device.attendeeId)
  if (!me) throw new AppError('refused', 'phone.signInFirst')
  if (device.actedAt === undefined) work.put('devices', { ...device, actedAt: now })
  return { device, session, me }
}
