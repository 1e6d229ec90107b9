import { Button, Table, type TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Contact, NameKind } from '#shared/domain/register'
import type { z } from 'zod'
import { useAsk, useText } from '../../client/hooks'
import { Tag } from '../../ui/marks'
import { fieldLabel, TABLE_FIELDS, type RegisterField } from './register-fields'
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
        <>
          <Button type="link" className="register-name" onClick={() => onOpen(record)}>
            {record.name}
          </Button>
          {kind === 'enterprise' && <EnterpriseLine record={record} />}
        </>
      )
    }
    if (field === 'archived') return record.archived ? <Tag>{text('registers.archived')}</Tag> : null
    return registerWords(record, field, { say: text, buildings })
  }
  const columns = TABLE_FIELDS[kind].map((field): TableColumnType<RegisterRecord> => ({
    key: field,
    title: text(fieldLabel(kind, field)),
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

/** Under an enterprise's name: its short name, and the way to everything the council did with it. */
function EnterpriseLine({ record: { id, name, shortName } }: { readonly record: RegisterRecord }) {
  const text = useText()
  return (
    <span className="register-second">
      {shortName}
      <Link
        to={`/visits?enterprise=${encodeURIComponent(id)}`}
        aria-label={text('registers.storyOf', { name })}
      >
        {text('registers.story')}
      </Link>
    </span>
  )
}

function useBuildingNames(): ReadonlyMap<string, string> {
  const buildings = useAsk('building.list', {})
  return new Map(buildings.status === 'ready' ? buildings.data.map(({ id, name }) => [id, name]) : [])
}
