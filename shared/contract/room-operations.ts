import { z } from 'zod'
import { DraftId, NeedId, PolicyId, QueuedViewId, SessionId, VoteId } from '../domain/ids'
import { RoomView, RoomZoom } from '../domain/room'
import { Language, RoomLook } from '../domain/settings'
import { read, write } from './define'

const nothing = z.object({})

/** A view the desk asks for; its words are copied when it is shown, not when it is queued. */
export const RoomRequest = z.discriminatedUnion('what', [
  z.object({
    what: z.enum(['welcome', 'agenda', 'item', 'actions', 'speakers', 'summary']),
    sessionId: SessionId,
  }),
  z.object({ what: z.literal('draft'), sessionId: SessionId, draftId: DraftId }),
  z.object({ what: z.enum(['need', 'disposition', 'review']), sessionId: SessionId, needId: NeedId }),
  z.object({ what: z.literal('policy'), sessionId: SessionId, policyId: PolicyId }),
  z.object({ what: z.literal('vote'), sessionId: SessionId, voteId: VoteId }),
  z.object({
    what: z.literal('notice'),
    sessionId: SessionId,
    title: z.string().trim().max(60).default(''),
    text: z.string().trim().min(1).max(2000),
  }),
])
export type RoomRequest = Readonly<z.infer<typeof RoomRequest>>

/** The running item's clock, as the room may see it beside any view. */
export const RoomClock = z.object({
  plannedMinutes: z.int(),
  spentSeconds: z.int(),
  runningSince: z.string().optional(),
})

export const roomOperations = {
  'room.get': read({
    allow: ['secretary', 'room'],
    staleAfter: ['room', 'sessions', 'settings', 'agendas', 'line'],
    input: nothing,
    output: z.object({
      seriesName: z.string(),
      issue: z.string(),
      place: z.string(),
      date: z.string(),
      startTime: z.string(),
      now: z.string(),
      language: Language,
      look: RoomLook,
      view: RoomView,
      /** The page the desk has turned to; absent while a long text pages by itself. */
      page: z.int().min(0).optional(),
      /** When the view was sent: every screen of the room reckons from it which page it is on. */
      shownAt: z.string().optional(),
      zoom: RoomZoom,
      /** Of the item whose clock runs, while a session does. */
      clock: RoomClock.optional(),
    }),
  }),
  /** What only the desk knows of the room screen: the views that wait their turn. */
  'room.queue': read({
    staleAfter: ['room'],
    input: nothing,
    output: z.object({
      queue: z.array(z.object({ id: QueuedViewId, request: RoomRequest, label: z.string() })),
    }),
  }),
  'room.show': write({
    input: z.discriminatedUnion('what', [
      ...RoomRequest.options,
      z.object({ what: z.literal('blank'), on: z.boolean() }),
    ]),
    output: nothing,
  }),
  /** Puts a view behind those that wait. */
  'room.enqueue': write({
    input: z.object({ request: RoomRequest }),
    output: z.object({ id: QueuedViewId }),
  }),
  'room.dequeue': write({ input: z.object({ id: QueuedViewId }), output: nothing }),
  /** Shows the first view that waits, or the named one, and takes it out of the queue; what is gone by then is passed over and named. */
  'room.showNext': write({
    input: z.object({ id: QueuedViewId.optional() }),
    output: z.object({ skipped: z.array(z.string()) }),
  }),
  /** Turns to a page of the view, counted from 0; null lets it page by itself again. */
  'room.turn': write({ input: z.object({ page: z.int().min(0).max(500).nullable() }), output: nothing }),
  'room.zoom': write({ input: z.object({ zoom: RoomZoom }), output: nothing }),
}
