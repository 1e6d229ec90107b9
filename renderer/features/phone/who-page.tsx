import { useState } from 'react'
import type { PhoneView } from '#shared/contract/phone-operations'
import { lettersOf, usePhone, type PartProps } from './phone-context'
import { usePhoneText } from './phone-text'

/** As many as a thumb scrolls through; the rest is found by typing. */
const MOST_SHOWN = 40

type Person = PhoneView['expected'][number]

function fits({ name, organisation, initials }: Person, query: string): boolean {
  const typed = query.replace(/\s+/gu, '').toLowerCase()
  return [name, organisation, ...initials.split(' ')].some((one) =>
    one.replace(/\s+/gu, '').toLowerCase().includes(typed),
  )
}

type WhoProps = PartProps & { readonly onDone?: () => void }

/** Who I am: one of those expected, or a name typed. */
export function WhoPage({ view, state, onDone }: WhoProps) {
  const text = usePhoneText()
  const { phone } = usePhone()
  const [isTyping, setIsTyping] = useState(view.expected.length === 0)
  const isSending = lettersOf(state, 'phone.signIn').length > 0
  const signIn = (input: { attendeeId: Person['attendeeId'] } | { name: string; organisation: string }) => {
    phone.send({ operation: 'phone.signIn', input })
    onDone?.()
  }
  if (isSending)
    return (
      <section className="phone-part">
        <p role="status">{text(state.isConnected ? 'signingIn' : 'sayingStates.unsent')}</p>
      </section>
    )
  if (isTyping)
    return (
      <TypedName
        onSignIn={signIn}
        onBack={view.expected.length === 0 ? undefined : () => setIsTyping(false)}
      />
    )
  return <PickName people={view.expected} onPick={signIn} onMissing={() => setIsTyping(true)} />
}

type PickProps = {
  readonly people: readonly Person[]
  readonly onPick: (person: Pick<Person, 'attendeeId'>) => void
  readonly onMissing: () => void
}

function PickName({ people, onPick, onMissing }: PickProps) {
  const text = usePhoneText()
  const [query, setQuery] = useState('')
  const found = people.filter((person) => fits(person, query))
  const more = found.length - MOST_SHOWN
  return (
    <section className="phone-part" aria-labelledby="who">
      <h2 id="who" className="phone-question">
        {text('whoTitle')}
      </h2>
      <label className="phone-field">
        <span>{text('search')}</span>
        <input
          type="search"
          autoComplete="off"
          autoCapitalize="off"
          enterKeyHint="done"
          placeholder={text('searchHint')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </label>
      <p className="phone-hint" role="status">
        {found.length === 0 ? text('notFound', { query }) : text('whoHint')}
      </p>
      <ul className="phone-people" aria-label={text('whoTitle')}>
        {found.slice(0, MOST_SHOWN).map(({ attendeeId, name, organisation }) => (
          <li key={attendeeId}>
            <button type="button" onClick={() => onPick({ attendeeId })}>
              <b>{name}</b> <span>{organisation}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="phone-hint">{text('more', { count: more })}</p>}
      <button type="button" onClick={onMissing}>
        {text('notListed')}
      </button>
    </section>
  )
}

type TypedProps = {
  readonly onSignIn: (typed: { name: string; organisation: string }) => void
  readonly onBack: (() => void) | undefined
}

/** A name that was typed once is there again the next time. */
function TypedName({ onSignIn, onBack }: TypedProps) {
  const text = usePhoneText()
  const { keep } = usePhone()
  const [name, setName] = useState(() => keep.read('name') ?? '')
  const [organisation, setOrganisation] = useState(() => keep.read('organisation') ?? '')
  const type = (field: 'name' | 'organisation', words: string) => {
    keep.write(field, words)
    if (field === 'name') setName(words)
    else setOrganisation(words)
  }
  const typed = { name: name.trim(), organisation: organisation.trim() }
  return (
    <section className="phone-part" aria-labelledby="who">
      <h2 id="who" className="phone-question">
        {text('typeTitle')}
      </h2>
      <label className="phone-field">
        <span>{text('name')}</span>
        <input
          autoComplete="name"
          maxLength={60}
          value={name}
          onChange={({ target }) => type('name', target.value)}
        />
      </label>
      <label className="phone-field">
        <span>{text('organisation')}</span>
        <input
          autoComplete="organization"
          maxLength={120}
          placeholder={text('organisationHint')}
          value={organisation}
          onChange={({ target }) => type('organisation', target.value)}
        />
      </label>
      <button
        type="button"
        className="phone-main"
        disabled={typed.name === '' || typed.organisation === ''}
        onClick={() => onSignIn(typed)}
      >
        {text('signIn')}
      </button>
      {onBack && (
        <button type="button" onClick={onBack}>
          {text('backToList')}
        </button>
      )}
    </section>
  )
}
