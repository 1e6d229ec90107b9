import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { Panel } from '../../ui/page'
import { Problem } from '../../ui/states'
import { Doubles } from './doubles'
import { EditForm } from './edit-form'
import type { Inbox, InboxRow } from './use-inbox'
import { Ways } from './ways'

type InboxItemProps = {
  readonly row: InboxRow
  readonly inbox: Inbox
  readonly onDone: (sentence: string) => void
}

/** One item: what was said, what may be the same, and the ways it can go. */
export function InboxItemView({ row, inbox, onDone }: InboxItemProps) {
  const text = useText()
  const [isEditing, setEditing] = useState(false)
  const [joinTo, setJoinTo] = useState<string>()
  const isWaiting = row.state === 'waiting'
  return (
    <div className="inbox-item">
      {isWaiting && <Ways key={joinTo} row={row} picked={inbox.picked} joinTo={joinTo} onDone={onDone} />}
      <div className="inbox-beside">
        <Panel
          title={text('inbox.item')}
          {...(isWaiting &&
            !isEditing && {
              actions: (
                <Button size="small" onClick={() => setEditing(true)}>
                  {text('inbox.edit')}
                </Button>
              ),
            })}
        >
          {isEditing ? <EditForm row={row} onDone={() => setEditing(false)} /> : <Facts row={row} />}
        </Panel>
        {isWaiting ? <Doubles row={row} onJoin={setJoinTo} /> : <Outcome row={row} />}
      </div>
    </div>
  )
}

function Facts({ row }: { readonly row: InboxRow }) {
  const text = useText()
  const formats = useFormats()
  const facts = [row.raiser, row.phone, row.category].filter((fact) => fact !== '')
  return (
    <>
      <p className="inbox-who">
        <b>{row.enterprise || text('inbox.noEnterprise')}</b>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <p className="inbox-from">
        <Tag>{text(`inbox.sources.${row.source}`)}</Tag>
        {row.sourceNumber !== '' && <span>{text('inbox.number', { number: row.sourceNumber })}</span>}
        <span className="num">{formats.dateTime(row.saidAt)}</span>
      </p>
      <p className="inbox-words">{row.text}</p>
    </>
  )
}

function Outcome({ row }: { readonly row: InboxRow }) {
  const text = useText()
  const formats = useFormats()
  const navigate = useNavigate()
  const back = useOrder('inbox.putBack', { quiet: true })
  const { need } = row
  const reply = need ? need.reply : (row.reason ?? '')
  return (
    <Panel title={text(`inbox.states.${row.state}`)}>
      <p className="inbox-from">
        {row.handledAt !== undefined &&
          text('inbox.handledAt', { by: row.handledBy, at: formats.dateTime(row.handledAt) })}
      </p>
      <p className="inbox-words">{reply || text('inbox.noReply')}</p>
      {need && (
        <Button onClick={() => void navigate(`/needs?filter=all&need=${encodeURIComponent(need.id)}`)}>
          {text('inbox.openNeed', { number: formatNeedNumber(need.number) })}
        </Button>
      )}
      {row.state === 'set-aside' && (
        <Button loading={back.busy} onClick={() => void back.send({ inboxId: row.id })}>
          {text('inbox.putBack')}
        </Button>
      )}
      {back.problem && <Problem message={back.problem.message} />}
    </Panel>
  )
}
