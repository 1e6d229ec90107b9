import { Button, Select } from 'antd'
import { useState } from 'react'
import { ATTENDANCE_STATES, type Attendee } from '#shared/domain/attendance'
import { useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { NamePicker } from '../../fields/name-picker'
import { Input } from '../../ui/text-fields'
import { useDesk } from './desk-context'

const OFFERED = ATTENDANCE_STATES.filter((state) => state !== 'expected')

/** One person of the list: a press for each state, and what that state needs to be known besides. */
export function AttendeeRow({ attendee }: { readonly attendee: Attendee }) {
  const text = useText()
  const { time } = useFormats()
  const { view, isReadOnly } = useDesk()
  const sessionId = view.session.id
  const mark = useOrder('attendance.mark')
  const remove = useOrder('attendance.remove')
  const { id: attendeeId, name, organisation, position, state, at } = attendee
  const who = name || organisation
  return (
    <li className="desk-attendee" data-state={state} id={`attendee-${attendeeId}`}>
      <div className="desk-attendee-who">
        <b>{name || '—'}</b>
        <span>{[organisation, position].filter(Boolean).join(' · ')}</span>
      </div>
      <div className="desk-states" role="group" aria-label={text('desk.stateOf', { name: who })}>
        {OFFERED.map((offered) => (
          <button
            key={offered}
            type="button"
            className="desk-state-button"
            aria-pressed={state === offered}
            disabled={isReadOnly}
            onClick={() => void mark.send({ sessionId, attendeeId, state: offered })}
          >
            {text(`words.attendanceStates.${offered}`)}
          </button>
        ))}
      </div>
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

/** 早退 asks from which item on, 代会 for whom, 请假 why. */
function AttendeeMore({ attendee }: { readonly attendee: Attendee }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const mark = useOrder('attendance.mark')
  const where = { sessionId: view.session.id, attendeeId: attendee.id }
  switch (attendee.state) {
    case 'left-early':
      return (
        <div className="desk-attendee-more">
          <Select
            aria-label={text('desk.leftAt')}
            placeholder={text('desk.leftAt')}
            value={attendee.leftAtItemId ?? null}
            disabled={isReadOnly}
            {...(attendee.leftAtItemId === undefined && { status: 'warning' as const })}
            options={view.agenda.items.map((item, place) => ({
              value: item.id,
              label: text('desk.leftAtItem', { place: place + 1, title: item.title }),
            }))}
            onChange={(leftAtItemId) => {
              if (leftAtItemId) void mark.send({ ...where, leftAtItemId })
            }}
          />
        </div>
      )
    case 'substitute':
      return <SubstituteFor attendee={attendee} />
    case 'excused':
    case 'absent':
      return <AbsenceReason key={attendee.reason} attendee={attendee} />
    case 'expected':
    case 'present':
    case 'late':
    case 'observer':
      return null
  }
}

function SubstituteFor({ attendee }: { readonly attendee: Attendee }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const mark = useOrder('attendance.mark')
  const [name, setName] = useState(attendee.substituteFor)
  const keep = (substituteFor: string) => {
    if (substituteFor !== attendee.substituteFor) {
      void mark.send({ sessionId: view.session.id, attendeeId: attendee.id, substituteFor })
    }
  }
  return (
    <div className="desk-attendee-more">
      <NamePicker
        kinds={['person']}
        label={text('desk.substituteFor')}
        hideLabel
        placeholder={text('desk.substituteFor')}
        value={name}
        disabled={isReadOnly}
        onBlur={() => keep(name)}
        onChange={(typed, id) => {
          setName(typed)
          if (id !== undefined) keep(typed)
        }}
      />
    </div>
  )
}

function AbsenceReason({ attendee }: { readonly attendee: Attendee }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const mark = useOrder('attendance.mark')
  const [reason, setReason] = useState(attendee.reason)
  const keep = () => {
    if (reason === attendee.reason) return
    void mark.send({ sessionId: view.session.id, attendeeId: attendee.id, reason })
  }
  return (
    <div className="desk-attendee-more">
      <Input
        label={text('desk.absenceReason')}
        hideLabel
        placeholder={text('desk.absenceReason')}
        value={reason}
        disabled={isReadOnly}
        maxLength={200}
        onChange={setReason}
        onBlur={keep}
        onSubmit={keep}
      />
    </div>
  )
}
