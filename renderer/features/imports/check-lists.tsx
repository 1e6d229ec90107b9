import { Table } from 'antd'
import type { ImportPreview } from '#shared/contract/paper-operations'
import { useText } from '../../client/hooks'
import { fieldKey } from './field-words'
import { sampleByField } from './import-mapping'

/** Rows of a list shown at a time. */
const PAGE = 50
const LIST_HEIGHT = 170

/** The first rows of the file, as they would be understood. */
export function SampleRows({ preview }: { readonly preview: ImportPreview }) {
  const text = useText()
  const { fields, rows } = sampleByField(preview)
  if (fields.length === 0) return <p className="import-hint">{text('imports.nothingMapped')}</p>
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: 'max-content', y: LIST_HEIGHT }}
      rowKey="place"
      dataSource={rows.map((cells, place) => ({ place, cells }))}
      columns={fields.map((field, at) => {
        const key = fieldKey(field)
        return {
          key: field,
          title: key ? text(key) : field,
          render: (_: unknown, row: { readonly cells: readonly string[] }) => (
            <span className="import-cell" title={row.cells[at]}>
              {row.cells[at]}
            </span>
          ),
        }
      })}
    />
  )
}

/** Rows that are in the books already or stand twice in the file. */
export function DuplicateRows({ duplicates }: { readonly duplicates: ImportPreview['duplicates'] }) {
  const text = useText()
  return (
    <Table
      size="small"
      pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ y: LIST_HEIGHT }}
      rowKey="row"
      dataSource={duplicates}
      locale={{ emptyText: text('imports.noDuplicates') }}
      columns={[
        { key: 'row', title: text('imports.row'), dataIndex: 'row', width: 96, className: 'num' },
        { key: 'name', title: text('imports.name'), dataIndex: 'name' },
      ]}
    />
  )
}

/** What is wrong, by row and column. */
export function ProblemRows({ problems }: { readonly problems: ImportPreview['rejected'] }) {
  const text = useText()
  const rows = problems.map((problem, place) => {
    const key = fieldKey(problem.column)
    return { ...problem, column: key ? text(key) : problem.column, place }
  })
  return (
    <Table
      size="small"
      pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ y: LIST_HEIGHT }}
      rowKey="place"
      dataSource={rows}
      locale={{ emptyText: text('imports.noProblems') }}
      columns={[
        { key: 'row', title: text('imports.row'), dataIndex: 'row', width: 96, className: 'num' },
        { key: 'column', title: text('imports.column'), dataIndex: 'column', width: 200 },
        { key: 'reason', title: text('imports.reason'), dataIndex: 'reason' },
      ]}
    />
  )
}
