import { Button, Input } from 'antd'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { Empty, Loading, Problem } from '../../ui/states'
import type { Inbox, InboxRow } from './use-inbox'

/** What waits, or what was handled: arrows move, the space bar picks several. */
export function InboxList({ inbox }: { readonly inbox: Inbox }) {
  const text = useText()
  const { list, rows, query, tab } = inbox
  const total = list.status === 'ready' ? list.data.total : 0
  return (
    <div className="inbox-side">
      <Input
        type="search"
        aria-label={text('inbox.search')}
        placeholder={text('inbox.search')}
        value={query}
        maxLength={120}
        spellCheck={false}
        onChange={({ target }) => inbox.setQuery(target.value)}
      />
      {list.status === 'loading' && <Loading label={text('inbox.loading')} />}
      {list.status === 'failed' && <Problem message={list.problem.message} />}
      {list.status === 'ready' && rows.length === 0 && <NothingHere tab={tab} isSearch={query !== ''} />}
      {rows.length > 0 && <Rows inbox={inbox} />}
      {tab === 'waiting' && rows.length > 0 && (
        <div className="inbox-picking">
          <span>
            {inbox.picked.length > 0
              ? text('inbox.picked', { count: inbox.picked.length })
              : text('inbox.listHint')}
          </span>
          <Button size="small" onClick={inbox.picked.length > 0 ? inbox.pickNone : inbox.pickAll}>
            {text(inbox.picked.length > 0 ? 'inbox.pickNone' : 'inbox.pickAll')}
          </Button>
        </div>
      )}
      {total > rows.length && (
        <Button onClick={inbox.showMore}>{text('inbox.more', { count: total - rows.length })}</Button>
      )}
    </div>
  )
}

function NothingHere({ tab, isSearch }: { readonly tab: Inbox['tab']; readonly isSearch: boolean }) {
  const text = useText()
  if (isSearch) return <Empty title={text('inbox.noneFound')} />
  if (tab === 'handled') return <Empty title={text('inbox.noneHandled')} />
  return <Empty title={text('inbox.none')} hint={text('inbox.noneHint')} />
}

function Rows({ inbox }: { readonly inbox: Inbox }) {
  const text = useText()
  const { rows, current, picked } = inbox
  const box = useRef<HTMLDivElement>(null)
  const currentId = current?.id
  useEffect(() => {
    if (currentId) document.getElementById(`inbox-${currentId}`)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined
    if (step) inbox.move(step)
    else if (event.key === ' ' && current && inbox.tab === 'waiting') inbox.pick(current.id)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={text('inbox.list')}
      aria-multiselectable
      aria-activedescendant={current && `inbox-${current.id}`}
      className="inbox-rows"
      onKeyDown={press}
    >
      {rows.map((row) => (
        <Row
          key={row.id}
          row={row}
          isCurrent={row.id === current?.id}
          isPicked={picked.includes(row.id)}
          onChoose={(withOthers) => {
            inbox.choose(row.id)
            if (withOthers && inbox.tab === 'waiting') inbox.pick(row.id)
            box.current?.focus()
          }}
        />
      ))}
    </div>
  )
}

type RowProps = {
  readonly row: InboxRow
  readonly isCurrent: boolean
  readonly isPicked: boolean
  readonly onChoose: (withOthers: boolean) => void
}

function Row({ row, isCurrent, isPicked, onChoose }: RowProps) {
  const text = useText()
  const formats = useFormats()
  return (
    // The list hears the keys; a row is only pointed at.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
    <div
      role="option"
      id={`inbox-${row.id}`}
      aria-selected={isPicked}
      data-current={isCurrent}
      className="inbox-row"
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <div className="inbox-row-head">
        {isPicked && <span aria-hidden="true">✓</span>}
        <b>{row.enterprise || text('inbox.noEnterprise')}</b>
        <span className="num">{formats.dateTime(row.saidAt)}</span>
      </div>
      <div className="inbox-row-text">{row.title || row.text}</div>
      <div className="inbox-row-marks">
        <Tag>
          {text(row.state === 'waiting' ? `inbox.sources.${row.source}` : `inbox.states.${row.state}`)}
        </Tag>
        {row.alike > 0 && <Tag strong>{text('inbox.alike', { count: row.alike })}</Tag>}
        {row.raiser !== '' && <span>{row.raiser}</span>}
      </div>
    </div>
  )
}
