import { z } from 'zod'
import { AgendaItemId, DraftId, NeedId, QueuedViewId, SessionId, VoteId } from './ids'
import { VoteCount, VotingRule, VotingWay } from './vote'

/** What the room screen shows: copies of just the words that were sent, nothing by reference (rule 1). */
export const RoomView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('welcome'),
    /** Where phones sign in while the room's network is on: `http://address#token`. */
    join: z.object({ address: z.string() }).optional(),
  }),
  z.object({
    kind: z.literal('agenda'),
    items: z.array(
      z.object({ title: z.string(), minutes: z.int(), state: z.string(), current: z.boolean() }),
    ),
  }),
  z.object({
    kind: z.literal('item'),
    title: z.string(),
    plannedMinutes: z.int(),
    spentSeconds: z.int(),
    runningSince: z.string().optional(),
  }),
  z.object({
    kind: z.literal('read-back'),
    number: z.string(),
    enterprise: z.string(),
    raiser: z.string(),
    title: z.string(),
    text: z.string(),
    confirmed: z.object({ at: z.string(), by: z.string() }).optional(),
  }),
  z.object({
    kind: z.literal('disposition'),
    number: z.string(),
    enterprise: z.string(),
    title: z.string(),
    disposition: z.string(),
    who: z.string(),
    what: z.string(),
    by: z.string(),
  }),
  z.object({
    kind: z.literal('review'),
    number: z.string(),
    enterprise: z.string(),
    title: z.string(),
    raised: z.string(),
    promised: z.string(),
    now: z.string(),
  }),
  z.object({
    kind: z.literal('policy'),
    title: z.string(),
    issuer: z.string(),
    number: z.string(),
    until: z.string(),
    summary: z.string(),
  }),
  z.object({
    kind: z.literal('summary'),
    raised: z.int(),
    answered: z.int(),
    assigned: z.int(),
    closed: z.int(),
  }),
  z.object({
    kind: z.literal('actions'),
    items: z.array(
      z.object({ number: z.string(), title: z.string(), who: z.string(), by: z.string(), done: z.boolean() }),
    ),
  }),
  z.object({
    kind: z.literal('speakers'),
    speaking: z
      .object({
        name: z.string(),
        organisation: z.string(),
        isPointOfOrder: z.boolean(),
        minutes: z.int(),
        spentSeconds: z.int(),
        runningSince: z.string().optional(),
      })
      .optional(),
    waiting: z.array(z.object({ name: z.string(), organisation: z.string() })),
  }),
  z.object({
    kind: z.literal('vote'),
    question: z.string(),
    rule: VotingRule,
    way: VotingWay,
    state: z.enum(['open', 'closed', 'cancelled']),
    entitled: z.int(),
    /** How many have voted; what they voted is shown when the vote is closed. */
    cast: z.int(),
    result: VoteCount.extend({ isPassed: z.boolean() }).optional(),
  }),
  z.object({ kind: z.literal('notice'), title: z.string(), text: z.string() }),
  z.object({ kind: z.literal('blank') }),
])
export type RoomView = Readonly<z.infer<typeof RoomView>>

/** How large the room's letters are, in percent of the usual size. */
export const RoomZoom = z.int().min(80).max(160)

/** The room screen as it stands; `before` is what a blanked screen goes back to. */
export const Room = z.object({
  id: z.literal('room'),
  sessionId: SessionId.optional(),
  view: RoomView,
  before: RoomView.optional(),
  needId: NeedId.optional(),
  draftId: DraftId.optional(),
  /** The vote on the screen: it follows what happens to it. */
  voteId: VoteId.optional(),
  /** The item whose clock the screen shows. */
  itemId: AgendaItemId.optional(),
  /** When the view was sent, or the desk let it page by itself again: what its pages are reckoned from. */
  shownAt: z.string().optional(),
  /** The page the desk has turned to. */
  page: z.int().min(0).optional(),
  zoom: RoomZoom.optional(),
  /** Views that wait their turn: what was asked for, in the form of the contract. */
  queue: z.array(z.object({ id: QueuedViewId, request: z.unknown() })).optional(),
})
export type Room = Readonly<z.infer<typeof Room>>
