import { z } from 'zod'
import { AppError } from '../errors'
import { PlainDate, PlainTime } from './calendar'
import { AgendaItemId, DraftId, NeedId, SessionId } from './ids'
import { SeriesId } from './series'

export const SESSION_STATES = ['draft', 'noticed', 'sign-in', 'running', 'closed', 'finalised'] as const
export const SessionState = z.enum(SESSION_STATES)
export type SessionState = z.infer<typeof SessionState>

/** What the desk has at hand: an agenda item, and within it a need or a draft. */
export const Cursor = z.object({
  itemId: AgendaItemId,
  needId: NeedId.optional(),
  draftId: DraftId.optional(),
})
export type Cursor = Readonly<z.infer<typeof Cursor>>

/** 会议 (第 n 期): one sitting of a series. */
export const Session = z.object({
  id: SessionId,
  seriesId: SeriesId,
  /** The series' name on the day, as it prints. */
  seriesName: z.string(),
  year: z.int(),
  number: z.int().min(1),
  date: PlainDate,
  startTime: PlainTime,
  endTime: PlainTime,
  place: z.string().max(120),
  chair: z.string().max(60),
  recorder: z.string().max(60),
  /** 发文字号, when the office numbers its minutes. */
  documentNumber: z.string().default(''),
  state: SessionState,
  previousId: SessionId.optional(),
  signInAt: z.string().optional(),
  startedAt: z.string().optional(),
  closedAt: z.string().optional(),
  cursor: Cursor.optional(),
  finalised: z.array(z.object({ version: z.int(), at: z.string(), by: z.string() })).default([]),
  reopenings: z.array(z.object({ at: z.string(), by: z.string(), reason: z.string() })).default([]),
  /** Soft checks that were passed over, each with its reason. */
  overrides: z.array(z.object({ check: z.string(), reason: z.string() })).default([]),
  /** 经第 n 期会议确认: when the next session approved these minutes. */
  approved: z.object({ at: z.string(), by: SessionId, number: z.int() }).optional(),
})
export type Session = Readonly<z.infer<typeof Session>>

const NEXT: Record<SessionState, readonly SessionState[]> = {
  draft: ['noticed', 'sign-in', 'running'],
  noticed: ['draft', 'sign-in', 'running'],
  'sign-in': ['running', 'noticed'],
  running: ['closed'],
  closed: ['finalised', 'running'],
  finalised: ['closed'],
}

/** Moves a session on; AppError `refused` when the step is not one of the order 筹备 → 已通知 → 签到 → 进行中 → 已闭会 → 已定稿. */
export function moveSession(session: Session, state: SessionState, at: string): Session {
  if (session.state === state) return session
  if (!NEXT[session.state].includes(state)) {
    throw new AppError('refused', 'sessions.wrongStep', { issue: session.number })
  }
  switch (state) {
    case 'sign-in':
      return { ...session, state, signInAt: session.signInAt ?? at }
    case 'running':
      return { ...session, state, startedAt: session.startedAt ?? at }
    case 'closed':
      return { ...session, state, closedAt: session.closedAt ?? at }
    case 'draft':
    case 'noticed':
    case 'finalised':
      return { ...session, state }
  }
}

/** AppError `refused` unless the session may still be written to (rule 6). */
export function refuseIfFinalised(session: Session): void {
  if (session.state === 'finalised')
    throw new AppError('refused', 'sessions.finalised', { issue: session.number })
}

/** Minutes from start to end of the session. */
export function plannedLength(session: Pick<Session, 'startTime' | 'endTime'>): number {
  return minutesOfDay(session.endTime) - minutesOfDay(session.startTime)
}

function minutesOfDay(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Earlier first: by date, then by number. */
export function bySessionOrder(first: Session, second: Session): number {
  return first.date.localeCompare(second.date) || first.number - second.number
}
