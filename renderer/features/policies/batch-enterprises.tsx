import { App, Button, Radio, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { CardEnterprise } from '#shared/contract/policy-operations'
import type { PlainDate } from '#shared/domain/calendar'
import type { EnterpriseId, PolicyId } from '#shared/domain/ids'
import { DELIVERY_CHANNELS, daysOfMonth, type DeliveryChannel, type PlainMonth } from '#shared/domain/policy'
import { useOrder, useText, type Speak } from '../../client/hooks'
import { DateField } from '../../fields/date-field'
import { useFormats, type Formats } from '../../fields/moments'
import { Empty } from '../../ui/states'

const VIEWS = ['waiting', 'delivered', 'unknown'] as const
type BatchView = (typeof VIEWS)[number]

function viewOf({ fit, deliveries }: CardEnterprise): BatchView {
  if (fit === 'unknown') return 'unknown'
  return deliveries.length > 0 ? 'delivered' : 'waiting'
}

function stateWords({ deliveries }: CardEnterprise, text: Speak, { date: dateWords }: Formats): string {
  if (deliveries.length === 0) return text('policies.batch.notYet')
  return deliveries
    .map(({ date, channel }) => `${dateWords(date)} ${text(`policies.channels.${channel}`)}`)
    .join(text('policies.comma'))
}

function columnsOf(text: Speak, formats: Formats): TableColumnsType<CardEnterprise> {
  return [
    {
      key: 'name',
      title: text('policies.batch.enterprise'),
      render: (_, { name, detail, gaps }) => (
        <>
          <span>{name}</span>
          {detail !== '' && <span className="policies-quiet policies-detail">{detail}</span>}
          {gaps.length > 0 && (
            <span className="policies-quiet policies-detail">
              {text('policies.batch.lacks', {
                gaps: gaps.map((gap) => text(`policies.gaps.${gap}`)).join(text('policies.comma')),
              })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: text('policies.batch.state'),
      width: '32%',
      render: (_, enterprise) => stateWords(enterprise, text, formats),
    },
  ]
}

type BatchEnterprisesProps = {
  readonly policyId: PolicyId
  readonly enterprises: readonly CardEnterprise[]
  readonly today: PlainDate
  readonly month: PlainMonth
}

/** The enterprises of one card: those still without it, those that have it, and, apart, those that cannot be told. */
export function BatchEnterprises({ policyId, enterprises, today, month }: BatchEnterprisesProps) {
  const text = useText()
  const formats = useFormats()
  const [view, setView] = useState<BatchView>('waiting')
  const [selected, setSelected] = useState<readonly EnterpriseId[]>([])
  const of = (one: BatchView) => enterprises.filter((enterprise) => viewOf(enterprise) === one)
  const rows = of(view)
  const shown = selected.filter((id) => rows.some(({ enterpriseId }) => enterpriseId === id))
  return (
    <>
      <Radio.Group
        optionType="button"
        aria-label={text('policies.batch.viewsLabel')}
        value={view}
        options={VIEWS.map((value) => ({
          value,
          label: text('policies.batch.viewNamed', {
            name: text(`policies.batch.views.${value}`),
            count: of(value).length,
          }),
        }))}
        onChange={({ target }) => setView(target.value as BatchView)}
      />
      {rows.length === 0 ? (
        <Empty title={text('policies.batch.nothingHere')} hint={text('policies.batch.nothingHereHint')} />
      ) : (
        <Table<CardEnterprise>
          className="policies-enterprises"
          size="small"
          rowKey="enterpriseId"
          columns={columnsOf(text, formats)}
          dataSource={rows}
          rowSelection={{
            selectedRowKeys: [...shown],
            onChange: (_keys, chosen) => setSelected(chosen.map(({ enterpriseId }) => enterpriseId)),
            getCheckboxProps: ({ name }) => ({ 'aria-label': text('policies.batch.selectRow', { name }) }),
            getTitleCheckboxProps: () => ({ 'aria-label': text('policies.batch.selectAll') }),
          }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
      <RecordLine
        policyId={policyId}
        selected={shown}
        latest={latestOf(month, today)}
        onDone={() => setSelected([])}
      />
    </>
  )
}

/** The day most likely meant: today, or the last day of a month gone by. */
function latestOf(month: PlainMonth, today: PlainDate): PlainDate {
  const { last } = daysOfMonth(month)
  return last < today ? last : today
}

type RecordLineProps = {
  readonly policyId: PolicyId
  readonly selected: readonly EnterpriseId[]
  readonly latest: PlainDate
  readonly onDone: () => void
}

/** How and when it was brought to those that are selected. */
function RecordLine({ policyId, selected, latest, onDone }: RecordLineProps) {
  const text = useText()
  const { message } = App.useApp()
  const deliver = useOrder('policy.deliver')
  const [channel, setChannel] = useState<DeliveryChannel>('group')
  const [date, setDate] = useState<PlainDate>(latest)
  const record = async () => {
    const receipt = await deliver.send({ policyId, channel, date, enterpriseIds: [...selected] })
    if (!receipt) return
    const { deliveryIds, already } = receipt
    const sentence = already > 0 ? 'policies.batch.recordedBefore' : 'policies.batch.recorded'
    void message.success(text(sentence, { count: deliveryIds.length, already }))
    onDone()
  }
  return (
    <div className="policies-record">
      <div>
        <div className="ui-label" aria-hidden="true">
          {text('policies.batch.channel')}
        </div>
        <Radio.Group
          aria-label={text('policies.batch.channel')}
          value={channel}
          options={DELIVERY_CHANNELS.map((value) => ({ value, label: text(`policies.channels.${value}`) }))}
          onChange={({ target }) => setChannel(target.value as DeliveryChannel)}
        />
      </div>
      <DateField
        label={text('policies.batch.date')}
        value={date}
        onChange={(next) => setDate(next ?? latest)}
      />
      <Button
        type="primary"
        disabled={selected.length === 0}
        loading={deliver.busy}
        onClick={() => void record()}
      >
        {text('policies.batch.record', { count: selected.length })}
      </Button>
    </div>
  )
}
