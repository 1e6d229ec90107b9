import { Button, Table, type TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import type { Contact, NameKind } from '#shared/domain/register'
import type { z } from 'zod'
import { useAsk, useText } from '../../client/hooks'
import { Tag } from '../../ui/marks'
import { TABLE_FIELDS, type RegisterField } from './register-fields'
import { registerWords } from './register-words'

/** As much of any register's record as the table and the form need. */
export type RegisterRecord = {
  readonly id: string
  readonly name: string
  readonly shortName?: string
  readonly archived?: boolean
  readonly contacts?: readonly z.infer<typeof Contact>[]
}

type RegisterTableProps = {
  readonly kind: NameKind
  readonly records: readonly RegisterRecord[]
  readonly onOpen: (record: RegisterRecord) => void
}

const WIDE: readonly RegisterField[] = ['name', 'address', 'note', 'organisation', 'station']

/** The records of one register; a name opens its form. */
export function RegisterTable({ kind, records, onOpen }: RegisterTableProps) {
  const text = useText()
  const buildings = useBuildingNames()

  const cell = (field: RegisterField, record: RegisterRecord): ReactNode => {
    if (field === 'name') {
      return (
        <Button type="link" className="register-name" onClick={() => onOpen(record)}>
          {record.name}
          {record.shortName ? <span className="register-short">{record.shortName}</span> : null}
        </Button>
      )
    }
    if (field === 'archived') return record.archived ? <Tag>{text('registers.archived')}</Tag> : null
    return registerWords(record, field, { say: text, buildings })
  }
  const columns = TABLE_FIELDS[kind].map((field): TableColumnType<RegisterRecord> => ({
    key: field,
    title: text(`registers.fields.${field}`),
    className: `register-cell${WIDE.includes(field) ? ' register-cell-wide' : ''}`,
    render: (_, record) => cell(field, record),
  }))

  return (
    <Table<RegisterRecord>
      className="register-table"
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={records}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, placement: ['bottomEnd'] }}
      scroll={{ x: 'max-content' }}
    />
  )
}

function useBuildingNames(): ReadonlyMap<string, string> {
  const buildings = useAsk('building.list', {})
  return new Map(buildings.status === 'ready' ? buildings.data.map(({ id, name }) => [id, name]) : [])
}
