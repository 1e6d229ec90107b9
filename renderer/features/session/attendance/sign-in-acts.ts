import { isPresent, type Attendee, type AttendanceState } from '#shared/domain/attendance'
import type { AgendaItemId } from '#shared/domain/ids'
import type { InputOf } from '#shared/contract/operations'
import type { Speak } from '../../../client/hooks'
import type { SignInCommand } from './attendee-matching'
import type { Asking } from './newcomer'
import type { SignInStep } from './sign-in-choices'
import { mayComeIn, type Marks } from './use-marks'

/** A newcomer as the core takes one. */
export type Newcomer = InputOf<'attendance.add'>['attendee']

/** What signing in works with. */
export type SignInPlace = {
  readonly text: Speak
  readonly ask: Asking
  readonly marks: Marks
  /** False when it was refused; the field says why. */
  readonly add: (attendee: Newcomer) => Promise<boolean>
  /** Before 签到 newcomers are only put on the list. */
  readonly isBefore: boolean
  readonly itemId: AgendaItemId | undefined
  readonly setStep: (step: SignInStep) => void
  readonly setSaid: (words: string) => void
}

export const WHOM: SignInStep = { ask: 'whom' }

const nameOf = ({ name, organisation }: Attendee) => name || organisation

/** Says who was marked as what. */
export function saySigned({ text, setSaid }: SignInPlace, name: string, state: AttendanceState): void {
  setSaid(text('attendance.signed', { name, state: text(`words.attendanceStates.${state}`) }))
}

/** Enter on somebody of the list: they are here. */
export function signIn(place: SignInPlace, attendee: Attendee): void {
  const { text, marks, isBefore, setStep, setSaid } = place
  const name = nameOf(attendee)
  setStep(WHOM)
  if (!mayComeIn(attendee) || isBefore) {
    const state = text(`words.attendanceStates.${attendee.state}`)
    setSaid(text('attendance.signedAlready', { name, state }))
    return
  }
  saySigned(place, name, place.itemId && attendee.state === 'expected' ? 'late' : 'present')
  void marks.signIn(attendee)
}

function leave({ text, marks, setSaid }: SignInPlace, attendee: Attendee): void {
  const name = nameOf(attendee)
  const isHere = isPresent(attendee) || attendee.state === 'observer'
  setSaid(text(isHere ? 'attendance.left' : 'attendance.notHereYet', { name }))
  if (isHere) void marks.leave(attendee)
}

/** A key in place of Enter. */
export function command(place: SignInPlace, attendee: Attendee, what: SignInCommand): void {
  const { marks, itemId, setStep } = place
  switch (what) {
    case 'substitute':
      setStep({ ask: 'substitute', attendee })
      return
    case 'leave':
      leave(place, attendee)
      return
    case 'late':
    case 'excused':
    case 'absent':
    case 'observer': {
      const arrivedAtItemId = what === 'late' ? itemId : undefined
      saySigned(place, nameOf(attendee), what)
      void marks.mark(attendee, { state: what, ...(arrivedAtItemId && { arrivedAtItemId }) })
    }
  }
}

/** Somebody came in another's place; the entry is theirs from now on. */
export function substitute(place: SignInPlace, attendee: Attendee, name: string): void {
  place.setStep(WHOM)
  saySigned(place, name || nameOf(attendee), 'substitute')
  void place.marks.mark(attendee, { state: 'substitute', name, substituteFor: attendee.name })
}
