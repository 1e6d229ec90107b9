import { Button, Table, type TableColumnType } from 'antd'
import type { CoverageRow } from '#shared/contract/visit-operations'
import type { PlainDate } from '#shared/domain/calendar'
import type { CoverageRule } from '#shared/domain/visit-coverage'
import { useText, type Speak } from '../../client/hooks'
import { useFormats, type Formats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { ArrangeButton } from './arrange-button'
import type { Open } from './opened'

/** How many enterprises are asked for at a time. */
export const ENTERPRISES_A_PAGE = 50

type TableProps = {
  readonly rows: readonly CoverageRow[]
  readonly total: number
  readonly page: number
  readonly rule: CoverageRule
  readonly today: PlainDate
  readonly onPage: (page: number) => void
  readonly onOpen: Open
}

/** When an enterprise was visited last, in words. */
function lastVisitWords({ lastVisit, daysSince = 0 }: CoverageRow, text: Speak, formats: Formats) {
  if (lastVisit === undefined) return text('visits.coverage.never')
  return (
    <>
      <span className="visits-block">{formats.date(lastVisit)}</span>
      <span className="visits-second">
        {daysSince === 0
          ? text('visits.coverage.today')
          : text('visits.coverage.daysAgo', { count: daysSince })}
      </span>
    </>
  )
}

/** The marks of an enterprise, by name. */
export function FlagMarks({ flags }: Pick<CoverageRow, 'flags'>) {
  const text = useText()
  if (flags.length === 0) return <span className="visits-second">{text('visits.coverage.fine')}</span>
  return (
    <span className="visits-marks">
      {flags.map((flag) => (
        <Tag key={flag} strong={flag === 'needs-unvisited'}>
          {text(`visits.coverage.lists.${flag}`)}
        </Tag>
      ))}
    </span>
  )
}

function enterpriseCell(row: CoverageRow, text: Speak, onOpen: Open) {
  const place = [row.building, row.room].filter((part) => part !== '').join(' · ')
  return (
    <>
      <Button
        type="link"
        className="visits-name"
        title={text('visits.coverage.storyOf', { name: row.name })}
        onClick={() => onOpen({ kind: 'story', enterpriseId: row.enterpriseId })}
      >
        {row.name}
      </Button>
      <span className="visits-second">{place}</span>
    </>
  )
}

function needsCell({ openNeeds, openSince }: CoverageRow, text: Speak, formats: Formats) {
  if (openSince === undefined) return '0'
  return (
    <>
      <span className="visits-block">{openNeeds}</span>
      <span className="visits-second">
        {text('visits.coverage.since', { date: formats.date(openSince) })}
      </span>
    </>
  )
}

/** Enterprises with their coverage, the most wanting first. */
export function CoverageTable({ rows, total, page, rule, today, onPage, onOpen }: TableProps) {
  const text = useText()
  const formats = useFormats()
  const columns: TableColumnType<CoverageRow>[] = [
    {
      key: 'enterprise',
      title: text('visits.fields.enterprise'),
      className: 'visits-wide',
      render: (_, row) => enterpriseCell(row, text, onOpen),
    },
    { key: 'leader', title: text('visits.fields.leader'), className: 'visits-cell', dataIndex: 'leader' },
    {
      key: 'last',
      title: text('visits.fields.lastVisit'),
      className: 'num visits-nowrap',
      render: (_, row) => lastVisitWords(row, text, formats),
    },
    {
      key: 'recent',
      title: text('visits.coverage.recentVisits', { days: rule.oftenDays }),
      className: 'num',
      dataIndex: 'recentVisits',
    },
    {
      key: 'needs',
      title: text('visits.coverage.openNeeds'),
      className: 'num visits-nowrap',
      render: (_, row) => needsCell(row, text, formats),
    },
    {
      key: 'flags',
      title: text('visits.coverage.flags'),
      render: (_, row) => <FlagMarks flags={row.flags} />,
    },
    {
      key: 'arrange',
      title: <span className="read-aloud-only">{text('visits.coverage.arrange')}</span>,
      render: (_, row) => <ArrangeButton row={row} today={today} onOpen={onOpen} />,
    },
  ]
  return (
    <Table<CoverageRow>
      className="visits-table"
      aria-label={text('visits.coverage.table')}
      size="middle"
      rowKey="enterpriseId"
      columns={columns}
      dataSource={rows}
      scroll={{ x: 'max-content' }}
      pagination={{
        ...{ current: page, total, pageSize: ENTERPRISES_A_PAGE, onChange: onPage },
        ...{ hideOnSinglePage: true, showSizeChanger: false, placement: ['bottomEnd'] },
      }}
    />
  )
}
