import { useId, useState, type KeyboardEvent } from 'react'
import { Input, Modal } from 'antd'
import { useText } from '../client/hooks'
import { MarkedText } from '../fields/marked-text'
import { isComposing } from '../ui/composing'
import type { DeskCommands } from './menu-commands'
import { usePaletteEntries, type PaletteEntry } from './palette-entries'
import './palette.css'

/** Finds anything by words or pinyin initials. */
export function Palette(props: {
  readonly open: boolean
  readonly commands: DeskCommands
  readonly onClose: () => void
}) {
  const { open, commands, onClose } = props
  const text = useText()
  return (
    <Modal
      open={open}
      title={<span className="read-aloud-only">{text('shell.palette.title')}</span>}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={640}
      className="palette"
      destroyOnHidden
    >
      <PaletteSearch commands={commands} onClose={onClose} />
    </Modal>
  )
}

function PaletteSearch({
  commands,
  onClose,
}: {
  readonly commands: DeskCommands
  readonly onClose: () => void
}) {
  const text = useText()
  const listId = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const entries = usePaletteEntries(query, commands)
  const place = Math.min(chosen, entries.length - 1)
  const openEntry = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    onClose()
    entry.open()
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Enter') openEntry(entries[place])
    else if (event.key === 'ArrowDown') setChosen(Math.min(place + 1, entries.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(place - 1, 0))
    else return
    event.preventDefault()
  }
  return (
    <>
      <Input
        role="combobox"
        aria-label={text('shell.palette.title')}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={place >= 0 ? `${listId}-${place}` : undefined}
        placeholder={text('shell.palette.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(0)
        }}
        onKeyDown={press}
        {...{ autoFocus: true }}
        spellCheck={false}
        maxLength={120}
        size="large"
      />
      <EntryList id={listId} entries={entries} place={place} onOpen={openEntry} />
      {entries.length === 0 && <p role="status">{text('shell.palette.nothing', { query })}</p>}
      <p className="palette-hint">{text('shell.palette.hint')}</p>
    </>
  )
}

function EntryList(props: {
  readonly id: string
  readonly entries: readonly PaletteEntry[]
  readonly place: number
  readonly onOpen: (entry: PaletteEntry) => void
}) {
  const { id, entries, place, onOpen } = props
  const text = useText()
  return (
    <div
      id={id}
      role="listbox"
      aria-label={text('shell.palette.results')}
      className="palette-list"
      tabIndex={-1}
    >
      {entries.map((entry, index) => {
        const startsGroup = entries[index - 1]?.group !== entry.group
        return (
          // The field above keeps the focus and hears the keys; this is the mouse's way.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox opens options by Enter
          <div
            key={entry.id}
            id={`${id}-${index}`}
            ref={index === place ? intoView : undefined}
            role="option"
            aria-selected={index === place}
            tabIndex={-1}
            className="palette-entry"
            onClick={() => onOpen(entry)}
          >
            <span className="palette-group">{startsGroup && text(entry.group)}</span>
            <span className="palette-label">
              <MarkedText value={{ text: entry.label, marks: entry.marks ?? [] }} />
            </span>
            <span className="palette-detail">{entry.detail}</span>
          </div>
        )
      })}
    </div>
  )
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
