import { useState } from 'react'
import { Button } from 'antd'
import type { VoteRow } from '#shared/contract/vote-operations'
import { useOrder, useText } from '../../../client/hooks'
import { Problem } from '../../../ui/states'
import { useDesk } from '../desk-context'
import { useScratch } from '../use-scratch'
import { HandsFields } from './hands-fields'
import { countHands, handsFrom, hasHands, keptHands, totalHands } from './hands-typing'

/** The vote under way: hands are typed, ballots only counted; closing it tells what it came to. */
export function OpenVote({ vote }: { readonly vote: VoteRow }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const show = useOrder('room.show')
  const cancel = useOrder('vote.cancel')
  const closing = useClosing(vote)
  const { hands, voting } = closing
  const toRoom = () => void show.send({ what: 'vote', sessionId: view.session.id, voteId: vote.id })
  const isByPhone = vote.way === 'phones'
  const total = totalHands(hands, voting)
  const figure = { count: isByPhone ? vote.cast : total, entitled: vote.entitled }
  return (
    <div className="votes-open" role="group" aria-label={text('votes.openNow')}>
      <p className="votes-question">{vote.question}</p>
      <p className="votes-line" role="status">
        <b>{text('votes.openNow')}</b>
        <span className="votes-quiet">
          {text('votes.ruleAndWay', {
            rule: text(`votes.rules.${vote.rule}`),
            way: text(`votes.ways.${vote.way}`),
          })}
        </span>
        <span className="num">{text(isByPhone ? 'votes.cast' : 'votes.counted', figure)}</span>
      </p>
      {isByPhone && <p className="votes-quiet">{text('votes.secret')}</p>}
      {isByPhone && <p className="votes-quiet">{text('votes.handsBeside')}</p>}
      {!isReadOnly && (
        <HandsFields
          hands={hands}
          voting={voting}
          startsFocused={!isByPhone}
          isInvalid={closing.problem !== undefined || total > voting}
          onChange={closing.type}
          onEnd={closing.close}
        />
      )}
      {closing.problem !== undefined && <Problem message={closing.problem} />}
      {!isReadOnly && (
        <div className="desk-form-buttons">
          <Button type="primary" loading={closing.busy} onClick={closing.close}>
            {text('votes.close')}
          </Button>
          <Button onClick={toRoom} loading={show.busy}>
            {text('votes.showInRoom')}
          </Button>
          <Button loading={cancel.busy} onClick={() => void cancel.send({ voteId: vote.id })}>
            {text('votes.callOff')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The typed hands, kept like every half-typed text, and how the vote is closed with them. */
function useClosing(vote: VoteRow) {
  const text = useText()
  const order = useOrder('vote.close', { quiet: true })
  const kept = useScratch(`hands:${vote.id}`)
  const [isMissing, setIsMissing] = useState(false)
  const hands = handsFrom(kept.text)
  const voting = vote.way === 'phones' ? Math.max(0, vote.entitled - vote.cast) : vote.entitled
  const close = async () => {
    const isCounted = hasHands(hands)
    setIsMissing(!isCounted && vote.way === 'hands')
    if (order.busy || (!isCounted && vote.way === 'hands')) return
    const done = await order.send({
      voteId: vote.id,
      ...(isCounted && { hands: countHands(hands, voting) }),
    })
    if (done) kept.forget()
  }
  return {
    hands,
    voting,
    busy: order.busy,
    problem: isMissing ? text('votes.handsMissing') : order.problem?.message,
    close: () => void close(),
    type: (next: typeof hands) => {
      kept.write(keptHands(next))
      setIsMissing(false)
      order.clear()
    },
  }
}
