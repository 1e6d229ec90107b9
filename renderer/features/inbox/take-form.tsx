import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { SessionId, type InboxId } from '#shared/domain/ids'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Problem } from '../../ui/states'
import { Labelled } from '../../ui/text-fields'

type TakeFormProps = {
  readonly inboxIds: readonly InboxId[]
  readonly onCancel: () => void
  readonly onDone: (sentence: string) => void
}

const FOLLOWS = ['draft', 'noticed', 'sign-in', 'running']
const OWN = 'own'
/** The key that opened the form is answered by the one that confirms it. */
const FOCUSED = { autoFocus: true }

/** 上会: to a prepared session, to a series' next one, or where the enterprise belongs. */
export function TakeForm({ inboxIds, onCancel, onDone }: TakeFormProps) {
  const text = useText()
  const id = useId()
  const [where, setWhere] = useState(OWN)
  const options = usePlaces()
  const { send, busy, problem } = useOrder('inbox.take', { quiet: true })
  const take = async () => {
    const [kind, target = ''] = where.split(':')
    const done = await send({
      inboxIds: [...inboxIds],
      ...(kind === 'session' && { sessionId: SessionId.parse(target) }),
      ...(kind === 'series' && { seriesId: target }),
    })
    if (!done) return
    onCancel()
    const numbers = done.needs.map(({ number }) => formatNeedNumber(number)).join(text('inbox.comma'))
    onDone(text('inbox.taken', { numbers }))
  }
  return (
    <form
      className="inbox-form"
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <Labelled id={id} label={text('inbox.where')}>
        <Select
          id={id}
          aria-label={text('inbox.where')}
          value={where}
          options={options}
          onChange={setWhere}
        />
      </Labelled>
      {problem && <Problem message={problem.message} />}
      <div className="inbox-foot">
        <Button type="primary" htmlType="submit" {...FOCUSED} loading={busy}>
          {inboxIds.length > 1
            ? text('inbox.takeSeveral', { count: inboxIds.length })
            : text('inbox.takeNow')}
        </Button>
        <Button onClick={onCancel}>{text('inbox.cancel')}</Button>
      </div>
    </form>
  )
}

function usePlaces() {
  const text = useText()
  const { shortDate } = useFormats()
  const sessions = useAsk('session.list', {})
  const series = useAsk('series.list', {})
  const prepared = (sessions.status === 'ready' ? sessions.data : [])
    .filter(({ state }) => FOLLOWS.includes(state))
    .toSorted((a, b) => a.date.localeCompare(b.date))
  const active = (series.status === 'ready' ? series.data : []).flatMap(({ series: one }) =>
    one.active ? [one] : [],
  )
  return [
    { value: OWN, label: text('inbox.ownSeries') },
    ...prepared.map(({ id, seriesName: name, number, date }) => ({
      value: `session:${id}`,
      label: text('inbox.whereSession', { name, number, date: shortDate(date) }),
    })),
    ...active.map(({ id, name }) => ({ value: `series:${id}`, label: text('inbox.whereSeries', { name }) })),
  ]
}
