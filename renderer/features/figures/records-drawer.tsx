import { Table, type TableColumnType } from 'antd'
import { Link } from 'react-router'
import type { FigureFrame } from '#shared/domain/figures'
import type { FigureRecord } from '#shared/domain/figures-records'
import { useAsk, useText, type Speak } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Drawer } from '../../ui/dialogs'
import { Empty, Loading, Problem } from '../../ui/states'
import type { Target } from './figure-target'
import { recordPath } from './record-path'

type Records = Extract<Target, { readonly list: 'records' }>

/** The records that a number counts, one line each, beside the page. */
export function RecordsDrawer(props: {
  readonly target: Records | undefined
  readonly frame: FigureFrame
  readonly onClose: () => void
}) {
  const { target, frame, onClose } = props
  const text = useText()
  return (
    <Drawer
      open={target !== undefined}
      title={target?.title ?? ''}
      onClose={onClose}
      closeLabel={text('figures.listClose')}
      size={560}
    >
      {target && <RecordList target={target} frame={frame} />}
    </Drawer>
  )
}

function titleOf({ kind, title, number }: FigureRecord, text: Speak): string {
  if (number === undefined) return title
  return kind === 'session'
    ? `${title} ${text('figures.issue', { number })}`
    : `${text('figures.projectNumber', { number })} ${title}`
}

function RecordList({ target, frame }: { readonly target: Records; readonly frame: FigureFrame }) {
  const text = useText()
  const formats = useFormats()
  const { figure, value = '', title } = target
  const records = useAsk('figure.records', { ...frame, figure, value })
  if (records.status === 'loading') return <Loading label={text('figures.loading')} />
  if (records.status === 'failed') return <Problem message={records.problem.message} />
  if (records.data.length === 0) return <Empty title={text('figures.noRecords')} />
  const columns: TableColumnType<FigureRecord>[] = [
    { key: 'date', width: 150, className: 'num', render: (_, { date }) => formats.date(date) },
    {
      key: 'title',
      render: (_, record) => (
        <>
          <Link to={recordPath(record)}>{titleOf(record, text)}</Link>
          {record.detail !== '' && <div className="figures-detail">{record.detail}</div>}
        </>
      ),
    },
  ]
  return (
    <>
      <p className="figures-note">{text('figures.listOf', { figure: title, count: records.data.length })}</p>
      <Table<FigureRecord>
        size="small"
        aria-label={title}
        showHeader={false}
        rowKey={(record) => `${record.id} ${record.date} ${record.detail}`}
        columns={columns}
        dataSource={records.data}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </>
  )
}
