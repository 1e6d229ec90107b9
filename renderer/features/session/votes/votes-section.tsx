import { useState } from 'react'
import { Button } from 'antd'
import type { VoteRow } from '#shared/contract/vote-operations'
import type { AgendaItem } from '#shared/domain/agenda'
import type { NeedId } from '#shared/domain/ids'
import { useAsk, useKeys, useOrder, useText } from '../../../client/hooks'
import { Kbd } from '../../../ui/marks'
import { Problem } from '../../../ui/states'
import { useDesk } from '../desk-context'
import { DeliberationButtons, DeliberationLine } from './deliberation'
import { OpenVote } from './open-vote'
import { VoteForm, type VoteDraft } from './vote-form'
import { VoteResults } from './vote-results'
import './votes.css'

type VotesSectionProps = { readonly item: AgendaItem; readonly needId?: NeedId }

/** Votes and deliberation on an item, or on a need under it: one line until there is something to tell. */
export function VotesSection({ item, needId }: VotesSectionProps) {
  const { view } = useDesk()
  const asked = useAsk('vote.list', { sessionId: view.session.id }, { keepPrevious: true })
  if (asked.status === 'failed') return <Problem message={asked.problem.message} />
  const votes = asked.status === 'ready' ? asked.data.votes : []
  const entitled = asked.status === 'ready' ? asked.data.entitled : 0
  // What stands open or half-typed here belongs to this matter alone.
  const key = `${item.id}:${needId ?? ''}`
  return <MatterVotes key={key} item={item} needId={needId} votes={votes} entitled={entitled} />
}

type MatterVotesProps = {
  readonly item: AgendaItem
  readonly needId: NeedId | undefined
  readonly votes: readonly VoteRow[]
  readonly entitled: number
}

function MatterVotes({ item, needId, votes, entitled }: MatterVotesProps) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const [draft, setDraft] = useState<VoteDraft>()
  const [isDissenting, setIsDissenting] = useState(false)
  const here = votes.filter((vote) => vote.itemId === item.id && vote.needId === needId)
  const open = votes.find(({ state }) => state === 'open')
  const openHere = here.find(({ state }) => state === 'open')
  const isSitting = view.session.state === 'running' || view.session.state === 'closed'
  const mayStart = !isReadOnly && isSitting && open === undefined
  const start = () => {
    if (mayStart) setDraft((known) => known ?? {})
  }
  useKeys({ V: start })
  return (
    <section className="desk-sheet votes" aria-label={text('votes.title')}>
      <div className="votes-head">
        <h3 className="desk-section-title">{text('votes.title')}</h3>
        {entitled > 0 && (
          <span className="votes-quiet num">{text('votes.entitled', { count: entitled })}</span>
        )}
        <span className="desk-space" />
        {mayStart && !draft && (
          <Button size="small" onClick={start} aria-keyshortcuts="V">
            {text('votes.start')} <Kbd>V</Kbd>
          </Button>
        )}
        <DeliberationButtons item={item} needId={needId} onDissent={() => setIsDissenting(true)} />
      </div>
      {open && !openHere && <OpenElsewhere vote={open} />}
      {draft && mayStart && (
        <VoteForm item={item} needId={needId} draft={draft} onDone={() => setDraft(undefined)} />
      )}
      {openHere && <OpenVote key={openHere.id} vote={openHere} />}
      <VoteResults votes={here} mayVoteAgain={mayStart} onAgain={setDraft} />
      <DeliberationLine
        item={item}
        needId={needId}
        isDissenting={isDissenting}
        onDone={() => setIsDissenting(false)}
      />
    </section>
  )
}

/** A vote that is open on another matter, and the way there. */
function OpenElsewhere({ vote }: { readonly vote: VoteRow }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const go = useOrder('agenda.openItem')
  const { itemId, needId } = vote
  return (
    <p className="votes-line">
      <span className="votes-words">{text('votes.elsewhere', { question: vote.question })}</span>
      {!isReadOnly && (
        <Button
          size="small"
          loading={go.busy}
          onClick={() =>
            void go.send({ sessionId: view.session.id, itemId, ...(needId !== undefined && { needId }) })
          }
        >
          {text('votes.goThere')}
        </Button>
      )}
    </p>
  )
}
