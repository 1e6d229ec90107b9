import { Button, Progress, Table, type TableColumnType } from 'antd'
import { useState } from 'react'
import type { PlanRow } from '#shared/contract/visit-operations'
import type { BuildingId } from '#shared/domain/ids'
import { useAsk, useText, type Speak } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { NamePicker } from '../../fields/name-picker'
import { LightBadge, Tag } from '../../ui/marks'
import { Empty, Loading } from '../../ui/states'
import { BuildingSelect } from './building-select'
import type { Open } from './opened'

/** 走访计划: by building and 包联 leader, how far each has come. */
export function PlansTab({ onOpen }: { readonly onOpen: Open }) {
  const text = useText()
  const [buildingId, setBuilding] = useState<BuildingId>()
  const [leader, setLeader] = useState('')
  const asked = { leader: leader.trim(), ...(buildingId && { buildingId }) }
  const answer = useAsk('visitPlan.list', asked, { keepPrevious: true })
  if (answer.status === 'loading') return <Loading label={text('visits.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="visitPlan.list" problem={answer.problem} />
  return (
    <>
      <div className="visits-filters">
        <BuildingSelect
          label={text('visits.fields.building')}
          hideLabel
          placeholder={text('visits.anyBuilding')}
          value={buildingId}
          onChange={setBuilding}
        />
        <NamePicker
          kinds={['person']}
          label={text('visits.fields.leader')}
          hideLabel
          placeholder={text('visits.anyLeader')}
          value={leader}
          onChange={(name) => setLeader(name)}
        />
      </div>
      {answer.data.length === 0 ? (
        <Empty
          title={text('visits.plans.empty')}
          hint={text('visits.plans.emptyHint')}
          actions={
            <Button
              type="primary"
              onClick={() => onOpen({ kind: 'new-plan', leader, ...(buildingId && { buildingId }) })}
            >
              {text('visits.plans.new')}
            </Button>
          }
        />
      ) : (
        <PlanTable rows={answer.data} onOpen={onOpen} />
      )}
    </>
  )
}

/** Where a plan stands, in a word. */
export function PlanMark({ row: { late, visited, total } }: { readonly row: PlanRow }) {
  const text = useText()
  if (late) return <LightBadge colour="red">{text('visits.plans.late')}</LightBadge>
  if (visited >= total) return <Tag>{text('visits.plans.done')}</Tag>
  return <Tag strong>{text('visits.plans.left', { count: total - visited })}</Tag>
}

function progressCell(row: PlanRow, text: Speak) {
  const { visited, total } = row
  const words = text('visits.plans.progressOf', { visited, total })
  return (
    <span className="visits-progress num">
      <Progress
        aria-label={words}
        percent={Math.round((visited / Math.max(total, 1)) * 100)}
        showInfo={false}
        strokeColor="var(--primary)"
        size="small"
      />
      <span>{words}</span>
      <PlanMark row={row} />
    </span>
  )
}

function PlanTable({ rows, onOpen }: { readonly rows: readonly PlanRow[]; readonly onOpen: Open }) {
  const text = useText()
  const { date } = useFormats()
  const columns: TableColumnType<PlanRow>[] = [
    {
      key: 'title',
      title: text('visits.plans.title'),
      className: 'visits-wide',
      render: (_, { plan }) => (
        <Button type="link" className="visits-name" onClick={() => onOpen({ kind: 'plan', planId: plan.id })}>
          {plan.title}
        </Button>
      ),
    },
    {
      key: 'building',
      title: text('visits.fields.building'),
      className: 'visits-cell',
      dataIndex: 'building',
    },
    {
      key: 'leader',
      title: text('visits.fields.leader'),
      className: 'visits-cell',
      render: (_, { plan }) => plan.leader,
    },
    {
      key: 'until',
      title: text('visits.plans.until'),
      className: 'num visits-nowrap',
      render: (_, { plan }) => date(plan.until),
    },
    { key: 'progress', title: text('visits.plans.progress'), render: (_, row) => progressCell(row, text) },
  ]
  return (
    <Table<PlanRow>
      className="visits-table"
      aria-label={text('visits.plans.table')}
      size="middle"
      rowKey={({ plan }) => plan.id}
      columns={columns}
      dataSource={rows}
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, placement: ['bottomEnd'] }}
    />
  )
}
