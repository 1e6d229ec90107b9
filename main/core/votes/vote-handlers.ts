import { changeItem, itemOf, type AgendaItem, type Deliberation } from '#shared/domain/agenda'
import { withEvent } from '#shared/domain/need-rules'
import { VoteId, type NeedId } from '#shared/domain/ids'
import type { Session } from '#shared/domain/session'
import {
  cancelVote,
  castIn,
  closeVote,
  newVote,
  resultOf,
  type Vote,
  type VotingWay,
} from '#shared/domain/vote'
import type { VoteRow } from '#shared/contract/vote-operations'
import { AppError } from '#shared/errors'
import type { Handlers } from '../dispatch'
import { voteWords } from '../minutes-room'
import { occasionOf } from '../need-change'
import type { IdSource } from '../ports'
import { voteOnScreen } from '../room/room-follow'
import { loadAgenda, loadOpenSession, loadSession } from '../session-book'
import type { Work } from '../work'
import { votersNow, votesOf } from './vote-book'

type VoteHandlers = Pick<
  Handlers,
  'vote.list' | 'vote.open' | 'vote.close' | 'vote.cancel' | 'agenda.deliberate'
>

function rowOf(vote: Vote): VoteRow {
  const { ballots: _ballots, voters: _voters, counted: _counted, ...row } = vote
  const result = resultOf(vote)
  return { ...row, cast: castIn(vote), ...(result && { result }) }
}

/** Hands may still be written down after closing; phones are only there while the session runs. */
function refuseUnlessSitting(session: Session, way: VotingWay): void {
  const isSitting = session.state === 'running' || (session.state === 'closed' && way === 'hands')
  if (!isSitting) throw new AppError('refused', 'votes.notSitting')
}

function refuseUnlessUnder(item: AgendaItem, needId: NeedId | undefined): void {
  if (needId !== undefined && !item.entries.some((entry) => entry.needId === needId))
    throw new AppError('not-found', 'needs.gone')
}

async function keep(work: Work, vote: Vote): Promise<void> {
  work.put('votes', vote)
  await voteOnScreen(work, vote)
}

function openVote(ids: IdSource): Handlers['vote.open'] {
  return async ({ sessionId, itemId, needId, question, rule, way }, { work, now }) => {
    const session = await loadOpenSession(work, sessionId)
    refuseUnlessSitting(session, way)
    refuseUnlessUnder(itemOf(await loadAgenda(work, sessionId), itemId), needId)
    const open = (await votesOf(work, sessionId)).find(({ state }) => state === 'open')
    if (open) throw new AppError('refused', 'votes.oneAtATime', { question: open.question })
    const id = VoteId.parse(ids.next())
    const matter = { id, sessionId, itemId, question, rule, way, ...(needId && { needId }) }
    const vote = newVote(matter, await votersNow(work, sessionId, itemId), now)
    await keep(work, vote)
    return { voteId: vote.id }
  }
}

/** What a vote on a need came to belongs to the need's story. */
async function tellNeed(work: Work, vote: Vote, now: string): Promise<void> {
  const need = vote.needId && (await work.get('needs', vote.needId))
  if (!need) return
  const occasion = await occasionOf({ work, now }, { sessionId: vote.sessionId })
  work.put('needs', withEvent(need, occasion, 'voted', voteWords(vote, 'short')))
}

async function loadVote(work: Work, id: Vote['id']): Promise<Vote> {
  const vote = await work.load('votes', id, 'votes.gone')
  await loadOpenSession(work, vote.sessionId)
  return vote
}

const deliberate: Handlers['agenda.deliberate'] = async (input, { work, now }) => {
  const { sessionId, itemId, needId, deliberation: given } = input
  await loadOpenSession(work, sessionId)
  const agenda = await loadAgenda(work, sessionId)
  refuseUnlessUnder(itemOf(agenda, itemId), needId)
  const words = given?.words.trim() ?? ''
  if (given?.kind === 'dissent' && words === '') throw new AppError('refused', 'votes.dissentNeedsWords')
  const deliberation = given && { kind: given.kind, words, at: now }
  const changed = changeItem(agenda, itemId, (item) =>
    needId === undefined
      ? deliberated(item, deliberation)
      : {
          ...item,
          entries: item.entries.map((entry) =>
            entry.needId === needId ? deliberated(entry, deliberation) : entry,
          ),
        },
  )
  work.put('agendas', changed)
  return {}
}

function deliberated<T extends { readonly deliberation?: Deliberation | undefined }>(
  matter: T,
  deliberation: Deliberation | null,
): T {
  return { ...matter, deliberation: deliberation ?? undefined }
}

/** Votes by hands and by phone, and what is agreed without one. */
export function voteHandlers({ ids }: { readonly ids: IdSource }): VoteHandlers {
  return {
    'vote.list': async ({ sessionId }, { view }) => {
      const { cursor } = await loadSession(view, sessionId)
      const { items } = await loadAgenda(view, sessionId)
      const itemId = cursor?.itemId ?? items.at(-1)?.id
      const entitled = itemId === undefined ? 0 : (await votersNow(view, sessionId, itemId)).length
      return { votes: (await votesOf(view, sessionId)).map(rowOf), entitled }
    },

    'vote.open': openVote(ids),

    'vote.close': async ({ voteId, hands }, { work, now }) => {
      const vote = closeVote(await loadVote(work, voteId), hands, now)
      await keep(work, vote)
      await tellNeed(work, vote, now)
      return {}
    },

    'vote.cancel': async ({ voteId }, { work, now }) => {
      await keep(work, cancelVote(await loadVote(work, voteId), now))
      return {}
    },

    'agenda.deliberate': deliberate,
  }
}
