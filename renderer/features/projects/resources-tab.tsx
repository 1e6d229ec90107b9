import { Button, Table, type TableColumnType } from 'antd'
import { useState } from 'react'
import type { ListedResource } from '#shared/contract/project-operations'
import type { Resource } from '#shared/domain/resource'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { Drawer } from '../../ui/dialogs'
import { Tag } from '../../ui/marks'
import { Empty, Loading } from '../../ui/states'
import { ListTools } from './list-search'
import { ResourceForm } from './resource-form'
import { usePart } from './use-part'

type ResourcesTabProps = {
  readonly side: Resource['side']
  /** Only kinds that talent meetings match. */
  readonly talent?: boolean
  /** What the route asks to search for. */
  readonly asked?: string
}

/** 资源清单, or the supplies or demands of talent; a title opens its form. */
export function ResourcesTab({ side, talent = false, asked = '' }: ResourcesTabProps) {
  const text = useText()
  const part = usePart(asked)
  const [opened, setOpened] = useState<Partial<Resource>>()
  const input = { side, ...(talent && { talent }), ...part.input }
  const answer = useAsk('resource.list', input, { keepPrevious: true })
  if (answer.status === 'loading') return <Loading label={text('projects.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="resource.list" problem={answer.problem} />
  const { rows, total } = answer.data
  const list = talent ? (`talent-${side}` as const) : 'supply'
  const begin: Partial<Resource> = {
    side,
    kind: talent ? 'interns' : 'service',
    ownerKind: talent ? (side === 'demand' ? 'enterprise' : 'university') : 'department',
  }
  const close = () => setOpened(undefined)
  return (
    <div className="projects-tab">
      <ListTools typed={part.typed} onTyped={part.onTyped}>
        <Button type="primary" onClick={() => setOpened(begin)}>
          {text(`projects.resources.add.${list}`)}
        </Button>
      </ListTools>
      {rows.length === 0 ? (
        <Empty
          title={text(part.input.query === '' ? 'projects.resources.empty' : 'projects.nothingFound')}
          {...(part.input.query === '' && { hint: text('projects.resources.emptyHint') })}
        />
      ) : (
        <ResourceTable side={side} rows={rows} pagination={part.pagination(total)} onOpen={setOpened} />
      )}
      <Drawer
        open={opened !== undefined}
        title={opened?.id === undefined ? text(`projects.resources.add.${list}`) : (opened.title ?? '')}
        onClose={close}
        closeLabel={text('projects.close')}
        size={720}
      >
        {opened && <ResourceForm resource={opened} talent={talent} onDone={close} onCancel={close} />}
      </Drawer>
    </div>
  )
}

/** Who gives it; of a demand the column's name says what kind of body that is. */
function Owner({ resource: { owner, ownerKind, side } }: { readonly resource: Resource }) {
  const text = useText()
  return (
    <>
      {owner}{' '}
      {side === 'supply' && (
        <span className="projects-quiet">{text(`projects.ownerKinds.${ownerKind}`)}</span>
      )}
    </>
  )
}

function ResourceTable(props: {
  readonly side: Resource['side']
  readonly rows: readonly ListedResource[]
  readonly pagination: ReturnType<ReturnType<typeof usePart>['pagination']>
  readonly onOpen: (resource: Resource) => void
}) {
  const { side, rows, pagination, onOpen } = props
  const text = useText()
  const { date } = useFormats()
  const term = ({ from, until }: Resource) =>
    from || until
      ? `${from ? date(from) : '…'} – ${until ? date(until) : '…'}`
      : text('projects.resources.always')
  const columns: TableColumnType<ListedResource>[] = [
    {
      key: 'title',
      title: text('projects.resources.title'),
      className: 'lists-main',
      render: (_, resource) => (
        <Button type="link" className="row-opener" onClick={() => onOpen(resource)}>
          {resource.title}
        </Button>
      ),
    },
    {
      key: 'kind',
      title: text('projects.resources.kind'),
      className: 'lists-short',
      render: (_, { kind }) => text(`projects.resourceKinds.${kind}`),
    },
    {
      key: 'owner',
      title: text(side === 'demand' ? 'projects.resources.asker' : 'projects.resources.owner'),
      className: 'lists-long',
      render: (_, resource) => <Owner resource={resource} />,
    },
    { key: 'capacity', title: text('projects.resources.capacity'), dataIndex: 'capacity' },
    {
      key: 'term',
      className: 'lists-short num',
      title: text(side === 'demand' ? 'projects.resources.wantedTerm' : 'projects.resources.term'),
      render: (_, resource) => term(resource),
    },
    {
      key: 'contact',
      title: text('projects.resources.contact'),
      render: (_, { contact, phone }) => [contact, phone].filter(Boolean).join(' '),
    },
    {
      key: 'projects',
      title: text('projects.resources.projects'),
      align: 'right',
      className: 'num',
      dataIndex: 'projects',
    },
    {
      key: 'state',
      title: text('projects.resources.state'),
      render: (_, { state, outOfDate }) => (
        <Tag>
          {outOfDate && state === 'available'
            ? text('projects.resources.outOfDate')
            : text(side === 'demand' ? `projects.demandStates.${state}` : `projects.resourceStates.${state}`)}
        </Tag>
      ),
    },
  ]
  return (
    <Table<ListedResource>
      className="lists-table"
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={pagination}
    />
  )
}
