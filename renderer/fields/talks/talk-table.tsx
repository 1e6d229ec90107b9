import { Button, Table, type TableColumnType } from 'antd'
import type { ListedTalk } from '#shared/contract/partner-operations'
import { useText } from '../../client/hooks'
import { useFormats } from '../moments'

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
      render: (_, talk) => (
        <Button type="link" className="row-opener" onClick={() => onOpen(talk)}>
          {talk.title}
        </Button>
      ),
    },
    { key: 'date', title: text('partners.talks.date'), render: (_, talk) => date(talk.date) },
    {
      key: 'who',
      title: text('partners.talks.who'),
      render: (_, { partners, enterprises }) => [...partners, ...enterprises].join(text('partners.comma')),
    },
    { key: 'people', title: text('partners.talks.people'), align: 'right', dataIndex: 'people' },
    { key: 'agreed', title: text('partners.talks.agreed'), align: 'right', dataIndex: 'agreed' },
  ]
  return (
    <Table<ListedTalk>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...talks]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    />
  )
}
