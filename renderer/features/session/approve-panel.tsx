import { Button } from 'antd'
import { formatIssue } from '#shared/domain/document-number'
import type { AgendaItem } from '#shared/domain/agenda'
import { useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { useDesk } from './desk-context'
import { ItemActions } from './item-actions'
import { ItemOutcome } from './item-outcome'
import { PanelHead } from './panel-head'

/** 审议上期纪要: approve the minutes of the session before this one. */
export function ApprovePanel({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const { view } = useDesk()
  // The approval writes its own sentence; only then is what stands here drawn anew.
  const round = view.previous?.approved ? 'approved' : 'open'
  return (
    <>
      <PanelHead
        trail={text('words.agendaKinds.approve')}
        title={item.title}
        actions={<ItemActions item={item} />}
      />
      <section className="desk-sheet" aria-label={item.title}>
        <Approval item={item} />
        <ItemOutcome key={round} item={item} />
      </section>
    </>
  )
}

function Approval({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const { dateTime, date } = useFormats()
  const { view, isReadOnly } = useDesk()
  const approve = useOrder('agenda.approvePrevious')
  const { previous } = view
  if (!previous) return <p>{text('desk.noPrevious')}</p>
  const issue = formatIssue(previous.year, previous.number)
  return (
    <div className="desk-approval">
      <p>
        {text('desk.previousMinutes', { series: previous.seriesName, issue, date: date(previous.date) })}
        <a className="desk-text-link" href={`#/sessions/${previous.id}/minutes`}>
          {text('desk.openMinutes')}
        </a>
      </p>
      {previous.approved ? (
        <p className="desk-good">
          {text('desk.approved', { number: previous.approved.number, at: dateTime(previous.approved.at) })}
        </p>
      ) : (
        <Button
          type="primary"
          disabled={isReadOnly}
          loading={approve.busy}
          onClick={() => void approve.send({ sessionId: view.session.id, itemId: item.id })}
        >
          {text('desk.approve')}
        </Button>
      )}
    </div>
  )
}
