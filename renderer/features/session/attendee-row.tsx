import { Button } from 'antd'
import {
  ATTENDANCE_STATES,
  isAway,
  isPresent,
  type Attendee,
  type AttendanceState,
} from '#shared/domain/attendance'
import { useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { AttendeeMore } from './attendance/attendee-more'
import { useCurrentItem } from './attendance/use-current-item'
import { useLateItem } from './attendance/use-late-item'
import { departure } from './attendance/use-marks'
import { useDesk } from './desk-context'

const OFFERED = ATTENDANCE_STATES.filter((state) => state !== 'expected')

/** One person of the list: a press for each state, and what that state needs to be known besides. */
export function AttendeeRow({ attendee }: { readonly attendee: Attendee }) {
  const text = useText()
  const { time } = useFormats()
  const { view, isReadOnly } = useDesk()
  const sessionId = view.session.id
  const remove = useOrder('attendance.remove')
  const { id: attendeeId, name, organisation, position, state, at } = attendee
  const who = name || organisation
  return (
    <li className="desk-attendee" data-state={state} id={`attendee-${attendeeId}`}>
      <div className="desk-attendee-who">
        <b>{name || '—'}</b>
        <span title={organisation}>{[organisation, position].filter(Boolean).join(' · ')}</span>
      </div>
      <States attendee={attendee} />
      <Moving attendee={attendee} />
      <span className="desk-attendee-time num">
        {state !== 'expected' && at !== undefined ? time(at) : ''}
      </span>
      <Button
        type="text"
        size="small"
        disabled={isReadOnly}
        aria-label={text('desk.removeAttendee', { name: who })}
        title={text('desk.removeAttendee', { name: who })}
        onClick={() => void remove.send({ sessionId, attendeeId })}
      >
        ×
      </Button>
      <AttendeeMore attendee={attendee} />
    </li>
  )
}

/** A press marks; the same press again takes the mark back. */
function States({ attendee }: { readonly attendee: Attendee }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const mark = useOrder('attendance.mark')
  const current = useCurrentItem()
  const late = useLateItem()
  const { id: attendeeId, name, organisation, state } = attendee
  const press = (pressed: AttendanceState) => {
    const isBack = pressed === state
    const came = pressed === 'late' && !isBack ? late?.id : undefined
    const left = pressed === 'left-early' && !isBack ? current?.id : undefined
    void mark.send({
      ...{ sessionId: view.session.id, attendeeId, state: isBack ? 'expected' : pressed },
      ...(came && { arrivedAtItemId: came }),
      ...(left && { leftAtItemId: left }),
    })
  }
  return (
    <div
      className="desk-states"
      role="group"
      aria-label={text('desk.stateOf', { name: name || organisation })}
    >
      {OFFERED.map((offered) => (
        <button
          key={offered}
          type="button"
          className="desk-state-button"
          aria-pressed={state === offered}
          disabled={isReadOnly}
          {...(state === offered && { title: text('attendance.takeBack') })}
          onClick={() => press(offered)}
        >
          {text(`words.attendanceStates.${offered}`)}
        </button>
      ))}
    </div>
  )
}

/** 现在离席 or 现在到会: one press, from the current item on. */
function Moving({ attendee }: { readonly attendee: Attendee }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const current = useCurrentItem()
  const mark = useOrder('attendance.mark')
  const signIn = useOrder('attendance.signIn')
  if (!current) return <span className="attendance-moving" />
  const where = { sessionId: view.session.id, attendeeId: attendee.id }
  const name = attendee.name || attendee.organisation
  const isHere = (isPresent(attendee) || attendee.state === 'observer') && !isAway(attendee)
  const press = () =>
    void (isHere ? mark.send({ ...where, ...departure(attendee, current.id) }) : signIn.send(where))
  return (
    <span className="attendance-moving">
      <Button
        size="small"
        disabled={isReadOnly}
        aria-label={text(isHere ? 'attendance.leaveNowOf' : 'attendance.arriveNowOf', { name })}
        onClick={press}
      >
        {text(isHere ? 'attendance.leaveNow' : 'attendance.arriveNow')}
      </Button>
    </span>
  )
}
