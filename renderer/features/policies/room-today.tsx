import { Select } from 'antd'
import { useId, useState } from 'react'
import type { PlainDate } from '#shared/domain/calendar'
import type { SessionId } from '#shared/domain/ids'
import { bySessionOrder, type Session } from '#shared/domain/session'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { RoomPolicies } from '../../fields/room-policies'
import { Panel } from '../../ui/page'
import { Empty, Loading } from '../../ui/states'
import { Labelled } from '../../ui/text-fields'

/** How many sessions gone by are still offered. */
const PAST_OFFERED = 6

/** Sessions to choose from, today's or the next one first, then those to come, then the latest gone by. */
function offeredOf(sessions: readonly Session[], today: PlainDate): readonly Session[] {
  const inOrder = sessions.toSorted(bySessionOrder)
  const past = inOrder.filter(({ date }) => date < today)
  return [...inOrder.filter(({ date }) => date >= today), ...past.slice(-PAST_OFFERED).reverse()]
}

/** 今日会场: the cards for those who sit in a session. */
export function RoomToday() {
  const text = useText()
  const sessions = useAsk('session.list', {})
  const status = useAsk('status.get', {})
  if (sessions.status === 'loading' || status.status === 'loading')
    return <Loading label={text('policies.loading')} />
  if (sessions.status === 'failed') return <AskedProblem name="session.list" problem={sessions.problem} />
  if (status.status === 'failed') return <AskedProblem name="status.get" problem={status.problem} />
  const offered = offeredOf(sessions.data, status.data.today)
  if (offered.length === 0)
    return <Empty title={text('policies.inRoom.noSession')} hint={text('policies.inRoom.noSessionHint')} />
  return <OneRoom offered={offered} />
}

function OneRoom({ offered }: { readonly offered: readonly Session[] }) {
  const text = useText()
  const id = useId()
  const { dateWithWeekday } = useFormats()
  const [chosen, setChosen] = useState<SessionId>()
  const session = offered.find((one) => one.id === chosen) ?? offered[0]
  if (!session) return null
  const label = text('policies.inRoom.session')
  return (
    <div className="policies-stack">
      <Labelled id={id} label={label}>
        <Select<SessionId>
          id={id}
          aria-label={label}
          className="policies-session"
          value={session.id}
          options={offered.map(({ id: value, date, seriesName: name, number }) => ({
            value,
            label: text('policies.inRoom.option', { date: dateWithWeekday(date), name, number }),
          }))}
          onChange={setChosen}
        />
      </Labelled>
      <Panel>
        <RoomPolicies sessionId={session.id} />
      </Panel>
    </div>
  )
}
