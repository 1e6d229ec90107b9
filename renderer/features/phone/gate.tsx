import type { PhoneState, Stage } from '../../client/phone-state'
import { MyNeeds } from './my-needs'
import { lettersOf, usePhone } from './phone-context'
import { PhoneFoot } from './phone-frame'
import { usePhoneText } from './phone-text'

type Closed = Exclude<Stage, 'joining' | 'in'>

/** Why the page cannot be used, and what to do; words that were not handed in stay readable. */
export function Gate({ stage, state }: { readonly stage: Closed; readonly state: PhoneState }) {
  const text = usePhoneText()
  const { retry } = usePhone()
  const mayTry = stage === 'unreachable' || stage === 'locked-out'
  return (
    <div className="phone">
      <main className="phone-gate">
        <h1>{text(`gates.${stage}.title`)}</h1>
        <p>{text(`gates.${stage}.text`)}</p>
        {mayTry && (
          <button type="button" className="phone-main" onClick={retry}>
            {text('tryAgain')}
          </button>
        )}
        <Unsent state={state} />
        {stage === 'over' && state.view && <MyNeeds needs={state.view.needs} state={state} isOver />}
      </main>
      <PhoneFoot />
    </div>
  )
}

function Unsent({ state }: { readonly state: PhoneState }) {
  const text = usePhoneText()
  const said = lettersOf(state, 'phone.say').map(({ key, input }) => ({ key, words: input.text }))
  const words = state.draft.trim() === '' ? said : [...said, { key: 'draft', words: state.draft }]
  if (words.length === 0) return null
  return (
    <section className="phone-part" aria-labelledby="unsent">
      <h2 id="unsent">{text('unsentTitle')}</h2>
      {words.map(({ key, words: unsent }) => (
        <p key={key} className="phone-words">
          {unsent}
        </p>
      ))}
      <p className="phone-hint">{text('unsentHint')}</p>
    </section>
  )
}
