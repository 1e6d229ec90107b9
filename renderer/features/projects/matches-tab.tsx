import { Button, Table, type TableColumnType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { MatchRow } from '#shared/contract/project-operations'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Empty, Loading } from '../../ui/states'
import { ListTools } from './list-search'
import { useReasonWords } from './match-words'
import { usePart } from './use-part'

/** 撮合: pairs the program proposes with its reasons; a person takes them up or refuses them. */
export function MatchesTab(props: {
  readonly about: 'needs' | 'talent'
  readonly onOpen: (projectId: string) => void
}) {
  const { about, onOpen } = props
  const text = useText()
  const part = usePart()
  const take = useOrder('project.fromMatch')
  const refuse = useOrder('match.refuse')
  const restore = useOrder('match.restore')
  const [refused, setRefused] = useState<MatchRow>()
  const answer = useAsk('match.propose', { about, ...part.input }, { keepPrevious: true })
  if (answer.status === 'loading') return <Loading label={text('projects.matches.looking')} />
  if (answer.status === 'failed') return <AskedProblem name="match.propose" problem={answer.problem} />
  const { rows, total } = answer.data
  const adopt = async ({ id }: MatchRow) => {
    const made = await take.send({ id })
    if (made) onOpen(made.projectId)
  }
  const turnDown = async (row: MatchRow) => {
    if (await refuse.send({ id: row.id })) setRefused(row)
  }
  const takeBack = async ({ id }: MatchRow) => {
    if (await restore.send({ id })) setRefused(undefined)
  }
  return (
    <div className="projects-tab">
      <ListTools typed={part.typed} onTyped={part.onTyped}>
        <span className="projects-quiet">{text('projects.matches.explanation')}</span>
      </ListTools>
      <div role="status" className={refused ? 'projects-note' : 'read-aloud-only'}>
        {refused && (
          <>
            {text('projects.matches.refused', {
              wanted: refused.wanted.title,
              resource: refused.resource.title,
            })}{' '}
            <Button size="small" loading={restore.busy} onClick={() => void takeBack(refused)}>
              {text('projects.matches.takeBack')}
            </Button>
          </>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty
          title={text(part.input.query === '' ? 'projects.matches.empty' : 'projects.nothingFound')}
          {...(part.input.query === '' && { hint: text('projects.matches.emptyHint') })}
        />
      ) : (
        <MatchTable
          {...{ about, rows }}
          pagination={part.pagination(total)}
          busy={take.busy || refuse.busy}
          onTake={(row) => void adopt(row)}
          onRefuse={(row) => void turnDown(row)}
        />
      )}
    </div>
  )
}

function MatchTable(props: {
  readonly about: 'needs' | 'talent'
  readonly rows: readonly MatchRow[]
  readonly pagination: ReturnType<ReturnType<typeof usePart>['pagination']>
  readonly busy: boolean
  readonly onTake: (row: MatchRow) => void
  readonly onRefuse: (row: MatchRow) => void
}) {
  const { about, rows, pagination, busy, onTake, onRefuse } = props
  const text = useText()
  const reasons = useReasonWords()
  const columns: TableColumnType<MatchRow>[] = [
    {
      key: 'wanted',
      title: text(about === 'needs' ? 'projects.matches.need' : 'projects.matches.demand'),
      width: '32%',
      render: (_, { wanted }) => <WantedCell wanted={wanted} />,
    },
    {
      key: 'resource',
      title: text('projects.matches.resource'),
      width: '26%',
      render: (_, { resource: { title, owner, capacity } }) => (
        <>
          <div>{title}</div>
          <div className="projects-quiet">{[owner, capacity].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'reasons',
      title: text('projects.matches.reasons'),
      render: (_, row) => (
        <ul className="projects-reasons">
          {row.reasons.map((reason) => (
            <li key={reason.kind}>{reasons(reason)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'decision',
      title: text('projects.matches.decision'),
      className: 'lists-short',
      render: (_, row) => (
        <div className="projects-buttons">
          <Button
            type="primary"
            disabled={busy}
            aria-label={text('projects.matches.takeNamed', nameOf(row))}
            onClick={() => onTake(row)}
          >
            {text('projects.matches.take')}
          </Button>
          <Button
            disabled={busy}
            aria-label={text('projects.matches.refuseNamed', nameOf(row))}
            onClick={() => onRefuse(row)}
          >
            {text('projects.matches.refuse')}
          </Button>
        </div>
      ),
    },
  ]
  return (
    <Table<MatchRow>
      className="lists-table"
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={pagination}
    />
  )
}

const nameOf = ({ wanted, resource }: MatchRow) => ({ wanted: wanted.title, resource: resource.title })

function WantedCell({ wanted }: Pick<MatchRow, 'wanted'>) {
  const { id, number, title, enterprise, text: words } = wanted
  return (
    <>
      <div>
        {number !== undefined && (
          <>
            <Link className="num lists-link" to={`/needs?filter=all&need=${id}`}>
              {formatNeedNumber(number)}
            </Link>{' '}
          </>
        )}
        {title}
      </div>
      <div className="projects-quiet">{enterprise}</div>
      {words !== title && <div className="projects-clamped projects-quiet">{words}</div>}
    </>
  )
}
