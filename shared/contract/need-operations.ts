import { z } from 'zod'
import { PlainDate } from '../domain/calendar'
import { DraftId, EnterpriseId, NeedId, SessionId } from '../domain/ids'
import { NeedNarrowing } from '../domain/figures'
import { LedgerRow } from '../domain/ledger'
import { Light } from '../domain/lights'
import { ConfirmingWay, Draft, Need, NeedSource } from '../domain/need'
import { QuickReading } from './quick-reading'
import { Session } from '../domain/session'
import { read, write } from './define'
import { needActOperations } from './need-act-operations'

const ofNeed = z.object({
  needId: NeedId,
  /** The session in which it happens; absent between sessions. */
  sessionId: SessionId.optional(),
})
const nothing = z.object({})

/** A need as the desk and its story page show it. */
export const DeskNeed = z.object({
  need: Need,
  light: Light.optional(),
  /** Issues (第 n 期) of the sessions the story names, by session id. */
  issues: z.record(z.string(), z.int()),
  waitingDays: z.int().optional(),
})
export type DeskNeed = Readonly<z.infer<typeof DeskNeed>>

const LEDGER_FILTERS = [
  'all',
  'open',
  'closed',
  'overdue',
  'near',
  'return-today',
  'waiting',
  'undecided',
  // Of this year, by what became of them: the council's sentence of figures.
  'year',
  'year-answered',
  'year-solved',
  'year-escalated',
  'year-explained',
  'year-open',
] as const
export const LedgerFilter = z.enum(LEDGER_FILTERS)
/** The filters that hold open needs only. */
export const LiveFilter = LedgerFilter.extract([
  'open',
  'overdue',
  'near',
  'return-today',
  'waiting',
  'undecided',
])
export type LiveFilter = z.infer<typeof LiveFilter>
export type LedgerFilter = z.infer<typeof LedgerFilter>

const DraftFields = Draft.pick({
  enterprise: true,
  raiser: true,
  title: true,
  text: true,
  category: true,
  enterpriseId: true,
})

export const needOperations = {
  'draft.save': write({
    input: DraftFields.partial().extend({ sessionId: SessionId, draftId: DraftId.optional() }),
    output: z.object({ draftId: DraftId }),
  }),
  'draft.withdraw': write({ input: z.object({ draftId: DraftId }), output: nothing }),
  /** 现场确定: the draft becomes a need with the next number, its wording frozen as version 1. */
  'draft.confirm': write({
    input: z.object({ draftId: DraftId, by: z.string().trim().max(80), how: ConfirmingWay }),
    output: z.object({ needId: NeedId, number: z.int() }),
  }),
  /** How a quick line is understood, before it is saved. */
  'quick.read': read({
    staleAfter: ['registers', 'calendar'],
    input: z.object({ line: z.string().max(2000) }),
    output: QuickReading,
  }),
  'need.list': read({
    staleAfter: ['needs', 'sessions', 'registers', 'calendar', 'settings'],
    input: NeedNarrowing.extend({
      filter: LedgerFilter.default('all'),
      query: z.string().max(120).default(''),
      sort: z
        .enum(['number', 'enterprise', 'owner', 'dueDate', 'light', 'raisedAt', 'disposition'])
        .default('number'),
      descending: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(100_000).default(200),
    }),
    output: z.object({
      rows: z.array(LedgerRow),
      /** Rows that match, of which `rows` is a part. */
      total: z.int(),
      /** How many of the needs narrowed to each filter holds, whatever was searched. */
      counts: z.record(LedgerFilter, z.int()),
      /** Categories and lead offices that needs name, whatever was narrowed or searched. */
      categories: z.array(z.string()),
      offices: z.array(z.string()),
    }),
  }),
  'need.get': read({
    staleAfter: ['needs', 'sessions', 'calendar', 'settings'],
    input: z.object({ needId: NeedId }),
    output: DeskNeed,
  }),
  /** Outside a session: by phone, visit, sweep or green channel. */
  'need.create': write({
    input: z.object({
      enterprise: z.string().trim().min(1).max(120),
      enterpriseId: EnterpriseId.optional(),
      raiser: z.string().max(80).default(''),
      title: z.string().max(200).default(''),
      text: z.string().trim().min(1).max(8000),
      category: z.string().max(120).default(''),
      source: NeedSource.exclude(['session']),
      seriesId: z.string().optional(),
    }),
    output: z.object({ needId: NeedId, number: z.int() }),
  }),
  'need.amend': write({
    input: ofNeed.extend({
      title: z.string().trim().min(1).max(200),
      text: z.string().trim().min(1).max(8000),
      reason: z.string().max(400).default(''),
      confirmedBy: z.string().trim().max(80).optional(),
      how: ConfirmingWay.optional(),
    }),
    output: nothing,
  }),
  'need.confirm': write({
    input: ofNeed.extend({ by: z.string().trim().max(80), how: ConfirmingWay }),
    output: nothing,
  }),
  ...needActOperations,
  'home.get': read({
    staleAfter: ['needs', 'sessions', 'series', 'calendar', 'settings', 'agendas', 'attendances', 'inbox'],
    input: nothing,
    output: z.object({
      today: PlainDate,
      /** Open needs only: what closed needs there are is not looked up for the first view. */
      counts: z.record(LiveFilter, z.int()),
      /** Longest wait of an escalation, in calendar days. */
      longestWait: z.int(),
      urgent: z.array(LedgerRow),
      /** What came in outside the room and waits to be dealt with. */
      inbox: z.int(),
      session: z
        .object({
          session: Session,
          items: z.int(),
          plannedTotal: z.int(),
          plannedLength: z.int(),
          expected: z.int(),
        })
        .optional(),
      next: z.array(
        z.object({
          seriesId: z.string(),
          seriesName: z.string(),
          date: PlainDate,
          number: z.int(),
          moved: z.enum(['postponed', 'advanced']).optional(),
          sessionId: SessionId.optional(),
        }),
      ),
      isEmpty: z.boolean(),
    }),
  }),
  /** The council's sentence of figures for this year; each is the count of the ledger filter of that name. */
  'home.figures': read({
    staleAfter: ['needs', 'calendar'],
    input: nothing,
    output: z.object({
      total: z.int(),
      answered: z.int(),
      solved: z.int(),
      escalated: z.int(),
      explained: z.int(),
      inHand: z.int(),
    }),
  }),
}
