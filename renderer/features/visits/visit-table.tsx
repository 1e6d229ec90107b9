import { Button, Table, type TableColumnType } from 'antd'
import type { VisitRow } from '#shared/contract/visit-operations'
import { useText, type Speak } from '../../client/hooks'
import { useFormats, type Formats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import type { Open } from './opened'
import { TeamMarks } from './team-marks'

/** How many visits are asked for at a time. */
export const VISITS_A_PAGE = 50

type TableProps = {
  readonly rows: readonly VisitRow[]
  readonly total: number
  readonly page: number
  readonly onPage: (page: number) => void
  readonly onOpen: Open
}

function columnsOf(text: Speak, formats: Formats, onOpen: Open): TableColumnType<VisitRow>[] {
  return [
    {
      key: 'date',
      title: text('visits.fields.day'),
      className: 'num visits-nowrap',
      render: (_, { date }) => formats.date(date),
    },
    {
      key: 'enterprise',
      title: text('visits.fields.enterprise'),
      className: 'visits-wide',
      render: (_, { id, enterprise, building, sweepId }) => (
        <>
          <Button type="link" className="visits-name" onClick={() => onOpen({ kind: 'visit', visitId: id })}>
            {enterprise}
          </Button>
          <span className="visits-second">
            {building} {sweepId !== undefined && <Tag>{text('visits.sweep.tag')}</Tag>}
          </span>
        </>
      ),
    },
    {
      key: 'team',
      title: text('visits.fields.check'),
      className: 'visits-cell',
      render: (_, { leader, check }) => (
        <>
          {leader !== '' && <span className="visits-block">{leader}</span>}
          <TeamMarks check={check} />
        </>
      ),
    },
    { key: 'met', title: text('visits.sweep.met'), className: 'visits-cell', dataIndex: 'met' },
    {
      key: 'findings',
      title: text('visits.fields.findings'),
      className: 'visits-wide',
      dataIndex: 'findings',
    },
    {
      key: 'needs',
      title: text('visits.fields.needs'),
      className: 'visits-nowrap num',
      render: (_, { needs, photos }) => (
        <>
          {needs > 0 && <span className="visits-block">{text('visits.needsCount', { count: needs })}</span>}
          {photos > 0 && (
            <span className="visits-second">{text('visits.photosCount', { count: photos })}</span>
          )}
        </>
      ),
    },
  ]
}

/** Visits; the enterprise's name opens one. */
export function VisitTable({ rows, total, page, onPage, onOpen }: TableProps) {
  const text = useText()
  const formats = useFormats()
  return (
    <Table<VisitRow>
      className="visits-table"
      size="middle"
      rowKey="id"
      columns={columnsOf(text, formats, onOpen)}
      dataSource={rows}
      scroll={{ x: 'max-content' }}
      pagination={{
        current: page,
        total,
        pageSize: VISITS_A_PAGE,
        onChange: onPage,
        hideOnSinglePage: true,
        showSizeChanger: false,
        placement: ['bottomEnd'],
      }}
    />
  )
}
