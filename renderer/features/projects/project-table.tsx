import { Button, Table, type TableColumnType } from 'antd'
import type { ProjectRow } from '#shared/contract/project-operations'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { NeedLight } from '../../fields/need-light'
import { Tag } from '../../ui/marks'
import { Empty, Loading } from '../../ui/states'
import type { usePart } from './use-part'

/** Every project, what is being worked on first; a title opens it. */
export function ProjectTable(props: {
  readonly part: ReturnType<typeof usePart>
  readonly onOpen: (projectId: string) => void
}) {
  const { part, onOpen } = props
  const text = useText()
  const { date } = useFormats()
  const answer = useAsk('project.list', part.input, { keepPrevious: true })
  if (answer.status === 'loading') return <Loading label={text('projects.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="project.list" problem={answer.problem} />
  const { rows, total } = answer.data
  if (rows.length === 0)
    return <Empty title={text('projects.board.none')} hint={text('projects.board.noneHint')} />
  const columns: TableColumnType<ProjectRow>[] = [
    { key: 'number', title: text('projects.columns.number'), dataIndex: 'number', className: 'num' },
    {
      key: 'title',
      title: text('projects.columns.title'),
      className: 'lists-main',
      render: (_, { id, title }) => (
        <Button type="link" className="row-opener" onClick={() => onOpen(id)}>
          {title}
        </Button>
      ),
    },
    {
      key: 'state',
      title: text('projects.columns.state'),
      className: 'lists-short',
      render: (_, { state }) => <Tag>{text(`projects.states.${state}`)}</Tag>,
    },
    {
      key: 'enterprises',
      title: text('projects.enterprises'),
      className: 'lists-long',
      render: (_, { enterprises }) => enterprises.join(text('partners.comma')),
    },
    { key: 'owner', title: text('projects.owner'), dataIndex: 'owner' },
    {
      key: 'steps',
      title: text('projects.steps'),
      className: 'num',
      render: (_, { steps, stepsDone }) => (steps > 0 ? `${stepsDone}/${steps}` : ''),
    },
    {
      key: 'due',
      title: text('projects.due'),
      className: 'num lists-short',
      render: (_, { dueDate, light }) =>
        dueDate && (
          <>
            {date(dueDate)} {light && <NeedLight light={light} />}
          </>
        ),
    },
  ]
  return (
    <Table<ProjectRow>
      className="lists-table"
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={part.pagination(total)}
    />
  )
}
