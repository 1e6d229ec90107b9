import { useState } from 'react'
import { titleFrom } from '#shared/domain/need'
import { useOrder, useText } from '../../../client/hooks'
import { NamePicker } from '../../../fields/name-picker'
import { Input } from '../../../ui/text-fields'
import { MinutesField } from '../agenda/minutes-field'
import { useDesk } from '../desk-context'
import { DeskForm } from '../desk-form'
import { RaiserField } from '../raiser-field'
import { ReadyText } from '../ready-text'
import { useScratch } from '../use-scratch'
import { ActionForm } from './note-action-form'
import type { NoteFormProps, NoteUse } from './note-form-props'

/** What a note is to become, or its words. */
export function NoteForm({ use, ...props }: NoteFormProps & { readonly use: NoteUse }) {
  switch (use) {
    case 'toAction':
      return <ActionForm {...props} />
    case 'toNeed':
      return <NeedForm {...props} />
    case 'toItem':
      return <ItemForm {...props} />
    case 'change':
      return <ChangeForm {...props} />
  }
}

function NeedForm({ note, onClose, onLeave }: NoteFormProps) {
  const text = useText()
  const { view, showPane } = useDesk()
  const make = useOrder('note.toNeed', { quiet: true })
  const [enterprise, setEnterprise] = useState('')
  const [raiser, setRaiser] = useState('')
  const submit = async () => {
    const done = await make.send({ noteId: note.id, sessionId: view.session.id, enterprise, raiser })
    if (done === undefined) return
    onClose()
    showPane('cursor')
    onLeave?.()
  }
  return (
    <DeskForm
      label={text('notes.needTitle')}
      submit={text('notes.makeNeed')}
      busy={make.busy}
      problem={make.problem?.message}
      onSubmit={submit}
      onCancel={onClose}
    >
      <p className="notes-quiet">{text('notes.needHint')}</p>
      <div className="desk-form-row">
        <NamePicker
          kinds={['enterprise']}
          label={text('notes.needEnterprise')}
          startsFocused
          value={enterprise}
          onAdd={setEnterprise}
          onChange={(name) => setEnterprise(name)}
        />
        <RaiserField enterprise={enterprise} value={raiser} onBlur={() => undefined} onChange={setRaiser} />
      </div>
    </DeskForm>
  )
}

function ItemForm({ note, onClose }: NoteFormProps) {
  const text = useText()
  const { view } = useDesk()
  const make = useOrder('note.toItem', { quiet: true })
  const [title, setTitle] = useState(() => titleFrom(note.text))
  const [plannedMinutes, setMinutes] = useState(5)
  const submit = async () => {
    const item = { title, plannedMinutes, kind: 'other' } as const
    const done = await make.send({ noteId: note.id, sessionId: view.session.id, ...item })
    if (done !== undefined) onClose()
  }
  return (
    <DeskForm
      label={text('notes.itemTitle')}
      submit={text('notes.makeItem')}
      busy={make.busy}
      problem={make.problem?.message}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Input
        label={text('notes.itemName')}
        value={title}
        onChange={setTitle}
        maxLength={200}
        startsFocused
        required
      />
      <MinutesField label={text('notes.itemMinutes')} value={plannedMinutes} onChange={setMinutes} />
    </DeskForm>
  )
}

function ChangeForm({ note, onClose }: NoteFormProps) {
  const text = useText()
  const change = useOrder('note.change', { quiet: true })
  const typed = useScratch(`note:${note.id}`, note.text)
  const submit = async () => {
    if ((await change.send({ noteId: note.id, text: typed.text })) === undefined) return
    typed.forget()
    onClose()
  }
  return (
    <DeskForm
      label={text('notes.change')}
      submit={text('notes.saveChange')}
      busy={change.busy}
      problem={change.problem?.message}
      onSubmit={submit}
      onCancel={() => {
        typed.forget()
        onClose()
      }}
    >
      <ReadyText
        label={text('notes.words')}
        startsFocused
        maxLength={4000}
        value={typed.text}
        onChange={typed.write}
      />
    </DeskForm>
  )
}
