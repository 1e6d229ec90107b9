import { useState } from 'react'
import type { PlainDate } from '#shared/domain/calendar'
import { useAsk, useOrder, useText } from '../../../client/hooks'
import { DueDateField } from '../../../fields/due-date-field'
import { NamePicker } from '../../../fields/name-picker'
import { OfficePicker } from '../../../fields/office-picker'
import { Loading } from '../../../ui/states'
import { useDesk } from '../desk-context'
import { DeskForm } from '../desk-form'
import type { NoteFormProps } from './note-form-props'

/** 交办: which office and person, by when; raised by the chair for the chair's own office unless another is named. */
export function ActionForm(props: NoteFormProps) {
  const text = useText()
  const { view } = useDesk()
  const settings = useAsk('settings.get', {})
  if (settings.status !== 'ready') return <Loading label={text('notes.actionTitle')} />
  const { chair } = view.session
  const own = view.attendance.attendees.find(({ name }) => name !== '' && name === chair)
  return <Fields {...props} enterprise={own?.organisation ?? settings.data.officeName} raiser={chair} />
}

type FieldsProps = NoteFormProps & { readonly enterprise: string; readonly raiser: string }

function Fields({ note, onClose, enterprise: own, raiser: chair }: FieldsProps) {
  const text = useText()
  const { view } = useDesk()
  const make = useOrder('note.toAction', { quiet: true })
  const [enterprise, setEnterprise] = useState(own)
  const [raiser, setRaiser] = useState(chair)
  const [leadOffice, setOffice] = useState('')
  const [person, setPerson] = useState('')
  const [dueDate, setDue] = useState<PlainDate | undefined>(view.defaultDue.dated)
  const submit = async () => {
    if (dueDate === undefined) return
    const where = { noteId: note.id, sessionId: view.session.id }
    const done = await make.send({ ...where, enterprise, raiser, leadOffice, person, dueDate })
    if (done !== undefined) onClose()
  }
  return (
    <DeskForm
      label={text('notes.actionTitle')}
      submit={text('notes.makeAction')}
      busy={make.busy}
      problem={make.problem?.message}
      onSubmit={submit}
      onCancel={onClose}
    >
      <p className="notes-quiet">{text('notes.actionHint')}</p>
      <div className="desk-form-row">
        <OfficePicker
          label={text('notes.office')}
          required
          startsFocused
          value={leadOffice}
          onAdd={setOffice}
          onChange={setOffice}
        />
        <NamePicker
          kinds={['person']}
          label={text('notes.person')}
          value={person}
          onChange={(name) => setPerson(name)}
        />
      </div>
      <DueDateField label={text('notes.due')} value={dueDate} onChange={setDue} />
      <div className="desk-form-row">
        <NamePicker
          kinds={['enterprise', 'office']}
          label={text('notes.enterprise')}
          required
          value={enterprise}
          onChange={(name) => setEnterprise(name)}
        />
        <NamePicker
          kinds={['person']}
          label={text('notes.raiser')}
          required
          value={raiser}
          onChange={(name) => setRaiser(name)}
        />
      </div>
    </DeskForm>
  )
}
