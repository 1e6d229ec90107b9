import { z } from 'zod'
import { Agenda } from '../domain/agenda'
import { Attendance, AttendanceCounts } from '../domain/attendance'
import { PlainDate, PlainTime } from '../domain/calendar'
import { Check } from '../domain/checks'
import { Scratch } from '../domain/collections'
import { HolidayYear } from '../domain/holidays'
import { SessionId } from '../domain/ids'
import { Draft } from '../domain/need'
import { Series, SeriesId } from '../domain/series'
import { Session } from '../domain/session'
import { read, write } from './define'
import { DeskNeed } from './need-operations'

const nothing = z.object({})
const ofSession = z.object({ sessionId: SessionId })

export const NextDate = z.object({
  date: PlainDate,
  planned: PlainDate,
  moved: z.enum(['postponed', 'advanced']).optional(),
  missingYear: z.int().optional(),
})

/** The desk's whole picture of one session, in one answer. */
export const DeskView = z.object({
  session: Session,
  agenda: Agenda,
  plannedTotal: z.int(),
  plannedLength: z.int(),
  attendance: Attendance,
  counts: AttendanceCounts,
  drafts: z.array(Draft),
  needs: z.array(DeskNeed),
  previous: Session.optional(),
  scratch: Scratch,
  now: z.string(),
  today: PlainDate,
  nextNeedNumber: z.int(),
  /** The session claims come back to unless another is named. */
  nextSession: z.object({ year: z.int(), number: z.int(), date: PlainDate.optional() }),
  /** What an immediate and a dated disposition get when no date is named. */
  defaultDue: z.object({ immediate: PlainDate, dated: PlainDate }),
})
export type DeskView = Readonly<z.infer<typeof DeskView>>

export const sessionOperations = {
  'calendar.get': read({
    staleAfter: ['calendar'],
    input: nothing,
    output: z.object({ years: z.array(HolidayYear) }),
  }),
  /** Lines such as `2027-01-01 元旦 休`; replaces the tables of the years that the lines name. */
  'calendar.save': write({
    input: z.object({ lines: z.string().max(40_000), notice: z.string().max(60).default('') }),
    output: z.object({ years: z.array(z.int()) }),
  }),
  'calendar.due': read({
    staleAfter: ['calendar'],
    input: z.object({ workingDays: z.int().min(0).max(365), from: PlainDate.optional() }),
    output: z.object({ date: PlainDate, missingYear: z.int().optional() }),
  }),
  /** Working days after `from` (today when absent) up to and including a date; negative when it has passed. */
  'calendar.count': read({
    staleAfter: ['calendar'],
    input: z.object({ until: PlainDate, from: PlainDate.optional() }),
    output: z.object({ workingDays: z.int() }),
  }),
  'series.list': read({
    staleAfter: ['series', 'calendar', 'sessions'],
    input: nothing,
    output: z.array(z.object({ series: Series, next: z.array(NextDate), nextNumber: z.int() })),
  }),
  'series.save': write({ input: Series.partial({ id: true }), output: z.object({ id: SeriesId }) }),
  /** Leaves out one date of the series; a reason is mandatory. */
  'series.skip': write({
    input: z.object({ seriesId: SeriesId, date: PlainDate, reason: z.string().max(200) }),
    output: nothing,
  }),
  'session.list': read({
    staleAfter: ['sessions'],
    input: z.object({ seriesId: SeriesId.optional() }),
    output: z.array(Session),
  }),
  'session.get': read({
    staleAfter: ['sessions', 'agendas', 'attendances', 'drafts', 'needs', 'settings', 'calendar'],
    input: ofSession,
    output: DeskView,
  }),
  /** Draws the agenda: approval of the previous minutes, 回头看, items put off, the series' own items, 新需求. */
  'session.create': write({
    input: z.object({ seriesId: SeriesId, date: PlainDate, number: z.int().min(1).optional() }),
    output: z.object({ id: SessionId, number: z.int() }),
  }),
  'session.update': write({
    input: ofSession.extend({
      date: PlainDate.optional(),
      startTime: PlainTime.optional(),
      endTime: PlainTime.optional(),
      place: z.string().max(120).optional(),
      chair: z.string().max(60).optional(),
      recorder: z.string().max(60).optional(),
    }),
    output: nothing,
  }),
  'session.notice': write({ input: ofSession, output: nothing }),
  'session.signIn': write({ input: ofSession, output: nothing }),
  'session.start': write({ input: ofSession, output: nothing }),
  'session.close': write({ input: ofSession, output: nothing }),
  'session.resume': write({ input: ofSession, output: nothing }),
  'session.checks': read({
    staleAfter: ['sessions', 'agendas', 'attendances', 'drafts', 'needs', 'calendar', 'series'],
    input: ofSession,
    output: z.array(Check.extend({ overridden: z.string().optional() })),
  }),
  'session.finalise': write({
    input: ofSession.extend({
      overrides: z.array(z.object({ check: z.string(), reason: z.string().trim().min(1).max(200) })),
    }),
    output: z.object({ version: z.int() }),
  }),
  'session.reopen': write({ input: ofSession.extend({ reason: z.string().max(400) }), output: nothing }),
  'scratch.save': write({
    input: ofSession.extend({ fields: z.record(z.string().max(80), z.string().max(8000)) }),
    output: nothing,
  }),
}
