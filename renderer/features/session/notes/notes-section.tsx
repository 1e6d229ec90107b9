import { Button } from 'antd'
import type { AgendaItem } from '#shared/domain/agenda'
import { useText } from '../../../client/hooks'
import { Kbd } from '../../../ui/marks'
import { pressKey } from '../press-key'
import { NoteList } from './note-list'
import { useNotes } from './use-notes'
import './notes.css'

/** 随记 of an item, and how many earlier ones still wait. */
export function NotesSection({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const known = useNotes()
  const notes = known?.notes.filter(({ itemId }) => itemId === item.id) ?? []
  const earlier = known?.earlier.length ?? 0
  return (
    <section className="desk-sheet" aria-label={text('notes.title')}>
      <div className="notes-head">
        <h3 className="desk-section-title">{text('notes.heading', { count: notes.length })}</h3>
        {earlier > 0 && <span className="notes-quiet">{text('notes.earlierCount', { count: earlier })}</span>}
        <Button size="small" onClick={() => pressKey({ key: 'F8' })}>
          {text('notes.write')} <Kbd>F8</Kbd>
        </Button>
      </div>
      {notes.length > 0 && <NoteList notes={notes} />}
    </section>
  )
}
