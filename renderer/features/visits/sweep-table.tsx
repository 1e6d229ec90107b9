import { Input } from 'antd'
import { memo, useRef, useState, type KeyboardEvent } from 'react'
import type { OutputOf } from '#shared/contract/operations'
import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { isComposing } from '../../ui/composing'
import type { SweepBook } from './sweep-book'
import { SWEEP_COLUMNS, sweepKey, type SweepColumn } from './sweep-draft'

type Door = OutputOf<'sweep.get'>['enterprises'][number]

/** Longest text of each column. */
const LONGEST: Record<SweepColumn, number> = { met: 80, findings: 4000, need: 8000 }

/** A line for every enterprise; Enter goes to the same field of the next door, Shift+Enter to the one before. */
export function SweepTable(props: { readonly enterprises: readonly Door[]; readonly book: SweepBook }) {
  const { enterprises, book } = props
  const text = useText()
  const table = useRef<HTMLTableElement>(null)
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || isComposing(event)) return
    if (!(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const { row, column = '' } = event.target.dataset
    const next = Number(row) + (event.shiftKey ? -1 : 1)
    table.current
      ?.querySelector<HTMLInputElement>(`input[data-row="${String(next)}"][data-column="${column}"]`)
      ?.focus()
  }
  return (
    <div className="visits-sweep">
      {/* The keys of the fields within come up to the table. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table ref={table} aria-label={text('visits.sweep.table')} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{text('visits.fields.enterprise')}</th>
            {SWEEP_COLUMNS.map((column) => (
              <th key={column} scope="col" className={`visits-sweep-${column}`}>
                {text(`visits.sweep.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {enterprises.map((door, row) => (
            <DoorLine key={door.enterpriseId} door={door} row={row} book={book} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type DoorLineProps = { readonly door: Door; readonly row: number; readonly book: SweepBook }

const DoorLine = memo(function DoorLine({ door, row, book }: DoorLineProps) {
  const text = useText()
  const { date } = useFormats()
  const { name, room, lastVisit } = door
  const last = lastVisit === undefined ? text('visits.coverage.never') : date(lastVisit)
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="visits-second num">{[room, last].filter((part) => part !== '').join(' · ')}</span>
      </th>
      {SWEEP_COLUMNS.map((column) => (
        <td key={column}>
          <DoorField column={column} door={door} row={row} book={book} />
        </td>
      ))}
    </tr>
  )
})

function DoorField({ column, door, row, book }: DoorLineProps & { readonly column: SweepColumn }) {
  const text = useText()
  const key = sweepKey(column, door.enterpriseId)
  const [typed, setTyped] = useState(() => book.read(key))
  return (
    <Input
      aria-label={text(`visits.sweep.${column}Of`, { name: door.name })}
      data-row={row}
      data-column={column}
      value={typed}
      maxLength={LONGEST[column]}
      spellCheck={false}
      {...(column === 'met' && { placeholder: door.contacts[0] ?? '' })}
      onChange={({ target }) => {
        setTyped(target.value)
        book.write(key, target.value)
      }}
    />
  )
}
