import { Button } from 'antd'
import { useState } from 'react'
import type { Need } from '#shared/domain/need'
import { urgingsOf } from '#shared/domain/need-rules'
import { useAsk, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { TaskForceDrawer } from './task-force-drawer'

/** What waits for somebody's decision: an objection, an extension that was asked for; and how often it was urged. */
export function Waiting({ need }: { readonly need: Need }) {
  const text = useText()
  const formats = useFormats()
  const { objection, extensionAsked } = need
  const urged = urgingsOf(need)
  const lines = [
    objection && text('needs.forms.objectionOpen', objection),
    extensionAsked &&
      text('needs.forms.askedUntil', { ...extensionAsked, date: formats.date(extensionAsked.dueDate) }),
    urged > 0 && text('needs.urgedTimes', { count: urged }),
  ].filter((line) => typeof line === 'string')
  if (lines.length === 0) return null
  return (
    <ul className="story-waiting" aria-label={text('needs.waitingFor')}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** 专班 of the need, with the way to its members, parts and combined reply. */
export function TaskForcePart({ need }: { readonly need: Need }) {
  const { taskForceId } = need
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const listed = useAsk('taskForce.list', {})
  if (listed.status !== 'ready' || taskForceId === undefined) return null
  const found = listed.data.find(({ taskForce }) => taskForce.id === taskForceId)?.taskForce
  if (!found) return null
  const members = found.parts.map(({ office, reported }) =>
    text(reported ? 'needs.memberReported' : 'needs.memberWaiting', { office }),
  )
  return (
    <section className="story-part" aria-label={text('taskForces.title')}>
      <h3>{text('taskForces.title')}</h3>
      <div className="story-disposition">
        <strong>{found.name}</strong>{' '}
        {found.reply && <span className="story-when">{text('taskForces.replied')}</span>}
        <p className="story-when">{[found.lead, ...members].join(text('ledger.listComma'))}</p>
        <Button size="small" onClick={() => setOpen(true)}>
          {text('needs.openTaskForce')}
        </Button>
      </div>
      <TaskForceDrawer open={isOpen} first={found.id} onClose={() => setOpen(false)} />
    </section>
  )
}
