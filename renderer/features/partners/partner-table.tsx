import { Button, Table, type TableColumnType } from 'antd'
import type { PartnerFigures, PartnerRow } from '#shared/contract/partner-operations'
import { useText } from '../../client/hooks'
import { Tag } from '../../ui/marks'

type PartnerTableProps = {
  readonly rows: readonly PartnerRow[]
  readonly onOpen: (row: PartnerRow) => void
  readonly onEnter: (row: PartnerRow) => void
}

const FIGURES = ['needs', 'open', 'closed', 'offers', 'talks', 'people'] as const

/** Partners with their figures; a name opens what the figures count. */
export function PartnerTable({ rows, onOpen, onEnter }: PartnerTableProps) {
  const text = useText()
  const title = (figure: keyof PartnerFigures) =>
    text(figure === 'talks' ? 'partners.talksHeld' : `partners.${figure}`)
  const columns: TableColumnType<PartnerRow>[] = [
    {
      key: 'name',
      className: 'lists-main',
      title: text('partners.name'),
      render: (_, row) => (
        <Button type="link" className="row-opener" onClick={() => onOpen(row)}>
          {row.name}
        </Button>
      ),
    },
    {
      key: 'kind',
      title: text('partners.kind'),
      render: (_, { kind }) => text(`words.partnerKinds.${kind}`),
    },
    {
      key: 'contacts',
      title: text('partners.contacts'),
      render: (_, row) => <Contacts row={row} onEnter={() => onEnter(row)} />,
    },
    ...FIGURES.map((figure): TableColumnType<PartnerRow> => ({
      key: figure,
      title: title(figure),
      align: 'right',
      className: 'num lists-short',
      render: (_, row) =>
        row[figure] === 0 ? (
          0
        ) : (
          <Button
            type="link"
            className="row-opener"
            aria-label={`${row.name} ${title(figure)} ${row[figure]}`}
            onClick={() => onOpen(row)}
          >
            {row[figure]}
          </Button>
        ),
    })),
  ]
  return (
    <Table<PartnerRow>
      className="lists-table"
      size="middle"
      rowKey={({ kind, name }) => `${kind} ${name}`}
      columns={columns}
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
    />
  )
}

function Contacts({ row, onEnter }: { readonly row: PartnerRow; readonly onEnter: () => void }) {
  const text = useText()
  const { partnerId, kind, contacts, name } = row
  if (contacts.length > 0) return contacts.join(text('partners.comma'))
  if (partnerId !== undefined || kind === 'office') return null
  return (
    <>
      <Tag>{text('partners.notEntered')}</Tag>{' '}
      <Button size="small" aria-label={text('partners.enterNamed', { name })} onClick={onEnter}>
        {text('partners.enter')}
      </Button>
    </>
  )
}
