import { Button, Checkbox } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { DoneRow } from '#shared/contract/action-operations'
import type { ActionRow } from '#shared/domain/action-row'
import { useText } from '../../client/hooks'
import { inGroups, type GroupOfRows } from './action-groups'
import { ActionLine, DoneLine } from './action-line'

const COLUMNS = ['number', 'matter', 'asks', 'office', 'due', 'last', 'urged'] as const
const WIDTH = COLUMNS.length + 1
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
}

type TableProps = {
  readonly rows: readonly ActionRow[]
  readonly done: readonly DoneRow[]
  readonly total: number
  readonly today: string
  readonly selected: ReadonlySet<string>
  readonly onSelect: (selected: ReadonlySet<string>) => void
  readonly onOpen: (row: ActionRow) => void
  readonly onMore: () => void
}

/** The actions in their groups; arrow keys move, Space selects, Enter opens, Ctrl+A selects all that are shown. */
export function ActionTable(props: TableProps) {
  const { rows, done, total, today, selected, onSelect, onOpen, onMore } = props
  const text = useText()
  const table = useRef<HTMLTableElement>(null)
  const groups = inGroups(rows)
  const ordered = groups.flatMap((group) => group.rows)
  const [wanted, setWanted] = useState<string>()
  const current = ordered.find(({ id }) => id === wanted) ?? ordered[0]

  const goTo = (row: ActionRow | undefined) => {
    if (!row) return
    setWanted(row.id)
    const lines = table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []
    for (const line of lines) if (line.dataset['row'] === row.id) line.focus()
  }
  const toggle = (changed: readonly ActionRow[], isOn: boolean) => {
    const next = new Set(selected)
    for (const { id } of changed)
      if (isOn) next.add(id)
      else next.delete(id)
    onSelect(next)
  }
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined
    if (!isOnRow || !current) return
    if (step !== undefined) {
      const place = Math.min(ordered.length - 1, Math.max(0, ordered.indexOf(current) + step))
      goTo(ordered[place])
    } else if (event.key === ' ') toggle([current], !selected.has(current.id))
    else if (event.key === 'Enter') onOpen(current)
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) toggle(ordered, true)
    else return
    event.preventDefault()
  }

  return (
    <div className="actions-table">
      <table
        ref={table}
        role="grid"
        aria-multiselectable
        aria-label={text('actions.table')}
        onKeyDown={press}
      >
        <Head />
        {groups.map((group) => (
          <tbody key={group.group}>
            <GroupHead {...group} selected={selected} onToggle={(isOn) => toggle(group.rows, isOn)} />
            {group.rows.map((row) => (
              <ActionLine
                key={row.id}
                row={row}
                today={today}
                isSelected={selected.has(row.id)}
                isCurrent={row === current}
                onToggle={() => toggle([row], !selected.has(row.id))}
                onFocus={() => setWanted(row.id)}
              />
            ))}
          </tbody>
        ))}
        <DoneGroup done={done} />
      </table>
      {total > rows.length && (
        <Button type="link" onClick={onMore}>
          {text('actions.more', { count: total - rows.length })}
        </Button>
      )}
    </div>
  )
}

function Head() {
  const text = useText()
  return (
    <thead>
      <tr>
        <th scope="col" className="actions-pick">
          <span className="read-aloud-only">{text('actions.columns.select')}</span>
        </th>
        {COLUMNS.map((name) => (
          <th key={name} scope="col" className={`actions-col-${name}`}>
            {text(`actions.columns.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type HeadProps = GroupOfRows & {
  readonly selected: ReadonlySet<string>
  readonly onToggle: (isOn: boolean) => void
}

function GroupHead({ group, rows, selected, onToggle }: HeadProps) {
  const text = useText()
  const name = text(`actions.listNames.${group}`)
  const count = rows.filter(({ id }) => selected.has(id)).length
  return (
    <tr className="actions-group">
      <td className="actions-pick">
        <Checkbox
          checked={count === rows.length}
          indeterminate={count > 0 && count < rows.length}
          onChange={() => onToggle(count < rows.length)}
          aria-label={text('actions.selectGroup', { group: name, count: rows.length })}
        />
      </td>
      <th scope="rowgroup" colSpan={WIDTH - 1}>
        {text('actions.groupHead', { group: name, count: rows.length })}
      </th>
    </tr>
  )
}

function DoneGroup({ done }: { readonly done: readonly DoneRow[] }) {
  const text = useText()
  if (done.length === 0) return null
  return (
    <tbody>
      <tr className="actions-group">
        <td className="actions-pick" />
        <th scope="rowgroup" colSpan={WIDTH - 1}>
          {text('actions.groupHead', { group: text('actions.listNames.done'), count: done.length })}
        </th>
      </tr>
      {done.map((row) => (
        <DoneLine key={row.needId} row={row} />
      ))}
    </tbody>
  )
}
