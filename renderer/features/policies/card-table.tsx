import { Button, Table, type TableColumnsType } from 'antd'
import type { PolicyRow } from '#shared/contract/policy-operations'
import { useText, type Speak } from '../../client/hooks'
import { useFormats, type Formats } from '../../fields/moments'
import { PolicyTermMark } from '../../fields/policy-term'
import { Tag } from '../../ui/marks'

type CardTableProps = {
  readonly rows: readonly PolicyRow[]
  readonly onOpen: (card: PolicyRow) => void
  readonly onFits: (card: PolicyRow) => void
  readonly onDelivered: (card: PolicyRow) => void
}

/** For whom a card is, in words. */
function whomOf({ sizes, types, industries }: PolicyRow, text: Speak): string {
  const parts = [sizes.map((size) => text(`words.enterpriseSizes.${size}`)), types, industries]
  const named = parts.filter((words) => words.length > 0).map((words) => words.join(text('policies.comma')))
  return named.length === 0 ? text('policies.any') : named.join(' · ')
}

function TermCell({ card, formats }: { readonly card: PolicyRow; readonly formats: Formats }) {
  const text = useText()
  const first = card.from ?? card.issuedOn
  return (
    <span className="policies-term">
      <PolicyTermMark card={card} />
      {card.term === 'coming' && first !== undefined && (
        <span className="policies-quiet">{text('policies.term.from', { date: formats.date(first) })}</span>
      )}
      {(card.term === 'expiring' || card.term === 'expired') && card.until !== undefined && (
        <span className="policies-quiet">
          {text('policies.term.until', { date: formats.date(card.until) })}
        </span>
      )}
    </span>
  )
}

function columnsOf(props: CardTableProps, text: Speak, formats: Formats): TableColumnsType<PolicyRow> {
  return [
    {
      key: 'title',
      title: text('policies.columns.title'),
      className: 'policies-cell-wide',
      render: (_, card) => (
        <>
          <Button type="link" className="policies-name" onClick={() => props.onOpen(card)}>
            {card.title}
          </Button>
          {card.issuer !== '' && <span className="policies-quiet">{card.issuer}</span>}
          {card.hasFile && <Tag>{text('policies.hasFile')}</Tag>}
        </>
      ),
    },
    {
      key: 'level',
      title: text('policies.columns.level'),
      render: (_, { level }) => text(`policies.levels.${level}`),
    },
    { key: 'number', title: text('policies.columns.number'), dataIndex: 'number' },
    {
      key: 'term',
      title: text('policies.columns.term'),
      render: (_, card) => <TermCell card={card} formats={formats} />,
    },
    { key: 'whom', title: text('policies.columns.whom'), render: (_, card) => whomOf(card, text) },
    {
      key: 'fits',
      title: text('policies.columns.fits'),
      align: 'right',
      render: (_, card) => (
        <Button
          type="link"
          className="policies-figure num"
          aria-label={text('policies.fitsOf', { title: card.title, count: card.fits })}
          onClick={() => props.onFits(card)}
        >
          {card.fits}
        </Button>
      ),
    },
    {
      key: 'delivered',
      title: text('policies.columns.delivered'),
      align: 'right',
      render: (_, card) => (
        <Button
          type="link"
          className="policies-figure num"
          aria-label={text('policies.deliveredOf', { title: card.title, count: card.delivered })}
          onClick={() => props.onDelivered(card)}
        >
          {card.delivered}
        </Button>
      ),
    },
  ]
}

/** Cards in a table; a title opens the card, a figure the list it counts. */
export function CardTable(props: CardTableProps) {
  const text = useText()
  const formats = useFormats()
  return (
    <Table<PolicyRow>
      className="policies-table"
      size="middle"
      rowKey="policyId"
      aria-label={text('policies.list')}
      columns={columnsOf(props, text, formats)}
      dataSource={props.rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, placement: ['bottomEnd'] }}
    />
  )
}
