import { Button, Table, type TableColumnType } from 'antd'
import type { OutputOf } from '#shared/contract/operations'
import type { EnterpriseId } from '#shared/domain/ids'
import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { FlagMarks } from './coverage-table'

type Row = OutputOf<'visitPlan.propose'>[number]

/** Enterprises a plan can hold; those proposed are chosen to begin with. */
export function ProposedTable(props: {
  readonly rows: readonly Row[]
  readonly chosen: readonly EnterpriseId[]
  readonly proposed: readonly EnterpriseId[]
  readonly onChange: (chosen: readonly EnterpriseId[]) => void
}) {
  const { rows, chosen, proposed, onChange } = props
  const text = useText()
  const { date } = useFormats()
  const columns: TableColumnType<Row>[] = [
    {
      key: 'name',
      title: text('visits.fields.enterprise'),
      className: 'visits-wide',
      render: (_, { name, building, room }) => (
        <>
          <span className="visits-block">{name}</span>
          <span className="visits-second">{[building, room].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'last',
      title: text('visits.fields.lastVisit'),
      className: 'num visits-nowrap',
      render: (_, { lastVisit }) =>
        lastVisit === undefined ? text('visits.coverage.never') : date(lastVisit),
    },
    {
      key: 'flags',
      title: text('visits.coverage.flags'),
      render: (_, { flags }) => <FlagMarks flags={flags} />,
    },
  ]
  return (
    <div className="visits-proposed">
      <div className="visits-line-foot">
        <span className="ui-label num">
          {text('visits.plans.enterprises')} ·{' '}
          {text('visits.plans.chosen', { count: chosen.length, total: rows.length })}
        </span>
        <Button size="small" onClick={() => onChange(proposed)}>
          {text('visits.plans.chooseProposed')}
        </Button>
        <Button size="small" onClick={() => onChange(rows.map((row) => row.enterpriseId))}>
          {text('visits.plans.chooseAll')}
        </Button>
        <Button size="small" onClick={() => onChange([])}>
          {text('visits.plans.chooseNone')}
        </Button>
      </div>
      <Table<Row>
        aria-label={text('visits.plans.list')}
        size="small"
        rowKey="enterpriseId"
        columns={columns}
        dataSource={rows}
        locale={{ emptyText: text('visits.plans.noneThere') }}
        rowSelection={{
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          hideSelectAll: true,
          // The keys are the rows' own ids.
          onChange: (keys) => onChange(keys as EnterpriseId[]),
          getCheckboxProps: ({ name }) => ({ 'aria-label': name }),
        }}
        pagination={{
          pageSize: 50,
          hideOnSinglePage: true,
          showSizeChanger: false,
          placement: ['bottomEnd'],
        }}
      />
    </div>
  )
}
