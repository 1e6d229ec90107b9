import { Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { GatheredNeed, Gathering } from '#shared/contract/roll-up-operations'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { SessionId } from '#shared/domain/ids'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Drawer } from '../../ui/dialogs'
import { Panel } from '../../ui/page'
import { Problem } from '../../ui/states'
import './gathering-panel.css'

const LISTS = ['carried', 'raised', 'reopened', 'settled', 'open'] as const
type List = (typeof LISTS)[number]

/** What a monthly or quarterly session gathers from the sessions below it; nothing for other sessions. */
export function GatheringPanel({
  sessionId,
  editable,
}: {
  readonly sessionId: SessionId
  readonly editable: boolean
}) {
  const answer = useAsk('rollUp.get', { sessionId })
  if (answer.status === 'failed') return <Problem message={answer.problem.message} />
  if (answer.status === 'loading' || !answer.data.gathering) return null
  return <Gathered gathering={answer.data.gathering} sessionId={sessionId} editable={editable} />
}

type GatheredProps = {
  readonly gathering: Gathering
  readonly sessionId: SessionId
  readonly editable: boolean
}

function Gathered({ gathering, sessionId, editable }: GatheredProps) {
  const text = useText()
  const { date } = useFormats()
  const [list, setList] = useState<List>()
  const brief = useOrder('rollUp.brief')
  const [isBriefed, setBriefed] = useState(false)
  const coverage = { from: date(gathering.from), until: date(gathering.until) }
  const write = async () => {
    if (await brief.send({ sessionId })) setBriefed(true)
  }
  const action = editable ? (
    <Button loading={brief.busy} onClick={() => void write()}>
      {text('rollUp.brief')}
    </Button>
  ) : undefined
  return (
    <Panel title={text('rollUp.title')} actions={action} className="series-gathering">
      <p className="num">{text('rollUp.coverage', coverage)}</p>
      <ul className="series-gathered-figures">
        {LISTS.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-label={text('rollUp.openList', {
                list: text(`rollUp.${name}`),
                count: gathering[name].length,
              })}
              onClick={() => setList(name)}
            >
              <strong className="num">{gathering[name].length}</strong> {text(`rollUp.${name}`)}
            </button>
          </li>
        ))}
      </ul>
      <p>{gathering.words}</p>
      {isBriefed && <p role="status">{text('rollUp.briefed')}</p>}
      <SessionsBelow sessions={gathering.sessions} />
      <Drawer
        open={list !== undefined}
        title={list ? text('rollUp.listTitle', { list: text(`rollUp.${list}`), ...coverage }) : ''}
        onClose={() => setList(undefined)}
        closeLabel={text('rollUp.close')}
        size={860}
      >
        {list && <NeedTable needs={gathering[list]} />}
      </Drawer>
    </Panel>
  )
}

/** The sessions that fed this one, folded: there may be dozens, and the agenda stands below. */
function SessionsBelow({ sessions }: Pick<Gathering, 'sessions'>) {
  const text = useText()
  const { date } = useFormats()
  return (
    <details className="series-gathered-sessions num">
      <summary>{text('rollUp.sessions', { count: sessions.length })}</summary>
      <ul>
        {sessions.map(({ id, seriesName, number, date: day, raised }) => (
          <li key={id}>
            <Link to={`/sessions/${id}`}>{seriesName}</Link>{' '}
            {text('rollUp.sessionOf', { number, date: date(day), raised })}
          </li>
        ))}
      </ul>
    </details>
  )
}

function NeedTable({ needs }: { readonly needs: readonly GatheredNeed[] }) {
  const text = useText()
  const { date } = useFormats()
  return (
    <Table<GatheredNeed>
      size="small"
      rowKey="id"
      dataSource={needs}
      virtual
      scroll={{ y: 520, x: 780 }}
      pagination={false}
      locale={{ emptyText: text('rollUp.none') }}
      columns={[
        {
          title: text('rollUp.columns.number'),
          width: 90,
          render: (_, { id, number }) => (
            <Link className="num" to={`/needs?need=${encodeURIComponent(id)}`}>
              {formatNeedNumber(number)}
            </Link>
          ),
        },
        { title: text('rollUp.columns.need'), dataIndex: 'title', width: 220 },
        { title: text('rollUp.columns.enterprise'), dataIndex: 'enterprise', width: 180 },
        {
          title: text('rollUp.columns.disposition'),
          width: 100,
          render: (_, { disposition }) => disposition && text(`words.dispositions.${disposition}`),
        },
        { title: text('rollUp.columns.owner'), dataIndex: 'owner', width: 100 },
        {
          title: text('rollUp.columns.due'),
          width: 110,
          render: (_, { dueDate }) => dueDate && <span className="num">{date(dueDate)}</span>,
        },
      ]}
    />
  )
}
