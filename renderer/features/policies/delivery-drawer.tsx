import { App, Button, Table } from 'antd'
import { useState } from 'react'
import type { DeliveryRow } from '#shared/contract/policy-operations'
import type { InputOf } from '#shared/contract/operations'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { Drawer } from '../../ui/dialogs'
import { Empty, Loading } from '../../ui/states'

const ROWS_A_PAGE = 50

/** Which deliveries are looked at. */
export type AskedDeliveries = Omit<InputOf<'policy.deliveries'>, 'offset' | 'limit'>

/** 推送记录: the deliveries that a figure counts, each of which can be taken back. */
export function DeliveryDrawer(props: {
  readonly asked: AskedDeliveries | undefined
  readonly onClose: () => void
}) {
  const text = useText()
  return (
    <Drawer
      open={props.asked !== undefined}
      title={text('policies.delivery.title')}
      onClose={props.onClose}
      closeLabel={text('policies.close')}
      size={760}
    >
      {props.asked && <DeliveryList asked={props.asked} />}
    </Drawer>
  )
}

function DeliveryList({ asked }: { readonly asked: AskedDeliveries }) {
  const text = useText()
  const { date } = useFormats()
  const [page, setPage] = useState(1)
  const listed = useAsk(
    'policy.deliveries',
    { ...asked, offset: (page - 1) * ROWS_A_PAGE, limit: ROWS_A_PAGE },
    { keepPrevious: true },
  )
  if (listed.status === 'loading') return <Loading label={text('policies.loading')} />
  if (listed.status === 'failed') return <AskedProblem name="policy.deliveries" problem={listed.problem} />
  const { rows, total } = listed.data
  if (total === 0) return <Empty title={text('policies.delivery.empty')} />
  const head = (key: 'date' | 'policy' | 'enterprise' | 'channel') => ({
    key,
    title: text(`policies.delivery.${key}`),
  })
  return (
    <Table<DeliveryRow>
      size="small"
      rowKey="id"
      aria-label={text('policies.delivery.title')}
      dataSource={rows}
      columns={[
        { ...head('date'), render: (_, row) => date(row.date) },
        { ...head('policy'), dataIndex: 'policy' },
        { ...head('enterprise'), dataIndex: 'enterprise' },
        { ...head('channel'), render: (_, row) => text(`policies.channels.${row.channel}`) },
        { key: 'undo', title: text('policies.delivery.undo'), render: (_, row) => <Undo row={row} /> },
      ]}
      pagination={{
        ...{ current: page, total, pageSize: ROWS_A_PAGE, onChange: setPage },
        ...{ hideOnSinglePage: true, showSizeChanger: false, placement: ['bottomEnd'] },
      }}
    />
  )
}

function Undo({ row }: { readonly row: DeliveryRow }) {
  const text = useText()
  const { message } = App.useApp()
  const undo = useOrder('policy.undeliver')
  const take = async () => {
    if (await undo.send({ deliveryIds: [row.id] })) void message.success(text('policies.delivery.undone'))
  }
  const { policy, enterprise } = row
  return (
    <Button
      size="small"
      loading={undo.busy}
      aria-label={text('policies.delivery.undoOf', { policy, enterprise })}
      onClick={() => void take()}
    >
      {text('policies.delivery.undo')}
    </Button>
  )
}
