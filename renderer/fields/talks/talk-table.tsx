import { Button, Table, type TableColumnType } from 'antd'
import type { ListedTalk } from '#shared/contract/partner-operations'
import { useText } from '../../client/hooks'
import { useFormats } from '../moments'
import '../lists.css'
import './talks.css'

/** 座谈会, one a row; a title opens its form. */
export function TalkTable(props: {
  readonly talks: readonly ListedTalk[]
  readonly onOpen: (talk: ListedTalk) => void
}) {
  const { talks, onOpen } = props
  const text = useText()
  const { date } = useFormats()
  const columns: TableColumnType<ListedTalk>[] = [
    {
      key: 'title',
      title: text('partners.talks.title'),
      className: 'talk-title',
      render: (_, talk) => (
        <Button type="link" className="row-opener" onClick={() => onOpen(talk)}>
          {talk.title}
        </Button>
      ),
    },
    {
      key: 'date',
      title: text('partners.talks.date'),
      className: 'lists-short num',
      render: (_, talk) => date(talk.date),
    },
    {
      key: 'who',
      title: text('partners.talks.who'),
      render: (_, { partners, enterprises }) => (
        <span className="talk-who">{[...partners, ...enterprises].join(text('partners.comma'))}</span>
      ),
    },
    {
      key: 'people',
      title: text('partners.talks.people'),
      align: 'right',
      className: 'num',
      dataIndex: 'people',
    },
    {
      key: 'agreed',
      title: text('partners.talks.agreed'),
      align: 'right',
      className: 'num',
      dataIndex: 'agreed',
    },
  ]
  return (
    <Table<ListedTalk>
      className="lists-table"
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...talks]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    />
  )
}
