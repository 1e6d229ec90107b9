import { useState } from 'react'
import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { Series } from '#shared/domain/series'
import { bySessionOrder, type Session } from '#shared/domain/session'
import { useAsk, useText, type Speak } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats, type Formats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { Panel } from '../../ui/page'
import { Empty, Loading } from '../../ui/states'
import { Choice } from './rule-editor'

const ALL = ''
const ROWS_A_PAGE = 20

function columnsOf(text: Speak, { dateWithWeekday }: Formats): TableColumnsType<Session> {
  const issueOf = ({ year, number }: Session) => text('series.list.issueOf', { year, number })
  return [
    {
      key: 'issue',
      title: text('series.list.issue'),
      render: (_, session) => <Link to={`/sessions/${session.id}`}>{issueOf(session)}</Link>,
    },
    { key: 'series', title: text('series.list.series'), dataIndex: 'seriesName' },
    { key: 'date', title: text('series.list.date'), render: (_, { date }) => dateWithWeekday(date) },
    {
      key: 'time',
      title: text('series.list.time'),
      render: (_, { startTime, endTime }) => `${startTime}–${endTime}`,
    },
    { key: 'place', title: text('series.list.place'), dataIndex: 'place' },
    {
      key: 'state',
      title: text('series.list.state'),
      render: (_, { state }) => (
        <Tag strong={state === 'running' || state === 'sign-in'}>{text(`words.sessionStates.${state}`)}</Tag>
      ),
    },
    {
      key: 'open',
      title: text('series.list.open'),
      render: (_, session) => (
        <span className="series-links">
          <Link
            to={`/sessions/${session.id}/desk`}
            aria-label={text('series.list.deskOf', { issue: issueOf(session) })}
          >
            {text('series.list.desk')}
          </Link>
          <Link
            to={`/sessions/${session.id}/minutes`}
            aria-label={text('series.list.minutesOf', { issue: issueOf(session) })}
          >
            {text('series.list.minutes')}
          </Link>
        </span>
      ),
    },
  ]
}

/** Every session, the latest first. */
export function SessionList({ all }: { readonly all: readonly Series[] }) {
  const text = useText()
  const formats = useFormats()
  const [chosen, setChosen] = useState<string>(ALL)
  const sessions = useAsk('session.list', {})
  if (sessions.status === 'loading') return <Loading label={text('shell.loading')} />
  if (sessions.status === 'failed') return <AskedProblem name="session.list" problem={sessions.problem} />
  const shown = sessions.data
    .filter(({ seriesId }) => chosen === ALL || seriesId === chosen)
    .toSorted((first, second) => bySessionOrder(second, first))
  return (
    <Panel title={text('series.list.title')}>
      {all.length > 1 && (
        <div className="series-list-filter">
          <Choice
            label={text('series.list.series')}
            value={chosen}
            options={[
              { value: ALL, label: text('series.list.all') },
              ...all.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setChosen}
          />
        </div>
      )}
      <Table
        rowKey="id"
        size="small"
        className="num"
        columns={columnsOf(text, formats)}
        dataSource={shown}
        pagination={shown.length > ROWS_A_PAGE && { pageSize: ROWS_A_PAGE, showSizeChanger: false }}
        locale={{
          emptyText: <Empty title={text('series.list.empty')} hint={text('series.list.emptyHint')} />,
        }}
      />
    </Panel>
  )
}
