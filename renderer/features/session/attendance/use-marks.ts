import { useState } from 'react'
import {
  isAway,
  isPresent,
  type Attendance,
  type AttendanceState,
  type Attendee,
} from '#shared/domain/attendance'
import type { AttendeeChange } from '#shared/domain/attendance-marks'
import type { AgendaItemId, AttendeeId } from '#shared/domain/ids'
import { useOrder } from '../../../client/hooks'
import { useCurrentItem } from './use-current-item'
import { useDesk } from '../desk-context'

/** A mark on its way: it counts at once, so that the next letters never find the same person again. */
type Underway = {
  readonly state: AttendanceState
  readonly isSent: boolean
  /** The list as it stood when the core had accepted it. */
  readonly seen: Attendance
}

/** What a departure changes: a substitute or an observer stays one. */
export function departure({ state }: Attendee, itemId: AgendaItemId | undefined): AttendeeChange {
  const staysSo = state === 'substitute' || state === 'observer'
  return { state: staysSo ? state : 'left-early', ...(itemId && { leftAtItemId: itemId }) }
}

/** Whether signing in would change anything. */
export function mayComeIn(attendee: Attendee): boolean {
  const isUnseen = attendee.state === 'observer' && attendee.at === undefined
  return isAway(attendee) || isUnseen || !(isPresent(attendee) || attendee.state === 'observer')
}

export type Marks = ReturnType<typeof useMarks>

/** The list as it is with the marks on their way, and the marking itself. */
export function useMarks() {
  const { view } = useDesk()
  const { attendance, session } = view
  const current = useCurrentItem()
  const [underway, setUnderway] = useState<ReadonlyMap<AttendeeId, Underway>>(new Map())
  const signingIn = useOrder('attendance.signIn', { quiet: true })
  const marking = useOrder('attendance.mark', { quiet: true })
  const note = (id: AttendeeId, one: Underway | undefined) =>
    setUnderway((now) => {
      const next = new Map(now)
      if (one) next.set(id, one)
      else next.delete(id)
      return next
    })
  const follow = async (id: AttendeeId, state: AttendanceState, done: Promise<unknown>) => {
    note(id, { state, isSent: false, seen: attendance })
    const isDone = (await done) !== undefined
    note(id, isDone ? { state, isSent: true, seen: attendance } : undefined)
    return isDone
  }
  const stateOf = (attendee: Attendee): AttendanceState => {
    const one = underway.get(attendee.id)
    const counts = attendee.state === 'expected' && one && (!one.isSent || one.seen === attendance)
    return counts ? one.state : attendee.state
  }
  const attendees = attendance.attendees.map((attendee): Attendee => {
    const state = stateOf(attendee)
    return state === attendee.state ? attendee : { ...attendee, state }
  })
  const where = (id: AttendeeId) => ({ sessionId: session.id, attendeeId: id })
  return {
    attendees,
    problem: signingIn.problem?.message ?? marking.problem?.message,
    signIn: ({ id }: Attendee) => follow(id, 'present', signingIn.send(where(id))),
    mark: ({ id, state }: Attendee, change: AttendeeChange) =>
      follow(id, change.state ?? state, marking.send({ ...where(id), ...change })),
    leave: (attendee: Attendee) => {
      const change = departure(attendee, current?.id)
      return follow(attendee.id, 'left-early', marking.send({ ...where(attendee.id), ...change }))
    },
  }
}
