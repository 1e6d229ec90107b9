import { useEffect, useRef, useState } from 'react'
import { Button } from 'antd'
import { useKeys, useText } from '../../../client/hooks'
import { Drawer } from '../../../ui/dialogs'
import { Kbd } from '../../../ui/marks'
import { Loading } from '../../../ui/states'
import { useDesk } from '../desk-context'
import { DeskForm } from '../desk-form'
import { ReadyText } from '../ready-text'
import { NoteList } from './note-list'
import { useNewNote } from './use-new-note'
import { useNotes } from './use-notes'
import './notes.css'

/** 随记: F8 opens it wherever the desk stands, and F8 again keeps what was typed and puts it away. */
export function NotesDrawer() {
  const text = useText()
  const { isReadOnly } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const note = useNewNote()
  const isKeeping = useRef(false)
  const toggle = async () => {
    if (!isOpen) setOpen(true)
    else if (!isKeeping.current) {
      isKeeping.current = true
      if (await note.keep()) setOpen(false)
      isKeeping.current = false
    }
  }
  useKeys({ F8: () => void toggle() })
  return (
    <>
      <Button type="text" size="small" aria-keyshortcuts="F8" onClick={() => void toggle()}>
        <Kbd>F8</Kbd> {text('notes.key')}
      </Button>
      <Drawer
        open={isOpen}
        title={text('notes.title')}
        onClose={() => setOpen(false)}
        closeLabel={text('notes.close')}
        size={560}
      >
        <div className="notes-drawer">
          {!isReadOnly && <NewNote note={note} />}
          <Lists onLeave={() => setOpen(false)} />
        </div>
      </Drawer>
    </>
  )
}

/** Frames within which a drawer that comes up lets its field have the focus. */
const FRAMES = 30

/** Takes the focus as soon as the drawer gives it: what is typed right after F8 must not be lost. */
function useFocusAtOnce() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let left = FRAMES
    let frame = 0
    const take = () => {
      const field = place.current?.querySelector('textarea')
      field?.focus()
      left -= 1
      if (left > 0 && document.activeElement !== field) frame = requestAnimationFrame(take)
    }
    frame = requestAnimationFrame(take)
    return () => cancelAnimationFrame(frame)
  }, [])
  return place
}

function NewNote({ note }: { readonly note: ReturnType<typeof useNewNote> }) {
  const text = useText()
  const place = useFocusAtOnce()
  return (
    <div ref={place}>
      <DeskForm
        label={text('notes.write')}
        submit={text('notes.save')}
        busy={note.busy}
        problem={note.problem}
        onSubmit={async () => {
          await note.keep()
        }}
        beside={<span className="notes-quiet">{text('notes.saveHint')}</span>}
      >
        <ReadyText
          label={note.item ? text('notes.under', { title: note.item.title }) : text('notes.underNone')}
          startsFocused
          rows={3}
          maxLength={4000}
          value={note.text}
          onChange={note.write}
          placeholder={text('notes.placeholder')}
        />
      </DeskForm>
    </div>
  )
}

function Lists({ onLeave }: { readonly onLeave: () => void }) {
  const text = useText()
  const known = useNotes()
  if (!known) return <Loading label={text('notes.title')} />
  return (
    <>
      <section aria-label={text('notes.here')}>
        <h3 className="notes-title">{text('notes.here')}</h3>
        {known.notes.length === 0 && <p className="notes-quiet">{text('notes.none')}</p>}
        <NoteList notes={known.notes.toReversed()} onLeave={onLeave} showsItem />
      </section>
      {known.earlier.length > 0 && (
        <section aria-label={text('notes.earlier')}>
          <h3 className="notes-title">{text('notes.earlier')}</h3>
          <NoteList notes={known.earlier} onLeave={onLeave} />
        </section>
      )}
    </>
  )
}
