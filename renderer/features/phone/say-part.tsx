import type { PhoneView } from '#shared/contract/phone-operations'
import { lettersOf, usePhone, type PartProps } from './phone-context'
import { usePhoneText } from './phone-text'

const MOST = 3000
/** From here on it is said how much more fits. */
const NEARLY_FULL = 2700

/** 我要反映: typed, handed in, and what became of it. Enter only ever begins a new line. */
export function SayPart({ view, state }: PartProps) {
  const text = usePhoneText()
  const { phone } = usePhone()
  const { draft } = state
  return (
    <section className="phone-part" aria-labelledby="say">
      <h2 id="say">{text('sayTitle')}</h2>
      <textarea
        aria-label={text('sayLabel')}
        placeholder={text('sayPlaceholder')}
        rows={4}
        maxLength={MOST}
        value={draft}
        onChange={({ target }) => phone.type(target.value)}
      />
      <button type="button" className="phone-main" disabled={draft.trim() === ''} onClick={phone.hand}>
        {text('hand')}
      </button>
      <p className="phone-hint">
        {draft.length > NEARLY_FULL ? text('left', { count: MOST - draft.length }) : text('sayHint')}
      </p>
      <Sayings view={view} state={state} />
    </section>
  )
}

function Sayings({ view, state }: PartProps) {
  const text = usePhoneText()
  const waiting = lettersOf(state, 'phone.say')
  if (waiting.length === 0 && view.sayings.length === 0) return null
  return (
    <>
      <h3>{text('mine')}</h3>
      <ul className="phone-sayings" aria-label={text('mine')}>
        {[...waiting].reverse().map(({ key, input }) => (
          <li key={key}>
            <p className="phone-words">
              {input.draftId !== undefined && text('change')}
              {input.text}
            </p>
            <p className="phone-state">{text(`sayingStates.${state.isConnected ? 'sending' : 'unsent'}`)}</p>
          </li>
        ))}
        {[...view.sayings].reverse().map((saying) => (
          <Saying key={saying.inboxId} saying={saying} />
        ))}
      </ul>
    </>
  )
}

function Saying({ saying }: { readonly saying: PhoneView['sayings'][number] }) {
  const text = usePhoneText()
  const { state, number, isChange } = saying
  const isGood = state === 'confirmed'
  return (
    <li>
      <p className="phone-words">
        {isChange && text('change')}
        {saying.text}
      </p>
      <p className={isGood ? 'phone-state phone-good' : 'phone-state'}>
        <span aria-hidden="true">{isGood ? '✓ ' : '· '}</span>
        {isGood && number !== undefined ? text('numbered', { number }) : text(`sayingStates.${state}`)}
      </p>
    </li>
  )
}
