import type { PhoneView } from '#shared/contract/phone-operations'
import type { PhoneState } from '../../client/phone-state'
import { lettersOf, usePhone } from './phone-context'
import { usePhoneText } from './phone-text'

const CHOICES = ['for', 'against', 'abstain'] as const

type Vote = NonNullable<PhoneView['vote']>

/** 表决: one choice, to be changed until the vote is closed. */
export function VotePart({ vote, state }: { readonly vote: Vote; readonly state: PhoneState }) {
  const text = usePhoneText()
  return (
    <section className="phone-part phone-asks" aria-labelledby="vote">
      <h2 id="vote">{text('voteTitle')}</h2>
      <p className="phone-big">{vote.question}</p>
      <p className="phone-hint">{text(`rules.${vote.rule}`)}</p>
      {vote.result && (
        <>
          <p className="phone-big">{text(vote.result.isPassed ? 'passed' : 'notPassed')}</p>
          <p className="phone-hint num">
            {text('result', {
              for: vote.result.for,
              against: vote.result.against,
              abstain: vote.result.abstain,
            })}
          </p>
        </>
      )}
      {vote.state === 'open' &&
        (vote.mayVote ? <Ballot vote={vote} state={state} /> : <p>{text('voteNotEntitled')}</p>)}
    </section>
  )
}

function Ballot({ vote, state }: { readonly vote: Vote; readonly state: PhoneState }) {
  const text = usePhoneText()
  const { phone } = usePhone()
  const { voteId } = vote
  const letters = lettersOf(state, 'phone.vote').filter(({ input }) => input.voteId === voteId)
  const sending = letters[letters.length - 1]?.input.choice
  const chosen = sending ?? vote.mine
  return (
    <>
      <div className="phone-three" role="group" aria-labelledby="vote">
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={chosen === choice}
            onClick={() => {
              if (chosen !== choice) phone.send({ operation: 'phone.vote', input: { voteId, choice } })
            }}
          >
            {text(`choices.${choice}`)}
          </button>
        ))}
      </div>
      <p className="phone-state" role="status">
        {chosen && text(sending ? 'voting' : 'voted', { choice: text(`choices.${chosen}`) })}
        {sending && !state.isConnected && <span> {text('sayingStates.unsent')}</span>}
      </p>
      <p className="phone-hint">{text('voteHint')}</p>
    </>
  )
}
