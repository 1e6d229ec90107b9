import { useState } from 'react'
import { Select } from 'antd'
import type { Attendee } from '#shared/domain/attendance'
import { AgendaItemId } from '#shared/domain/ids'
import { useOrder, useText } from '../../../client/hooks'
import { NamePicker } from '../../../fields/name-picker'
import { Input } from '../../../ui/text-fields'
import { useDesk } from '../desk-context'

/** 早退 asks from which item on, 迟到 too, 代会 for whom, 请假 why. */
export function AttendeeMore({ attendee }: { readonly attendee: Attendee }) {
  const { state, arrivedAtItemId, leftAtItemId } = attendee
  const hasLeft = state === 'left-early' || leftAtItemId !== undefined
  const hasCome = state === 'late' || arrivedAtItemId !== undefined
  const isAbsent = state === 'excused' || state === 'absent'
  const isSubstitute = state === 'substitute'
  if (!hasLeft && !hasCome && !isAbsent && !isSubstitute) return null
  return (
    <div className="desk-attendee-more">
      {isSubstitute && <SubstituteFor key={attendee.substituteFor} attendee={attendee} />}
      {hasLeft && <FromItem attendee={attendee} field="leftAtItemId" />}
      {hasCome && <FromItem attendee={attendee} field="arrivedAtItemId" />}
      {isAbsent && <AbsenceReason key={attendee.reason} attendee={attendee} />}
    </div>
  )
}

const WORDS = {
  leftAtItemId: ['desk.leftAt', 'desk.leftAtItem'],
  arrivedAtItemId: ['attendance.arrivedAt', 'attendance.arrivedAtItem'],
} as const

function FromItem(props: {
  readonly attendee: Attendee
  readonly field: 'leftAtItemId' | 'arrivedAtItemId'
}) {
  const { attendee, field } = props
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const mark = useOrder('attendance.mark')
  const [label, ofItem] = WORDS[field]
  const value = attendee[field]
  const isWanted = field === 'leftAtItemId' && value === undefined
  return (
    <Select<string | null>
      aria-label={text(label)}
      placeholder={text(label)}
      value={value ?? null}
      disabled={isReadOnly}
      {...(isWanted && { status: 'warning' as const })}
      {...(field === 'arrivedAtItemId' && { allowClear: true })}
      options={view.agenda.items.map((item, place) => ({
        value: item.id,
        label: text(ofItem, { place: place + 1, title: item.title }),
      }))}
      onChange={(chosen) => {
        const itemId = chosen ? AgendaItemId.parse(chosen) : null
        void mark.send({ sessionId: view.session.id, attendeeId: attendee.id, [field]: itemId })
      }}
    />
  )
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
  )
}
