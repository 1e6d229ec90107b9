import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { secondsSpent, type AgendaItem } from '#shared/domain/agenda'
import { formatNeedNumber } from '#shared/domain/document-number'
import { currentWording } from '#shared/domain/need'
import { useText } from '../../client/hooks'
import { useCoreNow } from '../../fields/room-view/core-clock'
import { clockColour, clockShare } from '../../fields/room-view/item-clock'
import { ItemMenu } from './agenda/item-menu'
import { ItemStateLine } from './agenda/item-state-line'
import { useItemOrders } from './agenda/use-item-orders'
import { useDesk } from './desk-context'
import { entryMark } from './entry-mark'
import { takesPlace } from '#shared/domain/agenda-stops'
import { useOpen } from './use-step'

const MARKS = { planned: '', done: '✓', postponed: '→', withdrawn: '×' } as const

/** One item of the agenda, with the needs under it. */
export function AgendaItemRow({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const open = useOpen()
  const { view, pane, isReadOnly } = useDesk()
  const isHere = pane === 'cursor' && view.session.cursor?.itemId === item.id
  const isRunning = item.runningSince !== undefined
  const mark = isRunning ? '▶' : MARKS[item.state]
  const row = useRef<HTMLLIElement>(null)
  const menu = useRowMenu(item, isReadOnly)
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <li
      ref={row}
      className={isHere ? 'desk-item desk-item-here' : 'desk-item'}
      data-state={item.state}
      onContextMenu={menu.hearMenu}
    >
      <button
        type="button"
        className="desk-item-button"
        disabled={isReadOnly || !takesPlace(item)}
        onClick={() => void open({ itemId: item.id })}
        onKeyDown={menu.hearKey}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Shift+F10"
        {...(isHere && { 'aria-current': 'step' as const })}
      >
        <span aria-hidden="true">{mark}</span>
        <span className="desk-item-title">{item.title}</span>
        <ItemTime item={item} />
        {!isRunning && <span className="read-aloud-only">{text(`words.itemStates.${item.state}`)}</span>}
      </button>
      {!isReadOnly && <ItemMenu item={item} isOpen={menu.isOpen} onOpenChange={menu.setOpen} />}
      <ItemStateLine item={item} />
      {isRunning && <ItemBar item={item} />}
      <Entries item={item} />
    </li>
  )
}

/** The row's menu by key, and moving the item by Alt+↑ and Alt+↓. */
function useRowMenu(item: AgendaItem, isReadOnly: boolean) {
  const [isOpen, setOpen] = useState(false)
  const { moveBy } = useItemOrders(item)
  const hearKey = (event: KeyboardEvent) => {
    if (isReadOnly) return
    const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (isMenu) setOpen(true)
    else if (event.altKey && step !== undefined) void moveBy(step)
    else return
    event.preventDefault()
  }
  const hearMenu = (event: MouseEvent) => {
    if (isReadOnly) return
    event.preventDefault()
    setOpen(true)
  }
  return { isOpen, setOpen, hearKey, hearMenu }
}

function ItemTime({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const { view } = useDesk()
  const now = useCoreNow(view.now)
  const spent = secondsSpent(item, now)
  // How a past item went is no alarm any more.
  const isRunning = item.runningSince !== undefined
  const started = spent > 0 || isRunning
  return (
    <span
      className="desk-item-time num"
      {...(isRunning && { 'data-colour': clockColour(spent, item.plannedMinutes) })}
    >
      {text('desk.itemTime', { spent: started ? Math.floor(spent / 60) : '—', planned: item.plannedMinutes })}
    </span>
  )
}

function ItemBar({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const { view } = useDesk()
  const now = useCoreNow(view.now)
  const spent = secondsSpent(item, now)
  const share = Math.min(1, clockShare(spent, item.plannedMinutes))
  return (
    <meter
      className="desk-item-bar"
      aria-label={text('desk.itemClock', { title: item.title })}
      min={0}
      max={1}
      value={share}
      data-colour={clockColour(spent, item.plannedMinutes)}
    />
  )
}

function Entries({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const { view } = useDesk()
  const drafts =
    item.kind === 'need' && item === view.agenda.items.find(({ kind }) => kind === 'need')
      ? view.drafts.filter(({ state }) => state === 'typing' || state === 'on-screen')
      : []
  if (item.entries.length + drafts.length === 0) return null
  return (
    <ul className="desk-entries">
      {item.entries.map((entry) => {
        const found = view.needs.find(({ need }) => need.id === entry.needId)
        if (!found) return null
        const { need } = found
        const mark = text(entryMark(found, entry, item.kind))
        const title = currentWording(need).title
        return (
          <EntryButton
            key={need.id}
            cursor={{ itemId: item.id, needId: need.id }}
            number={formatNeedNumber(need.number)}
            title={title}
            mark={mark}
          />
        )
      })}
      {drafts.map((draft) => (
        <EntryButton
          key={draft.id}
          cursor={{ itemId: item.id, draftId: draft.id }}
          number="✎"
          title={draft.title || draft.text || draft.enterprise || text('desk.emptyDraft')}
          mark={text('desk.draft')}
        />
      ))}
    </ul>
  )
}

type EntryButtonProps = {
  readonly cursor: Parameters<ReturnType<typeof useOpen>>[0]
  readonly number: string
  readonly title: string
  readonly mark: string
}

function EntryButton({ cursor, number, title, mark }: EntryButtonProps) {
  const open = useOpen()
  const { view, pane, isReadOnly } = useDesk()
  const here = view.session.cursor
  const isHere =
    pane === 'cursor' &&
    (cursor.needId !== undefined ? here?.needId === cursor.needId : here?.draftId === cursor.draftId)
  return (
    <li>
      <button
        type="button"
        className={isHere ? 'desk-entry desk-entry-here' : 'desk-entry'}
        title={title}
        disabled={isReadOnly}
        onClick={() => void open(cursor)}
        {...(isHere && { 'aria-current': 'true' as const })}
      >
        <span className="num">{number}</span>
        <span className="desk-entry-title">{title}</span>
        <span className="desk-entry-mark">{mark}</span>
      </button>
    </li>
  )
}
