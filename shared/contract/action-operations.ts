import { z } from 'zod'
import { ActionGroup, ActionRow } from '../domain/action-row'
import { PlainDate } from '../domain/calendar'
import { Reaction, TellingWay } from '../domain/disposition'
import { HolidayDay } from '../domain/holidays'
import { DocumentId, NeedId, SessionId } from '../domain/ids'
import { Light } from '../domain/lights'
import { STORY_TYPES } from '../domain/need'
import { job, read, write } from './define'

const words = z.string().trim().min(1).max(8000)
const person = z.string().trim().max(80)

/** Lists of the actions page: the groups, what a group is made of, and what was done this week. */
export const ActionFilter = z.enum([
  'all',
  ...ActionGroup.options,
  'undecided',
  'extension',
  'objection',
  'tell',
  'follow-up',
  'done',
])
export type ActionFilter = z.infer<typeof ActionFilter>

/** A need that was closed this week. */
export const DoneRow = z.object({
  needId: NeedId,
  number: z.int(),
  title: z.string(),
  enterprise: z.string(),
  office: z.string(),
  person: z.string(),
  closedOn: PlainDate,
  onTime: z.boolean().optional(),
})
export type DoneRow = Readonly<z.infer<typeof DoneRow>>

/** Which offices of a need are meant, by need; each need's lead when none are named. */
const offices = z.record(z.string(), z.array(z.string().max(200))).optional()
const reason = z.string().trim().min(1).max(400)

/** What is done to many needs at once. */
export const BulkChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('urge'), words: z.string().trim().max(400), how: TellingWay, offices }),
  z.object({ kind: z.literal('report'), words }),
  z.object({ kind: z.literal('assisted'), words: z.string().trim().max(8000), offices }),
  z.object({
    kind: z.literal('ask-extension'),
    dueDate: PlainDate,
    reason,
    by: person,
    /** Why it is asked later than one working day before the limit. */
    lateReason: z.string().trim().max(400).default(''),
  }),
  z.object({
    kind: z.literal('decide-extension'),
    granted: z.boolean(),
    by: person,
    told: TellingWay.optional(),
    words: z.string().trim().max(400),
  }),
  z.object({
    kind: z.literal('extend'),
    dueDate: PlainDate,
    reason,
    approvedBy: person,
    told: TellingWay.optional(),
  }),
  z.object({ kind: z.literal('reassign'), person: person.min(1) }),
  /** The raiser is told; with `close` the need is closed by it. */
  z.object({
    kind: z.literal('told'),
    how: TellingWay,
    words: z.string().trim().max(8000),
    /** How all of them took it, when that was heard; one who is not satisfied stays open and stands in the way. */
    reaction: Reaction.optional(),
    close: z.boolean().default(true),
  }),
])
export type BulkChange = Readonly<z.infer<typeof BulkChange>>

/** Something that stands on a day of the calendar, with the record it opens. */
export const CalendarEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('session'),
    date: PlainDate,
    name: z.string(),
    number: z.int(),
    startTime: z.string(),
    endTime: z.string(),
    place: z.string(),
    /** Absent while the session is only planned by its series' rule. */
    sessionId: SessionId.optional(),
    seriesId: z.string(),
  }),
  z.object({
    kind: z.literal('due'),
    date: PlainDate,
    needId: NeedId,
    number: z.int(),
    title: z.string(),
    office: z.string(),
    asks: ActionRow.shape.asks,
    light: Light.optional(),
  }),
  /** The last day of a visit plan. */
  z.object({ kind: z.literal('visit'), date: PlainDate, title: z.string() }),
  /** The last day a policy holds. */
  z.object({ kind: z.literal('policy'), date: PlainDate, title: z.string() }),
])
export type CalendarEntry = Readonly<z.infer<typeof CalendarEntry>>

const LISTS = ['needs', 'sessions', 'series', 'calendar', 'settings', 'task-forces'] as const
const office = z.string().max(200).optional()

export const actionOperations = {
  /** 督办: what is to be done, by whom, until when; of one office, or of all. */
  'action.list': read({
    staleAfter: LISTS,
    input: z.object({
      office,
      list: ActionFilter.default('all'),
      limit: z.int().min(1).max(10_000).default(300),
    }),
    output: z.object({
      today: PlainDate,
      rows: z.array(ActionRow),
      /** Rows of the list, of which `rows` is a part. */
      total: z.int(),
      done: z.array(DoneRow),
      counts: z.record(ActionFilter, z.int()),
      /** Everybody who has something to do, whichever office is asked for. */
      offices: z.array(z.string()),
    }),
  }),
  /** What open needs ask for today or should have been done: for the desk, which never waits for closed ones. */
  'action.due': read({
    staleAfter: LISTS,
    input: z.object({}),
    output: z.object({
      today: PlainDate,
      /** Due today first, then the longest overdue; the first hundred. */
      rows: z.array(ActionRow),
      dueToday: z.int(),
      overdue: z.int(),
    }),
  }),
  /** One change of many needs, all or none; a refusal names the needs that stand in the way. */
  'action.bulk': write({
    input: z.object({ needIds: z.array(NeedId).min(1).max(200), what: BulkChange }),
    output: z.object({ changed: z.int() }),
  }),
  'action.calendar': read({
    staleAfter: [...LISTS, 'visits', 'policies'],
    input: z.object({ from: PlainDate, until: PlainDate, office }),
    output: z.object({
      today: PlainDate,
      entries: z.array(CalendarEntry),
      holidays: z.array(HolidayDay),
    }),
  }),
  /** Sessions and due dates as a file that calendars read (.ics). */
  'calendar.file': job({
    input: z.object({ office }),
    output: z.object({
      documentId: DocumentId,
      fileName: z.string(),
      standIns: z.array(z.object({ wanted: z.string(), used: z.string() })),
    }),
  }),
  /** What today asks for beside the lights; each figure is the count of the list of that name. */
  'home.asks': read({
    staleAfter: [...LISTS, 'inbox', 'drafts'],
    input: z.object({}),
    output: z.object({
      overdue: z.int(),
      today: z.int(),
      extension: z.int(),
      objection: z.int(),
      tell: z.int(),
      'follow-up': z.int(),
      /** Said through the green channel and not taken up yet. */
      inbox: z.int(),
      drafts: z.int(),
      /** The session of the latest draft at hand. */
      draftSession: SessionId.optional(),
    }),
  }),
  /** The latest lines of the stories of open needs. */
  'home.news': read({
    staleAfter: ['needs'],
    input: z.object({ since: z.string().max(40).optional() }),
    output: z.object({
      now: z.string(),
      /** The instant after which these happened: the one asked for, or a week ago when nothing has happened since. */
      since: z.string(),
      isWeek: z.boolean(),
      /** How many there are; `events` holds the latest. */
      total: z.int(),
      events: z.array(
        z.object({
          needId: NeedId,
          number: z.int(),
          title: z.string(),
          type: z.enum(STORY_TYPES),
          at: z.string(),
          by: z.string(),
          words: z.string(),
        }),
      ),
    }),
  }),
}
