import { Table, type TableColumnType } from 'antd'
import type { RecordFigure } from '#shared/domain/figures-records'
import { rateOf } from '#shared/domain/figures-rate'
import { useText } from '../../client/hooks'
import { Panel } from '../../ui/page'
import { Empty } from '../../ui/states'
import { FigureLink } from './figure-link'
import type { Figures } from './figure-target'

type Line = Figures['attendance'][number]

function Sessions({ line, figure }: { readonly line: Line; readonly figure: 'invited' | 'present' }) {
  const text = useText()
  const title = `${line.organisation} ${text(`figures.records.${figure satisfies RecordFigure}`)}`
  return (
    <FigureLink
      target={{ list: 'records', figure, value: line.key, title }}
      label={`${title} ${String(line[figure])}`}
    >
      {line[figure]}
    </FigureLink>
  )
}

/** How many of the sessions it was asked to each organisation came to. */
export function AttendanceTable({ figures }: { readonly figures: Figures }) {
  const text = useText()
  const { attendance } = figures
  const rate = ({ present, invited }: Line) => rateOf(present, invited) ?? -1
  const columns: TableColumnType<Line>[] = [
    {
      key: 'organisation',
      title: text('figures.attendanceColumns.organisation'),
      dataIndex: 'organisation',
      sorter: (a, b) => a.organisation.localeCompare(b.organisation, 'zh-CN'),
    },
    {
      key: 'kind',
      title: text('figures.attendanceColumns.kind'),
      render: (_, { kind }) => text(`words.organisationKinds.${kind}`),
      sorter: (a, b) => a.kind.localeCompare(b.kind),
    },
    ...(['invited', 'present'] as const).map((figure): TableColumnType<Line> => ({
      key: figure,
      title: text(`figures.attendanceColumns.${figure}`),
      className: 'figures-amount num',
      sorter: (a, b) => a[figure] - b[figure],
      render: (_, line) => <Sessions line={line} figure={figure} />,
    })),
    {
      key: 'rate',
      title: text('figures.attendanceColumns.rate'),
      className: 'figures-amount num',
      sorter: (a, b) => rate(a) - rate(b),
      render: (_, line) => `${String(rate(line))}%`,
    },
  ]
  return (
    <Panel title={text('figures.attendance')}>
      {attendance.length === 0 ? (
        <Empty title={text('figures.noAttendance')} />
      ) : (
        <>
          <p className="figures-note">{text('figures.attendanceHint')}</p>
          <Table<Line>
            size="small"
            rowKey="key"
            columns={columns}
            dataSource={attendance}
            showSorterTooltip={false}
            pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
          />
        </>
      )}
    </Panel>
  )
}
