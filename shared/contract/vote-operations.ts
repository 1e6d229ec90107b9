import { z } from 'zod'
import { Deliberation } from '../domain/agenda'
import { AgendaItemId, NeedId, SessionId, VoteId } from '../domain/ids'
import { Vote, VoteCount, VotingRule, VotingWay } from '../domain/vote'
import { read, write } from './define'

const nothing = z.object({})
const ofSession = z.object({ sessionId: SessionId })
const ofVote = z.object({ voteId: VoteId })

/** A vote with what it comes to; a vote by phone tells the desk how many have voted, and what only when it is closed. */
const VoteRow = Vote.omit({ ballots: true, voters: true, counted: true }).extend({
  cast: z.int(),
  result: VoteCount.extend({ isPassed: z.boolean() }).optional(),
})
export type VoteRow = Readonly<z.infer<typeof VoteRow>>

export const voteOperations = {
  'vote.list': read({
    staleAfter: ['votes', 'attendances', 'agendas', 'sessions'],
    input: ofSession,
    /** Oldest first; `entitled` is how many could vote if one were opened now. */
    output: z.object({ votes: z.array(VoteRow), entitled: z.int() }),
  }),
  /** Opens a vote; AppError `refused` while another one of the session is open. */
  'vote.open': write({
    input: ofSession.extend({
      itemId: AgendaItemId,
      needId: NeedId.optional(),
      question: Vote.shape.question,
      rule: VotingRule,
      way: VotingWay,
    }),
    output: z.object({ voteId: VoteId }),
  }),
  /** Closes a vote: by hands with the hands counted, by phone with the ballots cast and the hands of those without a phone. */
  'vote.close': write({ input: ofVote.extend({ hands: VoteCount.optional() }), output: nothing }),
  'vote.cancel': write({ input: ofVote, output: nothing }),
  /** 一致同意 or 不同意见 on an item, or on a need under it, without a vote; null takes it back. */
  'agenda.deliberate': write({
    input: ofSession.extend({
      itemId: AgendaItemId,
      needId: NeedId.optional(),
      deliberation: Deliberation.pick({ kind: true, words: true }).nullable(),
    }),
    output: nothing,
  }),
}
