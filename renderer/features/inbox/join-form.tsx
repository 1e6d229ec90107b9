import { Button, Select } from 'antd'
import { useDeferredValue, useId, useState } from 'react'
import { NeedId } from '#shared/domain/ids'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { Problem } from '../../ui/states'
import { Labelled } from '../../ui/text-fields'
import type { InboxRow } from './use-inbox'

type JoinFormProps = {
  readonly row: InboxRow
  /** The need that was pointed at; otherwise the most alike one is offered. */
  readonly joinTo: string | undefined
  readonly onCancel: () => void
  readonly onDone: (sentence: string) => void
}

/** 并入: to the need that says the same; nobody's words are lost, they go into its story. */
export function JoinForm({ row, joinTo, onCancel, onDone }: JoinFormProps) {
  const text = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(joinTo)
  const { options, best } = useNeedsToJoin(row, typed, chosen)
  const needId = chosen ?? best
  const { send, busy, problem } = useOrder('inbox.join', { quiet: true })
  const submit = async () => {
    if (needId === undefined) return
    const done = await send({ inboxId: row.id, needId: NeedId.parse(needId) })
    if (done) onDone(text('inbox.joined', { number: formatNeedNumber(done.number) }))
  }
  return (
    <form
      className="inbox-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Labelled id={id} label={text('inbox.joinWhich')}>
        <Select
          id={id}
          aria-label={text('inbox.joinWhich')}
          placeholder={text('inbox.joinFind')}
          {...FOCUSED}
          value={needId ?? null}
          options={options}
          showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: false }}
          onChange={(value: string) => {
            setChosen(value)
            setTyped('')
          }}
        />
      </Labelled>
      {problem && <Problem message={problem.message} />}
      <div className="inbox-foot">
        <Button type="primary" htmlType="submit" loading={busy} disabled={needId === undefined}>
          {text('inbox.joinNow')}
        </Button>
        <Button onClick={onCancel}>{text('inbox.cancel')}</Button>
      </div>
    </form>
  )
}

const MOST_OFFERED = 20
/** The key that opened the form leads straight into it. */
const FOCUSED = { autoFocus: true }

function useNeedsToJoin(row: InboxRow, typed: string, chosen: string | undefined) {
  const query = useDeferredValue(typed.trim().slice(0, 120))
  const doubles = useAsk('inbox.duplicates', { inboxId: row.id })
  const asked = query === '' ? row.enterprise : query
  const found = useAsk('need.list', { query: asked, limit: MOST_OFFERED }, { keepPrevious: true })
  const alike = (doubles.status === 'ready' ? doubles.data : []).filter(({ kind }) => kind === 'need')
  const listed = found.status === 'ready' ? found.data.rows : []
  const all = [...(query === '' ? alike : []), ...listed]
  const seen = new Set<string>()
  const options = all.flatMap(({ id, number = 0, enterprise, title }) => {
    if (seen.has(id)) return []
    seen.add(id)
    return [{ value: String(id), label: `${formatNeedNumber(number)} ${enterprise} ${title}` }]
  })
  const isThere = chosen === undefined || seen.has(chosen)
  return { options: isThere ? options : [...options, { value: chosen, label: chosen }], best: alike[0]?.id }
}
