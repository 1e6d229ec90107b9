import { Table, type TableColumnType } from 'antd'
import type { OfficeFigure } from '#shared/domain/figures-count'
import { rateOf } from '#shared/domain/figures-rate'
import { useText } from '../../client/hooks'
import { Panel } from '../../ui/page'
import { Empty } from '../../ui/states'
import { FigureLink } from './figure-link'
import type { Figures, Target } from './figure-target'

type Line = Figures['offices'][number]
type Rate = { readonly part: OfficeFigure; readonly whole: OfficeFigure; readonly key: RateKey }
type RateKey = 'closedRate' | 'onTimeRate' | 'contentRate' | 'reachedRate'

const RATES: readonly Rate[] = [
  { key: 'closedRate', part: 'closed', whole: 'handed' },
  { key: 'onTimeRate', part: 'on-time', whole: 'due' },
  { key: 'contentRate', part: 'content', whole: 'asked' },
  { key: 'reachedRate', part: 'reached', whole: 'closed-once' },
]

function targetOf(figure: OfficeFigure, office: string): Target {
  return figure === 'closed'
    ? { list: 'needs', figure: 'state', value: 'closed', office }
    : { list: 'needs', figure, office }
}

/** A rate with the two numbers it is made of, each opening its list. */
function RateCell({ line, rate }: { readonly line: Line; readonly rate: Rate }) {
  const text = useText()
  const { counts, office } = line
  const share = rateOf(counts[rate.part], counts[rate.whole])
  if (share === undefined) return '—'
  const number = (figure: OfficeFigure) => {
    const name = figure === 'closed' ? text('figures.officeColumns.closed') : text(`figures.names.${figure}`)
    return (
      <FigureLink target={targetOf(figure, office)} label={`${office} ${name} ${String(counts[figure])}`}>
        {counts[figure]}
      </FigureLink>
    )
  }
  return (
    <>
      <b>{share}%</b>{' '}
      <span className="figures-fraction">
        {number(rate.part)} / {number(rate.whole)}
      </span>
    </>
  )
}

/** 科室办理情况: what each lead office was asked and how it did; every column sorts. */
export function OfficeTable({ figures }: { readonly figures: Figures }) {
  const text = useText()
  const { offices, plain } = figures
  const shareOf = ({ counts }: Line, { part, whole }: Rate) => rateOf(counts[part], counts[whole]) ?? -1
  const columns: TableColumnType<Line>[] = [
    {
      key: 'office',
      title: text('figures.officeColumns.office'),
      dataIndex: 'office',
      sorter: (a, b) => a.office.localeCompare(b.office, 'zh-CN'),
    },
    {
      key: 'handed',
      title: text('figures.officeColumns.handed'),
      className: 'figures-amount num',
      sorter: (a, b) => a.counts.handed - b.counts.handed,
      render: (_, { office, counts }) => (
        <FigureLink
          target={targetOf('handed', office)}
          label={`${office} ${text('figures.officeColumns.handed')} ${String(counts.handed)}`}
        >
          {counts.handed}
        </FigureLink>
      ),
    },
    ...RATES.map((rate): TableColumnType<Line> => ({
      key: rate.key,
      title: text(`figures.officeColumns.${rate.key}`),
      className: 'figures-amount num',
      sorter: (a, b) => shareOf(a, rate) - shareOf(b, rate),
      render: (_, line) => <RateCell line={line} rate={rate} />,
    })),
  ]
  return (
    <Panel title={text('figures.offices')}>
      {offices.length === 0 ? (
        <Empty title={text('figures.noOffices')} />
      ) : (
        <>
          <p className="figures-note">{text('figures.officesHint', { count: plain.handed })}</p>
          <Table<Line>
            size="small"
            rowKey="office"
            columns={columns}
            dataSource={offices}
            pagination={false}
            showSorterTooltip={false}
            scroll={{ x: 'max-content' }}
          />
        </>
      )}
    </Panel>
  )
}
