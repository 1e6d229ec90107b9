import { Button } from 'antd'
import { useOrder, useText } from '../../client/hooks'
import { Kbd } from '../../ui/marks'
import { Empty } from '../../ui/states'
import { AttendeeAdd } from './attendee-add'
import { AttendeeRow } from './attendee-row'
import { useDesk } from './desk-context'
import { PanelHead } from './panel-head'

/** 签到: who is here, entered and marked with few keys. */
export function SignInPanel() {
  const text = useText()
  const { view, isReadOnly, showPane } = useDesk()
  const sessionId = view.session.id
  const all = useOrder('attendance.markAllPresent')
  const { attendees } = view.attendance
  const expected = attendees.filter(({ state }) => state === 'expected').length
  const { counts } = view
  return (
    <>
      <PanelHead
        trail={text('desk.signInTrail')}
        title={text('desk.signInTitle')}
        who={text('desk.signInCounts', { ...counts, waiting: expected })}
        actions={
          <div className="desk-actions">
            {!isReadOnly && (
              <Button
                disabled={expected === 0}
                loading={all.busy}
                onClick={() => void all.send({ sessionId })}
              >
                {text('desk.allPresent')}
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
      {!isReadOnly && <AttendeeAdd />}
      {attendees.length === 0 ? (
        <Empty title={text('desk.nobodyYet')} hint={text('desk.nobodyYetHint')} />
      ) : (
        <ul className="desk-attendees" aria-label={text('desk.attendees')}>
          {attendees.map((attendee) => (
            <AttendeeRow key={attendee.id} attendee={attendee} />
          ))}
        </ul>
      )}
    </>
  )
}
