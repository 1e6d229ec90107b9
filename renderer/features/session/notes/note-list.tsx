import { useState } from 'react'
import { Button, Popconfirm } from 'antd'
import { useOrder, useText } from '../../../client/hooks'
import { useFormats } from '../../../fields/moments'
import { useDesk } from '../desk-context'
import type { NoteUse } from './note-form-props'
import { NoteForm } from './note-forms'
import { NoteResult } from './note-result'
import type { EarlierNote, ShownNote } from './use-notes'

type NoteListProps = {
  readonly notes: readonly (ShownNote | EarlierNote)[]
  /** Under which item it stands is said. */
  readonly showsItem?: boolean
  /** The desk goes on to what came of a note. */
  readonly onLeave?: () => void
}

/** Notes with their time and what came of them; what nothing came of yet can become something. */
export function NoteList({ notes, showsItem = false, onLeave }: NoteListProps) {
  const text = useText()
  return (
    <ul className="notes-list" aria-label={text('notes.list')}>
      {notes.map((note) => (
        <NoteRow key={note.id} note={note} showsItem={showsItem} {...(onLeave && { onLeave })} />
      ))}
    </ul>
  )
}

type NoteRowProps = Omit<NoteListProps, 'notes'> & { readonly note: ShownNote | EarlierNote }

function NoteRow({ note, showsItem = false, onLeave }: NoteRowProps) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const { time } = useFormats()
  const [use, setUse] = useState<NoteUse>()
  const result = 'result' in note ? note.result : undefined
  const issue = 'issue' in note ? text('notes.issue', { number: note.issue }) : undefined
  const item = showsItem ? view.agenda.items.find(({ id }) => id === note.itemId) : undefined
  return (
    <li className="notes-row">
      <p className="notes-words">{note.text}</p>
      <p className="notes-facts">
        <span className="num">{[issue, time(note.at)].filter(Boolean).join(' ')}</span>
        {item && <span>{item.title}</span>}
        {result && <NoteResult result={result} {...(onLeave && { onLeave })} />}
      </p>
      {!result && !isReadOnly && use === undefined && (
        <NoteActions note={note} isEarlier={issue !== undefined} onUse={setUse} />
      )}
      {use !== undefined && (
        <NoteForm use={use} note={note} onClose={() => setUse(undefined)} {...(onLeave && { onLeave })} />
      )}
    </li>
  )
}

type NoteActionsProps = {
  readonly note: ShownNote | EarlierNote
  readonly isEarlier: boolean
  readonly onUse: (use: NoteUse) => void
}

function NoteActions({ note, isEarlier, onUse }: NoteActionsProps) {
  const text = useText()
  const { view } = useDesk()
  const drop = useOrder('note.drop')
  const remove = useOrder('note.remove')
  const named = (what: string) => text('notes.of', { what, text: note.text.slice(0, 20) })
  const uses: readonly NoteUse[] = isEarlier
    ? ['toAction', 'toNeed', 'toItem']
    : ['toAction', 'toNeed', 'toItem', 'change']
  return (
    <div className="notes-actions">
      {uses.map((use) => (
        <Button key={use} size="small" aria-label={named(text(`notes.${use}`))} onClick={() => onUse(use)}>
          {text(`notes.${use}`)}
        </Button>
      ))}
      <Button
        size="small"
        type="text"
        aria-label={named(text('notes.drop'))}
        onClick={() => void drop.send({ noteId: note.id, sessionId: view.session.id })}
      >
        {text('notes.drop')}
      </Button>
      {!isEarlier && (
        <Popconfirm
          title={named(text('notes.remove'))}
          okText={text('notes.remove')}
          cancelText={text('desk.cancel')}
          onConfirm={() => void remove.send({ noteId: note.id })}
        >
          <Button size="small" type="text" aria-label={named(text('notes.remove'))}>
            {text('notes.remove')}
          </Button>
        </Popconfirm>
      )}
    </div>
  )
}
