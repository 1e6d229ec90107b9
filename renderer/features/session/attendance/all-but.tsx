import { useState } from 'react'
import { Button } from 'antd'
import type { Attendee } from '#shared/domain/attendance'
import { useOrder, useText } from '../../../client/hooks'
import { Problem } from '../../../ui/states'
import { useDesk } from '../desk-context'
import { findablesOf, findAttendees, readTyped } from './attendee-matching'
import { FindField } from './find-field'
import { Who } from './who'
import { useSpellings } from './use-spellings'

const STATES = ['expected', 'excused', 'absent'] as const
type ExceptState = (typeof STATES)[number]

/** 除…外全到: names those who are missing, one press marks everybody else. */
export function AllBut({ onDone }: { readonly onDone: () => void }) {
  const text = useText()
  const { session, attendance } = useDesk().view
  const [missing, setMissing] = useState<readonly Attendee[]>([])
  const [state, setState] = useState<ExceptState>('expected')
  const order = useOrder('attendance.markAllPresent', { quiet: true })
  const expected = attendance.attendees.filter((attendee) => attendee.state === 'expected')
  const named = missing.filter(({ id }) => expected.some((attendee) => attendee.id === id))
  const mark = async () => {
    const except = named.map(({ id }) => id)
    const exceptState = state === 'expected' ? undefined : state
    const done = await order.send({ sessionId: session.id, except, ...(exceptState && { exceptState }) })
    if (done !== undefined) onDone()
  }
  return (
    <section className="desk-sheet all-but" aria-label={text('attendance.allBut')}>
      <MissingField
        expected={expected.filter(({ id }) => !named.some((one) => one.id === id))}
        onTake={(attendee) => setMissing([...named, attendee])}
        onDone={() => void mark()}
      />
      {named.length > 0 && <Missing named={named} onChange={setMissing} state={state} onState={setState} />}
      {order.problem && <Problem message={order.problem.message} />}
      <div className="desk-actions">
        <Button type="primary" loading={order.busy} onClick={() => void mark()}>
          {text('attendance.allButDo', { count: expected.length - named.length })}
        </Button>
        <Button onClick={onDone}>{text('desk.cancel')}</Button>
      </div>
    </section>
  )
}

type MissingFieldProps = {
  readonly expected: readonly Attendee[]
  readonly onTake: (attendee: Attendee) => void
  readonly onDone: () => void
}

/** Enter takes whom the letters mean; with nothing typed it marks the others. */
function MissingField({ expected, onTake, onDone }: MissingFieldProps) {
  const text = useText()
  const spellings = useSpellings()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const offered = (query: string) => findAttendees(findablesOf(expected, spellings), query)
  const found = offered(typed)
  const write = (value: string) => {
    setTyped(value)
    setActive(0)
  }
  const take = (attendee: Attendee | undefined) => {
    if (!attendee) return
    write('')
    onTake(attendee)
  }
  return (
    <FindField
      label={text('attendance.allButField')}
      placeholder={text('attendance.allButHint')}
      offered={text('attendance.offered')}
      value={typed}
      onType={(value, isComposing) => {
        const { query, choice } = isComposing ? { query: value } : readTyped(value)
        const chosen = choice === undefined ? undefined : offered(query)[choice - 1]
        if (chosen) take(chosen)
        else write(value)
      }}
      offers={found.map(({ id, name, organisation }) => ({
        key: id,
        content: <Who name={name || '—'} detail={organisation} />,
      }))}
      active={active}
      onActive={setActive}
      onTake={(place) => take(found[place])}
      onEnter={() => (typed.trim() === '' ? onDone() : take(found[active]))}
      onEscape={() => write('')}
      focusOn="start"
    />
  )
}

function Missing(props: {
  readonly named: readonly Attendee[]
  readonly onChange: (named: readonly Attendee[]) => void
  readonly state: ExceptState
  readonly onState: (state: ExceptState) => void
}) {
  const { named, onChange, state, onState } = props
  const text = useText()
  return (
    <div className="all-but-named">
      <ul aria-label={text('attendance.allButField')}>
        {named.map(({ id, name, organisation }) => (
          <li key={id}>
            {name || organisation}
            <button
              type="button"
              aria-label={text('attendance.allButTake', { name: name || organisation })}
              onClick={() => onChange(named.filter((one) => one.id !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <span>{text('attendance.allButAs')}</span>
      <div className="desk-states" role="group" aria-label={text('attendance.allButAs')}>
        {STATES.map((one) => (
          <button
            key={one}
            type="button"
            className="desk-state-button"
            aria-pressed={one === state}
            onClick={() => onState(one)}
          >
            {text(`attendance.allButStates.${one}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
