import { plannedTotal } from '#shared/domain/agenda'
import { countAttendance } from '#shared/domain/attendance'
import { addDays, addWorkingDays } from '#shared/domain/calendar'
import type { SessionId } from '#shared/domain/ids'
import type { Need } from '#shared/domain/need'
import { waitingDays } from '#shared/domain/need-rules'
import { nextDates } from '#shared/domain/series'
import { plannedLength, type Session } from '#shared/domain/session'
import type { DeskNeed } from '#shared/contract/need-operations'
import type { DeskView } from '#shared/contract/session-operations'
import { loadCouncil, needLight, sessionDates, type Council } from './council'
import { nextNeedNumber } from './numbers'
import { draftsOf, loadAgenda, loadAttendance, loadSession, needsOn } from './session-book'
import type { View } from './work'

/** A need with its light, its waiting days and the issues of the sessions its story names. */
export async function deskNeeds(view: View, needs: readonly Need[], council: Council): Promise<DeskNeed[]> {
  const [sessions, series] = await Promise.all([view.list('sessions'), view.list('series')])
  const dates = sessionDates(sessions, series, council)
  const issueOf = new Map<string, number>(sessions.map(({ id, number }) => [id, number]))
  return needs.map((need) => {
    const light = needLight(need, council, dates)
    const waiting = waitingDays(need, council.today)
    const named = [...need.story, ...need.dispositions].flatMap(({ sessionId }) =>
      sessionId ? [sessionId] : [],
    )
    const issues = Object.fromEntries(named.flatMap((id) => [[id, issueOf.get(id) ?? 0] as const]))
    return { need, issues, ...(light && { light }), ...(waiting !== undefined && { waitingDays: waiting }) }
  })
}

/** Year, 第 n 期 and date of the session that follows this one. */
async function sessionAfter(
  view: View,
  session: Session,
  { holidays }: Council,
): Promise<DeskView['nextSession']> {
  const series = await view.get('series', session.seriesId)
  const date = series && nextDates(series, addDays(session.date, 1), 1, holidays)[0]?.date
  const year = date ? Number(date.slice(0, 4)) : session.year
  return { year, number: year === session.year ? session.number + 1 : 1, ...(date && { date }) }
}

/** Everything the desk shows of one session. */
export async function deskView(view: View, sessionId: SessionId, now: string): Promise<DeskView> {
  const session = await loadSession(view, sessionId)
  const council = await loadCouncil(view, now)
  const [agenda, attendance, drafts, scratch] = await Promise.all([
    loadAgenda(view, sessionId),
    loadAttendance(view, sessionId),
    draftsOf(view, sessionId),
    view.get('scratches', sessionId),
  ])
  const previous = session.previousId && (await view.get('sessions', session.previousId))
  const { settings, holidays, today } = council
  const from = session.state === 'draft' ? session.date : today
  return {
    session,
    agenda,
    plannedTotal: plannedTotal(agenda),
    plannedLength: plannedLength(session),
    attendance,
    counts: countAttendance(attendance),
    drafts: [...drafts],
    needs: await deskNeeds(view, await needsOn(view, agenda), council),
    scratch: scratch ?? { id: sessionId, fields: {} },
    now,
    today,
    nextNeedNumber: await nextNeedNumber(view),
    nextSession: await sessionAfter(view, session, council),
    defaultDue: {
      immediate: addWorkingDays(from, settings.immediateDays, holidays),
      dated: addWorkingDays(from, settings.datedDays, holidays),
    },
    ...(previous && { previous }),
  }
}
