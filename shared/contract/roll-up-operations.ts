import { z } from 'zod'
import { PlainDate } from '../domain/calendar'
import { NeedId, SessionId } from '../domain/ids'
import { DispositionKind, Reaction } from '../domain/disposition'
import { read, write } from './define'

const ofSession = z.object({ sessionId: SessionId })

const GatheredNeed = z.object({
  id: NeedId,
  number: z.int(),
  title: z.string(),
  enterprise: z.string(),
  owner: z.string(),
  disposition: DispositionKind.optional(),
  dueDate: PlainDate.optional(),
  reaction: Reaction.optional(),
})
export type GatheredNeed = Readonly<z.infer<typeof GatheredNeed>>

/** What a monthly or quarterly session gathers: the sessions it covers, what they did, what they left open. */
const Gathering = z.object({
  from: PlainDate,
  until: PlainDate,
  sessions: z.array(
    z.object({
      id: SessionId,
      seriesName: z.string(),
      year: z.int(),
      number: z.int(),
      date: PlainDate,
      /** Needs raised in it. */
      raised: z.int(),
    }),
  ),
  carried: z.array(GatheredNeed),
  raised: z.array(GatheredNeed),
  reopened: z.array(GatheredNeed),
  settled: z.array(GatheredNeed),
  open: z.array(GatheredNeed),
  /** The same in one paragraph, as the briefing and the report say it; Chinese. */
  words: z.string(),
})
export type Gathering = Readonly<z.infer<typeof Gathering>>

export const rollUpOperations = {
  /** Absent for a session that gathers nothing: a weekly or called one that no series feeds. */
  'rollUp.get': read({
    staleAfter: ['needs', 'sessions', 'series', 'calendar'],
    input: ofSession,
    output: z.object({ gathering: Gathering.optional() }),
  }),
  /** Writes the paragraph into the session's briefing item, and adds that item when there is none. */
  'rollUp.brief': write({ input: ofSession, output: z.object({}) }),
}
