import { useState } from 'react'
import { Button } from 'antd'
import { isAway, isPresent, type Attendee } from '#shared/domain/attendance'
import { useText } from '../../client/hooks'
import { Kbd } from '../../ui/marks'
import { Empty } from '../../ui/states'
import { AllBut } from './attendance/all-but'
import { OrganisationTable } from './attendance/organisation-table'
import { SignInField } from './attendance/sign-in-field'
import { AttendeeRow } from './attendee-row'
import { useDesk } from './desk-context'
import { PanelHead } from './panel-head'

/** 签到: who is here, entered and marked with few keys. */
export function SignInPanel() {
  const text = useText()
  const { view, isReadOnly, showPane } = useDesk()
  const { attendees } = view.attendance
  const expected = attendees.filter(({ state }) => state === 'expected').length
  const [isAllBut, setAllBut] = useState(false)
  return (
    <>
      <PanelHead
        trail={text('desk.signInTrail')}
        title={text('desk.signInTitle')}
        who={text('desk.signInCounts', { ...view.counts, waiting: expected })}
        actions={
          <div className="desk-actions">
            {!isReadOnly && (
              <Button disabled={expected === 0} aria-expanded={isAllBut} onClick={() => setAllBut(!isAllBut)}>
                {text('attendance.allBut')}
              </Button>
            )}
            {view.session.cursor !== undefined && (
              <Button onClick={() => showPane('cursor')}>
                {text('desk.backToItem')} <Kbd>F3</Kbd>
              </Button>
            )}
          </div>
        }
      />
      {!isReadOnly && isAllBut && expected > 0 && <AllBut onDone={() => setAllBut(false)} />}
      {!isReadOnly && <SignInField isHome={!isAllBut} />}
      {attendees.length === 0 ? (
        <Empty title={text('desk.nobodyYet')} hint={text('desk.nobodyYetHint')} />
      ) : (
        <>
          <OrganisationTable />
          <AttendeeList attendees={attendees} />
        </>
      )}
    </>
  )
}

const SHOWN = {
  all: () => true,
  waiting: ({ state }: Attendee) => state === 'expected',
  here: (attendee: Attendee) => isPresent(attendee) && !isAway(attendee),
  away: (attendee: Attendee) => !isPresent(attendee) && attendee.state !== 'observer',
} as const
type Shown = keyof typeof SHOWN
const CHOICES: readonly Shown[] = ['all', 'waiting', 'here', 'away']

function AttendeeList({ attendees }: { readonly attendees: readonly Attendee[] }) {
  const text = useText()
  const [shown, setShown] = useState<Shown>('all')
  const rows = attendees.filter(SHOWN[shown])
  return (
    <>
      <div className="attendance-shown" role="group" aria-label={text('attendance.show')}>
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            className="desk-state-button num"
            aria-pressed={choice === shown}
            onClick={() => setShown(choice)}
          >
            {text(`attendance.shown.${choice}`, { count: attendees.filter(SHOWN[choice]).length })}
          </button>
        ))}
      </div>
      <ul className="desk-attendees" aria-label={text('desk.attendees')}>
        {rows.map((attendee) => (
          <AttendeeRow key={attendee.id} attendee={attendee} />
        ))}
        {rows.length === 0 && <li className="attendance-none">{text('attendance.nobodyShown')}</li>}
      </ul>
    </>
  )
}
