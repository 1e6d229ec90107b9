import { useRef, useState } from 'react'
import { Button } from 'antd'
import { useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { useDesk } from './desk-context'
import { DeskForm } from './desk-form'
import { representativeMeant, type Representative } from './representatives'
import { useNewcomer, useSignIn, type Chosen } from './use-sign-in'

const NOBODY: Chosen = { name: '' }

/** Adds or marks somebody: the organisation or the person by pinyin initials, Enter, and Enter again. */
export function AttendeeAdd() {
  const text = useText()
  const { view } = useDesk()
  const [chosen, setChosen] = useState(NOBODY)
  const [person, setPerson] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const newcomer = useNewcomer(chosen)
  const { signIn, busy, problem } = useSignIn(() => {
    setChosen(NOBODY)
    setPerson('')
    place.current?.querySelector('input')?.focus()
  })
  const typed = person.trim() || newcomer.person
  const submit = async (one = representativeMeant(typed, newcomer.offered)) => {
    const isUnclear = typed === '' && !one && newcomer.isAmbiguous
    if (isUnclear) place.current?.querySelectorAll('input')[1]?.focus()
    else await signIn(newcomer, typed, one)
  }
  const isBefore = view.session.state === 'draft' || view.session.state === 'noticed'
  return (
    <div ref={place} className="desk-sheet desk-sign-in-form">
      <DeskForm
        label={text('desk.addAttendee')}
        submit={text(isBefore ? 'desk.putOnList' : 'desk.markPresent')}
        busy={busy}
        problem={problem}
        onSubmit={() => submit()}
      >
        <div className="desk-form-row">
          <NamePicker
            kinds={['enterprise', 'office', 'person', 'partner']}
            label={text('desk.organisation')}
            placeholder={text('desk.organisationHint')}
            value={chosen.name}
            startsFocused
            onChange={(name, id) => setChosen({ name, ...(id !== undefined && { id }) })}
          />
          <NamePicker
            kinds={['person']}
            label={text('desk.person')}
            placeholder={newcomer.person || text('desk.personHint')}
            value={person}
            onChange={(name) => setPerson(name)}
          />
        </div>
        <Offered offered={newcomer.offered} onChoose={(one) => void submit(one)} />
      </DeskForm>
    </div>
  )
}

type OfferedProps = {
  readonly offered: readonly Representative[]
  readonly onChoose: (chosen: Representative) => void
}

function Offered({ offered, onChoose }: OfferedProps) {
  const text = useText()
  if (offered.length === 0) return null
  return (
    <div className="desk-offered" role="group" aria-label={text('desk.representatives')}>
      {offered.map((one) => (
        <Button key={`${one.name}/${one.position}`} size="small" onClick={() => onChoose(one)}>
          {[one.name || text('desk.nameless'), one.position].filter(Boolean).join(' · ')}
        </Button>
      ))}
    </div>
  )
}
