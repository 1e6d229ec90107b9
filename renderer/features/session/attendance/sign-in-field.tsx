import type { Attendee } from '#shared/domain/attendance'
import { useText } from '../../../client/hooks'
import { Kbd } from '../../../ui/marks'
import { Problem } from '../../../ui/states'
import { useDesk } from '../desk-context'
import { SIGN_IN_KEYS } from './attendee-matching'
import { FindField } from './find-field'
import { keyOfChoice, type Choice, type SignInStep } from './sign-in-choices'
import { useSignInField } from './use-sign-in-field'
import { Who } from './who'
import './attendance.css'

/** Signs people in one after another: a few letters and Enter each. It is the pane's home unless another field is open. */
export function SignInField({ isHome }: { readonly isHome: boolean }) {
  const text = useText()
  const field = useSignInField()
  const { step, choices, said, problem } = field
  const isFirst = step.ask === 'whom'
  return (
    <div className="desk-sheet sign-in-sheet" role="group" aria-label={text('attendance.form')}>
      <FindField
        {...useWords(step)}
        offered={text('attendance.offered')}
        value={field.typed}
        onType={field.type}
        offers={choices.map((choice) => ({
          key: keyOfChoice(choice),
          content: <ChoiceLine choice={choice} />,
        }))}
        active={field.active}
        onActive={field.setActive}
        onTake={(place) => {
          const choice = choices[place]
          if (choice) field.take(choice)
        }}
        onEnter={() => void field.enter()}
        onEscape={field.back}
        focusOn={step}
        isHome={isHome}
      />
      {problem !== undefined && <Problem message={problem} />}
      <p className="sign-in-said">
        <span role="status">{problem === undefined ? said : ''}</span>
        {isFirst && <Keys />}
      </p>
    </div>
  )
}

function useWords(step: SignInStep) {
  const text = useText()
  const { state } = useDesk().view.session
  switch (step.ask) {
    case 'whom': {
      const isBefore = state === 'draft' || state === 'noticed'
      const placeholder = text(isBefore ? 'attendance.findHintBefore' : 'attendance.findHint')
      return { label: text('attendance.find'), placeholder, hideLabel: true }
    }
    case 'substitute': {
      const { name, organisation } = step.attendee
      const label = text('attendance.whoSubstitutes', { name: name || organisation })
      return { label, placeholder: text('attendance.whoSubstitutesHint') }
    }
    case 'person': {
      const { organisation } = step.from
      return {
        label: text('attendance.whoComes', { organisation }),
        placeholder: text('attendance.whoComesHint'),
      }
    }
    case 'organisation':
      return {
        label: text('attendance.whereFrom', { name: step.name }),
        placeholder: text('attendance.whereFromHint'),
      }
  }
}

const WORD_OF_KEY = Object.entries(SIGN_IN_KEYS)

/** The keys that act in place of Enter. */
function Keys() {
  const text = useText()
  return (
    <span className="sign-in-keys" role="note" aria-label={text('attendance.keysLabel')}>
      <span>
        <Kbd>↵</Kbd> {text('attendance.keys.present')}
      </span>
      {WORD_OF_KEY.map(([key, command]) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {text(`attendance.keys.${command}`)}
        </span>
      ))}
    </span>
  )
}

const WORD_OF_KIND = {
  enterprise: 'asEnterprise',
  office: 'asOffice',
  partner: 'asOther',
  other: 'asOther',
} as const

function ChoiceLine({ choice }: { readonly choice: Choice }) {
  const text = useText()
  switch (choice.is) {
    case 'listed':
      return <Listed attendee={choice.attendee} />
    case 'found':
      return <Who name={choice.found.name} detail={choice.found.detail} mark={text('attendance.addHint')} />
    case 'representative':
      return <Who name={choice.one.name} detail={choice.one.position} />
    case 'named':
      return <Who name={choice.name || text('attendance.nameless')} />
    case 'as':
      return <Who name={text(`attendance.${WORD_OF_KIND[choice.kind]}`, { name: choice.organisation })} />
    case 'unknown': {
      const { organisation, name } = choice.unknown
      if (organisation === undefined) return <Who name={text('attendance.addPerson', { name: name ?? '' })} />
      return name === undefined ? (
        <Who name={text('attendance.addOrganisation', { name: organisation })} />
      ) : (
        <Who name={text('attendance.addBoth', { name, organisation })} />
      )
    }
  }
}

function Listed({ attendee }: { readonly attendee: Attendee }) {
  const text = useText()
  const { name, organisation, position, state } = attendee
  const mark = state === 'expected' ? '' : text(`words.attendanceStates.${state}`)
  return <Who name={name || '—'} detail={[organisation, position].filter(Boolean).join(' · ')} mark={mark} />
}
