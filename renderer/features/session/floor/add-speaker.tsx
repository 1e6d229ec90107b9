import { useState } from 'react'
import { isAway, isPresent, type Attendee } from '#shared/domain/attendance'
import type { Floor } from '#shared/domain/floor'
import { useOrder, useText } from '../../../client/hooks'
import { findablesOf, findAttendees, readTyped } from '../attendance/attendee-matching'
import { FindField } from '../attendance/find-field'
import { useSpellings } from '../attendance/use-spellings'
import { Who } from '../attendance/who'
import { useDesk } from '../desk-context'

const isHere = (attendee: Attendee) =>
  (isPresent(attendee) || attendee.state === 'observer') && !isAway(attendee)

/** Somebody present is put into the queue by a few letters; a full stop instead of Enter makes it a point of order. */
export function AddSpeaker({ floor, onClose }: { readonly floor: Floor; readonly onClose: () => void }) {
  const text = useText()
  const { attendance } = useDesk().view
  const spellings = useSpellings()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const [said, setSaid] = useState('')
  const ask = useOrder('floor.ask')
  const here = attendance.attendees.filter(isHere)
  const offered = (query: string) => findAttendees(findablesOf(here, spellings), query)
  const found = offered(typed)
  const write = (value: string) => {
    setTyped(value)
    setActive(0)
    setSaid('')
  }
  const take = (attendee: Attendee | undefined, isPointOfOrder = false) => {
    if (!attendee) return
    const { id: attendeeId, name, organisation } = attendee
    write('')
    void ask.send({ sessionId: floor.id, attendeeId, name, organisation, isPointOfOrder })
  }
  const type = (value: string, isComposing: boolean) => {
    const { query, command, choice } = isComposing ? { query: value } : readTyped(value)
    const people = offered(query)
    const chosen = choice === undefined ? undefined : people[choice - 1]
    if (chosen) take(chosen)
    else if (command === 'absent' && people.length > 0) take(people[active] ?? people[0], true)
    else write(value)
  }
  return (
    <div className="speakers-add">
      <FindField
        label={text('floor.addLabel')}
        hideLabel
        placeholder={text('floor.addHint')}
        offered={text('attendance.offered')}
        value={typed}
        onType={type}
        offers={found.map(({ id, name, organisation }) => ({
          key: id,
          content: <Who name={name || organisation} detail={name === '' ? '' : organisation} />,
        }))}
        active={active}
        onActive={setActive}
        onTake={(place) => take(found[place])}
        onEnter={() => {
          if (found.length > 0) take(found[active])
          else if (typed.trim() !== '') setSaid(text('floor.noneFits', { typed: typed.trim() }))
        }}
        onEscape={onClose}
        focusOn={floor.id}
      />
      <p className="speakers-hint">{said || text('floor.addKeys')}</p>
    </div>
  )
}
