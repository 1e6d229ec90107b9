import { Button, Segmented, Table, type TableColumnType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ListedNeed } from '#shared/contract/project-operations'
import { plainDateOf } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { NeedId } from '#shared/domain/ids'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { Empty, Loading } from '../../ui/states'
import { ListTools } from './list-search'
import { usePart } from './use-part'

const FILTERS = ['open', 'free', 'in-project'] as const
type Filter = (typeof FILTERS)[number]
type Opening = { readonly onOpen: (projectId: string) => void }

const isTaken = ({ project }: ListedNeed) => project?.state === 'proposed' || project?.state === 'running'

/** 需求清单: open needs with their projects; several free ones are ticked and become one project. */
export function NeedsTab({ onOpen }: Opening) {
  const text = useText()
  const [filter, setFilter] = useState<Filter>('open')
  const [chosen, setChosen] = useState<readonly NeedId[]>([])
  const part = usePart()
  const make = useOrder('project.fromNeeds')
  const answer = useAsk('project.needs', { filter, ...part.input }, { keepPrevious: true })
  if (answer.status === 'loading') return <Loading label={text('projects.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="project.needs" problem={answer.problem} />
  const { rows, total, counts } = answer.data
  const makeProject = async () => {
    const made = await make.send({ needIds: [...chosen] })
    if (!made) return
    setChosen([])
    onOpen(made.projectId)
  }
  return (
    <div className="projects-tab">
      <ListTools typed={part.typed} onTyped={part.onTyped}>
        <Segmented<Filter>
          aria-label={text('projects.needs.filter')}
          value={filter}
          onChange={(next) => {
            setFilter(next)
            part.reset()
          }}
          options={FILTERS.map((value) => ({
            value,
            label: `${text(`projects.needs.filters.${value}`)} ${counts[value]}`,
          }))}
        />
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={make.busy}
          onClick={() => void makeProject()}
        >
          {text('projects.needs.make', { count: chosen.length })}
        </Button>
      </ListTools>
      {rows.length === 0 ? (
        <Empty
          title={text(part.input.query === '' ? 'projects.needs.empty' : 'projects.nothingFound')}
          {...(part.input.query === '' && { hint: text('projects.needs.emptyHint') })}
        />
      ) : (
        <NeedTable
          rows={rows}
          pagination={part.pagination(total)}
          {...{ chosen, onOpen }}
          onChosen={setChosen}
        />
      )}
    </div>
  )
}

function NeedTable(
  props: Opening & {
    readonly rows: readonly ListedNeed[]
    readonly pagination: ReturnType<ReturnType<typeof usePart>['pagination']>
    readonly chosen: readonly NeedId[]
    readonly onChosen: (ids: readonly NeedId[]) => void
  },
) {
  const { rows, pagination, chosen, onChosen, onOpen } = props
  const text = useText()
  const { date } = useFormats()
  const columns: TableColumnType<ListedNeed>[] = [
    {
      key: 'number',
      title: text('projects.needs.number'),
      className: 'lists-short',
      render: (_, { id, number }) => (
        <Link className="num" to={`/needs?filter=all&need=${id}`}>
          {formatNeedNumber(number)}
        </Link>
      ),
    },
    { key: 'title', title: text('projects.needs.title'), dataIndex: 'title', className: 'lists-main' },
    {
      key: 'enterprise',
      title: text('projects.needs.enterprise'),
      dataIndex: 'enterprise',
      className: 'lists-long',
    },
    { key: 'category', title: text('projects.category'), dataIndex: 'category' },
    {
      key: 'raised',
      title: text('projects.needs.raised'),
      className: 'lists-short num',
      render: (_, { raisedAt }) => date(plainDateOf(raisedAt)),
    },
    {
      key: 'project',
      title: text('projects.needs.project'),
      render: (_, { project }) =>
        project && (
          <>
            <Tag>{text(`projects.states.${project.state}`)}</Tag>{' '}
            <Button type="link" className="row-opener" onClick={() => onOpen(project.id)}>
              {project.title}
            </Button>
          </>
        ),
    },
  ]
  return (
    <Table<ListedNeed>
      className="lists-table"
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={pagination}
      rowSelection={{
        selectedRowKeys: [...chosen],
        preserveSelectedRowKeys: true,
        hideSelectAll: true,
        columnTitle: text('projects.needs.choose'),
        // The keys are the ids of the rows.
        onChange: (keys) => onChosen(keys as NeedId[]),
        getCheckboxProps: (need) => ({
          disabled: isTaken(need),
          'aria-label': text('projects.needs.chooseNamed', { number: formatNeedNumber(need.number) }),
        }),
      }}
    />
  )
}
