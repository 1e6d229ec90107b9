import { z } from 'zod'
import { DraftId, NeedId, SessionId } from './ids'

/** What the room screen shows: copies of just the words that were sent, nothing by reference (rule 1). */
export const RoomView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome') }),
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
  z.object({ kind: z.literal('blank') }),
])
export type RoomView = Readonly<z.infer<typeof RoomView>>

/** The room screen as it stands; `before` is what a blanked screen goes back to. */
export const Room = z.object({
  id: z.literal('room'),
  sessionId: SessionId.optional(),
  view: RoomView,
  before: RoomView.optional(),
  needId: NeedId.optional(),
  draftId: DraftId.optional(),
})
export type Room = Readonly<z.infer<typeof Room>>
