import { Button } from 'antd'
import type { VoteRow } from '#shared/contract/vote-operations'
import { useOrder, useText } from '../../../client/hooks'
import { useFormats } from '../../../fields/moments'
import { useDesk } from '../desk-context'
import type { VoteDraft } from './vote-form'

type VoteResultsProps = {
  readonly votes: readonly VoteRow[]
  readonly mayVoteAgain: boolean
  readonly onAgain: (draft: VoteDraft) => void
}

/** What earlier votes on the matter came to, latest last. */
export function VoteResults({ votes, mayVoteAgain, onAgain }: VoteResultsProps) {
  const text = useText()
  const over = votes.filter(({ state }) => state !== 'open')
  if (over.length === 0) return null
  return (
    <ul className="votes-results" aria-label={text('votes.closedNow')}>
      {over.map((vote) => (
        <li key={vote.id} className="votes-result">
          <p className="votes-question">{vote.question}</p>
          <ResultLine vote={vote} mayVoteAgain={mayVoteAgain} onAgain={onAgain} />
        </li>
      ))}
    </ul>
  )
}

type ResultLineProps = Omit<VoteResultsProps, 'votes'> & { readonly vote: VoteRow }

function ResultLine({ vote, mayVoteAgain, onAgain }: ResultLineProps) {
  const text = useText()
  const { time } = useFormats()
  const { view, isReadOnly } = useDesk()
  const show = useOrder('room.show')
  const { result, rule, way, question } = vote
  const ruleAndWay = text('votes.ruleAndWay', {
    rule: text(`votes.rules.${rule}`),
    way: text(`votes.ways.${way}`),
  })
  return (
    <div className="votes-line">
      {result ? (
        <>
          <b className={result.isPassed ? 'desk-good' : undefined}>
            {text(result.isPassed ? 'votes.passed' : 'votes.notPassed')}
          </b>
          <span className="num">{text('votes.result', { ...countOf(result), entitled: vote.entitled })}</span>
        </>
      ) : (
        <b className="votes-quiet">{text('votes.cancelled')}</b>
      )}
      <span className="votes-quiet num">
        {ruleAndWay} · {time(vote.closedAt ?? vote.openedAt)}
      </span>
      <span className="desk-space" />
      {result && !isReadOnly && (
        <Button
          size="small"
          loading={show.busy}
          onClick={() => void show.send({ what: 'vote', sessionId: view.session.id, voteId: vote.id })}
        >
          {text('votes.showInRoom')}
        </Button>
      )}
      {mayVoteAgain && (
        <Button size="small" onClick={() => onAgain({ question, rule, way })}>
          {text('votes.again')}
        </Button>
      )}
    </div>
  )
}

function countOf(result: NonNullable<VoteRow['result']>) {
  return { for: result.for, against: result.against, abstain: result.abstain }
}
