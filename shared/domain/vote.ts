import { z } from 'zod'
import { AppError } from '../errors'
import type { Agenda } from './agenda'
import { presentAt, type Attendance } from './attendance'
import { AgendaItemId, AttendeeId, NeedId, SessionId, VoteId } from './ids'

/**
 * Of those present and entitled to vote; whoever abstains or does not vote counts as not for.
 * 过半数: more than half, exactly half is not enough (《城市居民委员会组织法》第十条: 由出席人的过半数通过).
 * 三分之二以上: two thirds or more, exactly two thirds is enough (《民法典》第一千二百五十九条: 以上包括本数).
 * 全体一致: every one of them.
 */
export const VOTING_RULES = ['simple', 'two-thirds', 'unanimous'] as const
export const VotingRule = z.enum(VOTING_RULES)
export type VotingRule = z.infer<typeof VotingRule>

export const VOTING_WAYS = ['hands', 'phones'] as const
export const VotingWay = z.enum(VOTING_WAYS)
export type VotingWay = z.infer<typeof VotingWay>

export const BALLOT_CHOICES = ['for', 'against', 'abstain'] as const
export const BallotChoice = z.enum(BALLOT_CHOICES)
export type BallotChoice = z.infer<typeof BallotChoice>

export const VoteCount = z.object({ for: z.int().min(0), against: z.int().min(0), abstain: z.int().min(0) })
export type VoteCount = Readonly<z.infer<typeof VoteCount>>

/** 表决 on an item, or on a need under it. */
export const Vote = z.object({
  id: VoteId,
  sessionId: SessionId,
  itemId: AgendaItemId,
  needId: NeedId.optional(),
  question: z.string().trim().min(1).max(400),
  rule: VotingRule,
  way: VotingWay,
  state: z.enum(['open', 'closed', 'cancelled']),
  openedAt: z.string(),
  closedAt: z.string().optional(),
  /** Who may vote: those present when the vote was opened; observers may not. */
  entitled: z.int().min(0),
  /** Those who may vote; a ballot of anybody else is refused. */
  voters: z.array(AttendeeId).optional(),
  /** Hands that were counted; in a vote by phone, those of people without one. */
  hands: VoteCount.optional(),
  /** What the ballots by phone came to, once the vote is closed. */
  counted: VoteCount.optional(),
  /**
   * Ballots cast by phone, one a person; a later one of the same person takes the place of the earlier. They are
   * counted and forgotten when the vote is closed, so that nobody can read who voted what.
   */
  ballots: z.array(z.object({ attendeeId: AttendeeId, choice: BallotChoice, at: z.string() })),
})
export type Vote = Readonly<z.infer<typeof Vote>>

/** What a vote came to. */
export type VoteResult = VoteCount & { readonly isPassed: boolean }

const NOBODY: VoteCount = { for: 0, against: 0, abstain: 0 }

/** Everybody a count speaks of. */
export function peopleIn(count: VoteCount): number {
  return count.for + count.against + count.abstain
}

function together(one: VoteCount, other: VoteCount): VoteCount {
  return {
    for: one.for + other.for,
    against: one.against + other.against,
    abstain: one.abstain + other.abstain,
  }
}

/** What the ballots of an open vote come to. */
function ballotsOf({ ballots }: Vote): VoteCount {
  return ballots.reduce<VoteCount>((sum, { choice }) => ({ ...sum, [choice]: sum[choice] + 1 }), NOBODY)
}

/**
 * Who may vote at an item: whoever is there then, late comers and substitutes (for whom they stand in) too. Observers may
 * not, nor may those who have left.
 */
export function votersAt(
  attendance: Attendance,
  agenda: Agenda,
  itemId: AgendaItemId,
): readonly AttendeeId[] {
  return presentAt(attendance, agenda, itemId)
    .filter(({ state, leftAtItemId }) => state !== 'left-early' || leftAtItemId !== undefined)
    .map(({ id }) => id)
}

type VoteMatter = Pick<Vote, 'id' | 'sessionId' | 'itemId' | 'needId' | 'question' | 'rule' | 'way'>

/** An open vote of these people; AppError `refused` when nobody may vote. */
export function newVote(matter: VoteMatter, voters: readonly AttendeeId[], now: string): Vote {
  if (voters.length === 0) throw new AppError('refused', 'votes.nobodyMayVote')
  return {
    ...matter,
    state: 'open',
    openedAt: now,
    entitled: voters.length,
    voters: [...voters],
    ballots: [],
  }
}

function refuseUnlessOpen(vote: Vote): void {
  if (vote.state !== 'open') throw new AppError('refused', 'votes.over')
}

/**
 * The vote with one person's ballot, in the place of an earlier one; the same choice again changes nothing.
 * AppError `refused` after closing, when hands are counted, and for anybody who may not vote.
 */
export function castBallot(vote: Vote, attendeeId: AttendeeId, choice: BallotChoice, now: string): Vote {
  refuseUnlessOpen(vote)
  if (vote.way !== 'phones') throw new AppError('refused', 'votes.byHands')
  if (vote.voters?.includes(attendeeId) === false) throw new AppError('refused', 'votes.notEntitled')
  if (vote.ballots.some((ballot) => ballot.attendeeId === attendeeId && ballot.choice === choice)) return vote
  const others = vote.ballots.filter((ballot) => ballot.attendeeId !== attendeeId)
  return { ...vote, ballots: [...others, { attendeeId, choice, at: now }] }
}

/**
 * The vote closed: the ballots are counted and forgotten, the hands kept. AppError `refused` when more voted than may,
 * when hands were to be counted and were not, and when it is closed or cancelled already.
 */
export function closeVote(vote: Vote, hands: VoteCount | undefined, now: string): Vote {
  refuseUnlessOpen(vote)
  if (vote.way === 'hands' && !hands) throw new AppError('refused', 'votes.handsMissing')
  const counted = ballotsOf(vote)
  const total = peopleIn(counted) + peopleIn(hands ?? NOBODY)
  if (total > vote.entitled)
    throw new AppError('refused', 'votes.tooMany', { total, entitled: vote.entitled })
  return {
    ...vote,
    state: 'closed',
    closedAt: now,
    ballots: [],
    ...(vote.way === 'phones' && { counted }),
    ...(hands && { hands }),
  }
}

/** The vote called off: it comes to nothing and stands in no minutes. AppError `refused` once it is over. */
export function cancelVote(vote: Vote, now: string): Vote {
  refuseUnlessOpen(vote)
  return { ...vote, state: 'cancelled', closedAt: now, ballots: [] }
}

/** How many have voted so far, or in all; the only thing anybody learns of an open vote. */
export function castIn(vote: Vote): number {
  return vote.ballots.length + peopleIn(vote.counted ?? NOBODY) + peopleIn(vote.hands ?? NOBODY)
}

/** Whether so many of those entitled carry it by the rule; see `VOTING_RULES`. */
export function isCarried(rule: VotingRule, inFavour: number, entitled: number): boolean {
  if (entitled === 0) return false
  switch (rule) {
    case 'simple':
      return inFavour * 2 > entitled
    case 'two-thirds':
      return inFavour * 3 >= entitled * 2
    case 'unanimous':
      return inFavour === entitled
  }
}

/** What a closed vote came to; undefined while it is open and when it was cancelled. */
export function resultOf(vote: Vote): VoteResult | undefined {
  if (vote.state !== 'closed') return undefined
  const count = together(vote.counted ?? ballotsOf(vote), vote.hands ?? NOBODY)
  return { ...count, isPassed: isCarried(vote.rule, count.for, vote.entitled) }
}

/** A count whose one choice takes everybody the others leave: 其余赞成. Never below nobody. */
export function withRest(count: VoteCount, choice: BallotChoice, voting: number): VoteCount {
  const others = peopleIn(count) - count[choice]
  return { ...count, [choice]: Math.max(0, voting - others) }
}
