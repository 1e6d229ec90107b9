import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { OutputOf } from '#shared/contract/operations'
import { PolicyId } from '#shared/domain/ids'
import { DELIVERY_CHANNELS, daysOfMonth, PlainMonth } from '#shared/domain/policy'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Panel } from '../../ui/page'
import { Empty, Loading } from '../../ui/states'
import { Labelled } from '../../ui/text-fields'
import { BatchCards } from './batch-cards'
import { BatchEnterprises } from './batch-enterprises'
import { DeliveryDrawer, type AskedDeliveries } from './delivery-drawer'

/** 当月推送: the cards of a month, and for the one chosen its enterprises. */
export function MonthBatch() {
  const text = useText()
  const status = useAsk('status.get', {})
  const [params] = useSearchParams()
  const named = PlainMonth.safeParse(params.get('month')).data
  if (status.status === 'loading') return <Loading label={text('policies.loading')} />
  if (status.status === 'failed') return <AskedProblem name="status.get" problem={status.problem} />
  const { today } = status.data
  return <Batch today={today} month={named ?? today.slice(0, 7)} />
}

function Batch({ today, month }: { readonly today: string; readonly month: PlainMonth }) {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const chosen = PolicyId.safeParse(params.get('policy')).data
  const asked = useAsk(
    'policy.batch',
    { month, ...(chosen !== undefined && { policyId: chosen }) },
    { keepPrevious: true },
  )
  const go = (to: { readonly month?: PlainMonth; readonly policy?: string }) =>
    setParams({
      tab: 'batch',
      month: to.month ?? month,
      ...(to.policy !== undefined && { policy: to.policy }),
    })
  if (asked.status === 'loading') return <Loading label={text('policies.loading')} />
  if (asked.status === 'failed') return <AskedProblem name="policy.batch" problem={asked.problem} />
  const { cards, enterprises, channels } = asked.data
  const card = cards.find(({ policyId }) => policyId === chosen)
  return (
    <div className="policies-stack">
      <div className="policies-line">
        <MonthField month={month} onChange={(next) => go({ month: next })} />
        <Brought month={month} channels={channels} />
      </div>
      {cards.length === 0 ? (
        <Empty title={text('policies.batch.none')} hint={text('policies.batch.noneHint')} />
      ) : (
        <div className="policies-batch">
          <BatchCards cards={cards} chosen={chosen} onChoose={(policy) => go({ policy })} />
          <Panel {...(card && { title: card.title })}>
            {card ? (
              <BatchEnterprises
                key={`${month}/${card.policyId}`}
                policyId={card.policyId}
                enterprises={enterprises}
                today={today}
                month={month}
              />
            ) : (
              <Empty title={text('policies.batch.choose')} />
            )}
          </Panel>
        </div>
      )}
    </div>
  )
}

function MonthField(props: { readonly month: PlainMonth; readonly onChange: (month: PlainMonth) => void }) {
  const text = useText()
  const id = useId()
  const label = text('policies.batch.month')
  return (
    <Labelled id={id} label={label}>
      <DatePicker
        id={id}
        aria-label={label}
        picker="month"
        value={dayjs(`${props.month}-01`)}
        allowClear={false}
        onChange={(moment) => {
          if (moment instanceof dayjs) props.onChange(dayjs(moment).format('YYYY-MM'))
        }}
      />
    </Labelled>
  )
}

type BroughtProps = {
  readonly month: PlainMonth
  readonly channels: OutputOf<'policy.batch'>['channels']
}

/** What was brought in the month, by channel; each figure opens its list. */
function Brought({ month, channels }: BroughtProps) {
  const text = useText()
  const [opened, setOpened] = useState<AskedDeliveries>()
  const { first: from, last: until } = daysOfMonth(month)
  const total = DELIVERY_CHANNELS.reduce((sum, channel) => sum + channels[channel], 0)
  return (
    <div className="policies-brought" role="group" aria-label={text('policies.batch.brought')}>
      <span className="policies-quiet">{text('policies.batch.brought')}</span>
      <Button type="link" className="num" onClick={() => setOpened({ from, until })}>
        {text('policies.batch.total', { count: total })}
      </Button>
      {DELIVERY_CHANNELS.map((channel) => (
        <Button key={channel} type="link" className="num" onClick={() => setOpened({ from, until, channel })}>
          {text('policies.batch.channelCount', {
            channel: text(`policies.channels.${channel}`),
            count: channels[channel],
          })}
        </Button>
      ))}
      <DeliveryDrawer asked={opened} onClose={() => setOpened(undefined)} />
    </div>
  )
}
