import { useText } from '../../client/hooks'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet } from './room-sheet'
import { headingBlock, wordsBlock } from './sheet-blocks'

type VoteViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'vote'> }

const SCALES = [1.25, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.5] as const

/** A vote: the question and the rule; while it is open how many have voted, when it is closed what they voted. */
export function VoteView({ picture, view }: VoteViewProps) {
  const text = useText()
  const entitled = text('room.entitled', { entitled: view.entitled })
  const rule = `${text(`room.rules.${view.rule}`)}　${entitled}`
  return (
    <RoomSheet
      picture={picture}
      kicker={text('room.vote')}
      running={view.question}
      blocks={[headingBlock(view.question), ...wordsBlock('rule', rule, 'room-plain')]}
      scales={SCALES}
      standing={<VoteState view={view} />}
    />
  )
}

function VoteState({ view }: { readonly view: ViewOf<'vote'> }) {
  const text = useText()
  if (view.state === 'cancelled') return <p className="room-stamp">{text('room.voteCancelled')}</p>
  if (view.result) return <VoteResult result={view.result} />
  return (
    <div className="room-vote-open">
      <p className="room-ask">{text(`room.voteWays.${view.way}`)}</p>
      {view.way === 'phones' && (
        <p className="room-plain">
          {text('room.voted')}{' '}
          <span className="room-vote-cast">
            {text('room.votedOf', { cast: view.cast, entitled: view.entitled })}
          </span>
        </p>
      )}
    </div>
  )
}

function VoteResult({ result }: { readonly result: NonNullable<ViewOf<'vote'>['result']> }) {
  const text = useText()
  const { isPassed } = result
  return (
    <div className="room-vote-closed">
      <dl className="room-figures room-figures-three">
        {(['for', 'against', 'abstain'] as const).map((choice) => (
          <div key={choice}>
            <dt>{text(`room.${choice}`)}</dt>
            <dd>{result[choice]}</dd>
          </div>
        ))}
      </dl>
      <p className="room-verdict" data-passed={isPassed}>
        {text(isPassed ? 'room.passed' : 'room.notPassed')}
      </p>
    </div>
  )
}
