import type { PhoneView } from '#shared/contract/phone-operations'
import type { PhoneState } from '../../client/phone-state'
import { lettersOf, usePhone } from './phone-context'
import { usePhoneText } from './phone-text'

const REACTIONS = ['satisfied', 'mostly', 'unsatisfied'] as const

type MyNeed = PhoneView['needs'][number]

type NeedsProps = {
  readonly needs: readonly MyNeed[]
  readonly state: PhoneState
  /** The session is over: nothing can be rated any more. */
  readonly isOver?: boolean
}

/** My own needs: who does what by when, and how I take it. */
export function MyNeeds({ needs, state, isOver = false }: NeedsProps) {
  return needs.map((need) => <OneNeed key={need.needId} need={need} state={state} isOver={isOver} />)
}

function OneNeed({
  need,
  state,
  isOver,
}: {
  readonly need: MyNeed
  readonly state: PhoneState
  readonly isOver: boolean
}) {
  const text = usePhoneText()
  const id = `need-${need.needId}`
  const kind = need.kind && text(`dispositions.${need.kind}`)
  const heading = [text('myNeed', { number: need.number }), kind, need.isClosed && text('closed')]
  return (
    <section className="phone-part" aria-labelledby={id}>
      <h2 id={id}>{heading.filter(Boolean).join(' · ')}</h2>
      <p className="phone-words">{need.title || need.text}</p>
      {need.kind ? (
        <p className="phone-words">
          <b>{[need.who, need.by].filter(Boolean).join('，')}</b>
          {need.what !== '' && `${need.who === '' && need.by === '' ? '' : '：'}${need.what}`}
        </p>
      ) : (
        <p className="phone-hint">{text('undecided')}</p>
      )}
      {need.answer !== '' && <p className="phone-words">{need.answer}</p>}
      {need.mayRate && !isOver && <Rating need={need} state={state} labelledBy={id} />}
    </section>
  )
}

type RatingProps = { readonly need: MyNeed; readonly state: PhoneState; readonly labelledBy: string }

function Rating({ need, state, labelledBy }: RatingProps) {
  const text = usePhoneText()
  const { phone } = usePhone()
  const { needId } = need
  const letters = lettersOf(state, 'phone.rate').filter(({ input }) => input.needId === needId)
  const sending = letters[letters.length - 1]?.input.reaction
  const chosen = sending ?? need.rated
  const titleId = `${labelledBy}-rate`
  return (
    <>
      <h3 id={titleId}>{text('rateTitle')}</h3>
      <div className="phone-three" role="group" aria-labelledby={titleId}>
        {REACTIONS.map((reaction) => (
          <button
            key={reaction}
            type="button"
            aria-pressed={chosen === reaction}
            onClick={() => {
              if (chosen !== reaction) phone.send({ operation: 'phone.rate', input: { needId, reaction } })
            }}
          >
            {text(`reactions.${reaction}`)}
          </button>
        ))}
      </div>
      <p className="phone-state" role="status">
        {chosen && text(sending ? 'rating' : 'rated', { reaction: text(`reactions.${chosen}`) })}
        {sending && !state.isConnected && <span> {text('sayingStates.unsent')}</span>}
      </p>
    </>
  )
}
