import { z } from 'zod'
import { DispositionKind, Reaction } from '../domain/disposition'
import { AttendeeId, DraftId, InboxId, NeedId, SessionId, VoteId } from '../domain/ids'
import { BallotChoice, VoteCount, VotingRule } from '../domain/vote'
import { read, write } from './define'
import { RoomClock } from './room-operations'

const nothing = z.object({})

/** What became of something I said: handed in, taken up, read back in the room, agreed to, put aside. */
const MySaying = z.object({
  inboxId: InboxId,
  text: z.string(),
  saidAt: z.string(),
  state: z.enum(['waiting', 'taken', 'on-screen', 'confirmed', 'set-aside']),
  /** Of the need it became, as N-034. */
  number: z.string().optional(),
  /** It asked for another wording. */
  isChange: z.boolean(),
})

/** The wording that is read back to me and that I may confirm; just the words that are on the room screen. */
const MyWording = z.object({ draftId: DraftId, title: z.string(), text: z.string(), enterprise: z.string() })

const MyNeed = z.object({
  needId: NeedId,
  number: z.string(),
  title: z.string(),
  text: z.string(),
  isClosed: z.boolean(),
  kind: DispositionKind.optional(),
  /** Who does it, what, by when: as the room screen says it. */
  who: z.string(),
  what: z.string(),
  by: z.string(),
  /** What was reported to them about it. */
  answer: z.string(),
  /** There is an answer that may be rated. */
  mayRate: z.boolean(),
  rated: Reaction.optional(),
})

const MyVote = z.object({
  voteId: VoteId,
  question: z.string(),
  rule: VotingRule,
  state: z.enum(['open', 'closed']),
  mayVote: z.boolean(),
  mine: BallotChoice.optional(),
  result: VoteCount.extend({ isPassed: z.boolean() }).optional(),
})

/** Somebody to pick oneself from; `initials` is how the name is typed: 王敏 by wm. */
const Expected = z.object({
  attendeeId: AttendeeId,
  name: z.string(),
  organisation: z.string(),
  initials: z.string(),
})

/** Everything a phone's page shows, and nothing of anybody else's. */
export const PhoneView = z.object({
  /** What was said in one session is never handed in to another. */
  sessionId: SessionId,
  seriesName: z.string(),
  issue: z.string(),
  state: z.enum(['waiting', 'running', 'over']),
  me: z.object({ name: z.string(), organisation: z.string(), mayChange: z.boolean() }).optional(),
  /** Those of the list who are not on by phone yet, to pick oneself from; empty for whoever cannot change any more. */
  expected: z.array(Expected),
  item: z
    .object({
      title: z.string(),
      /** What the room screen shows of it. */
      subject: z.string(),
      place: z.int(),
      of: z.int(),
      clock: RoomClock,
    })
    .optional(),
  now: z.string(),
  wording: MyWording.optional(),
  sayings: z.array(MySaying),
  needs: z.array(MyNeed),
  vote: MyVote.optional(),
})
export type PhoneView = Readonly<z.infer<typeof PhoneView>>

/** What a phone in the room may ask. Who it is, the host knows by its token; it never says so itself. */
export const phoneOperations = {
  'phone.get': read({
    allow: ['attendee'],
    staleAfter: ['line', 'sessions', 'agendas', 'room', 'needs', 'votes'],
    input: nothing,
    output: PhoneView,
  }),
  /** Signs in as one of the list, or as somebody new by name; the newest phone of a person is the one that counts. */
  'phone.signIn': write({
    allow: ['attendee'],
    input: z.union([
      z.object({ attendeeId: AttendeeId }),
      z.object({
        name: z.string().trim().min(1).max(60),
        organisation: z.string().trim().min(1).max(120),
      }),
    ]),
    output: nothing,
  }),
  /** Lands in the desk's inbox; never on the room screen by itself. With a draft it asks for another wording of it. */
  'phone.say': write({
    allow: ['attendee'],
    input: z.object({ text: z.string().trim().min(1).max(3000), draftId: DraftId.optional() }),
    output: z.object({ inboxId: InboxId }),
  }),
  /** Agrees to the wording of my own need as it is read back; AppError `conflict` when it was changed meanwhile. */
  'phone.confirm': write({
    allow: ['attendee'],
    input: z.object({ draftId: DraftId, text: z.string().max(8000) }),
    output: nothing,
  }),
  'phone.vote': write({
    allow: ['attendee'],
    input: z.object({ voteId: VoteId, choice: BallotChoice }),
    output: nothing,
  }),
  'phone.rate': write({
    allow: ['attendee'],
    input: z.object({ needId: NeedId, reaction: Reaction }),
    output: nothing,
  }),
  /** At the desk: what phones have said in this session and waits to be taken up. */
  'phone.sayings': read({
    staleAfter: ['inbox', 'drafts'],
    input: z.object({ sessionId: z.string() }),
    output: z.object({
      sayings: z.array(
        z.object({
          inboxId: InboxId,
          enterprise: z.string(),
          raiser: z.string(),
          text: z.string(),
          saidAt: z.string(),
          /** It asks for another wording of a draft that is still at hand. */
          isChange: z.boolean(),
        }),
      ),
    }),
  }),
  /** At the desk: takes a saying up as a draft of the session, or opens the draft it wants changed. */
  'phone.take': write({ input: z.object({ inboxId: InboxId }), output: z.object({ draftId: DraftId }) }),
}
