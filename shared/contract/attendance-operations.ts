import { z } from 'zod'
import { AttendanceState, Attendee } from '../domain/attendance'
import { AgendaItemId, AttendeeId, SessionId } from '../domain/ids'
import { NameKeys } from '../domain/names'
import { read, write } from './define'

const nothing = z.object({})
const ofSession = z.object({ sessionId: SessionId })

const AttendeeInput = Attendee.omit({ id: true, at: true }).partial({
  state: true,
  position: true,
  substituteFor: true,
  reason: true,
})

/** How somebody on the list can be typed: by name, by organisation, by its short name. */
export const AttendeeSpelling = z.object({
  attendeeId: AttendeeId,
  name: NameKeys,
  organisation: NameKeys,
  shortName: NameKeys.optional(),
})
export type AttendeeSpelling = Readonly<z.infer<typeof AttendeeSpelling>>

export const attendanceOperations = {
  /** With these the page finds by itself, at once, whom the letters mean. */
  'attendance.spellings': read({
    staleAfter: ['attendances', 'registers'],
    input: ofSession,
    output: z.array(AttendeeSpelling),
  }),
  /** 到会 and 法定, when the series asks for a quorum. */
  'attendance.quorum': read({
    staleAfter: ['attendances', 'agendas', 'sessions', 'series'],
    input: ofSession,
    output: z.object({
      quorum: z.object({ present: z.int(), needed: z.int(), isMet: z.boolean() }).optional(),
    }),
  }),
  /** Somebody of the list is here: present, or late from the current item on once the first is over. */
  'attendance.signIn': write({
    input: ofSession.extend({ attendeeId: AttendeeId }),
    output: z.object({ state: AttendanceState }),
  }),
  'attendance.add': write({
    input: ofSession.extend({ attendee: AttendeeInput }),
    output: z.object({ attendeeId: AttendeeId }),
  }),
  'attendance.mark': write({
    input: ofSession.extend({
      attendeeId: AttendeeId,
      state: AttendanceState.optional(),
      name: z.string().trim().max(60).optional(),
      substituteFor: z.string().max(60).optional(),
      /** Null takes it back. */
      leftAtItemId: AgendaItemId.nullable().optional(),
      arrivedAtItemId: AgendaItemId.nullable().optional(),
      reason: z.string().max(200).optional(),
    }),
    output: nothing,
  }),
  /** 除…外全到: everybody still expected is here but for those named, who stay expected or are marked as told. */
  'attendance.markAllPresent': write({
    input: ofSession.extend({
      except: z.array(AttendeeId).max(500).optional(),
      exceptState: z.enum(['excused', 'absent']).optional(),
    }),
    output: nothing,
  }),
  'attendance.remove': write({ input: ofSession.extend({ attendeeId: AttendeeId }), output: nothing }),
}
