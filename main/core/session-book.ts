import type { Agenda } from '#shared/domain/agenda'
import type { Attendance } from '#shared/domain/attendance'
import type { SessionBook } from '#shared/domain/checks'
import type { SessionId } from '#shared/domain/ids'
import type { Draft, Need } from '#shared/domain/need'
import { bySessionOrder, refuseIfFinalised, type Session } from '#shared/domain/session'
import { loadCouncil } from './council'
import type { View } from './work'

/** The session, or AppError `not-found`. */
export function loadSession(view: View, id: SessionId): Promise<Session> {
  return view.load('sessions', id, 'sessions.gone')
}

/** The session when it may still be written to; AppError `refused` once it is finalised. */
export async function loadOpenSession(view: View, id: SessionId): Promise<Session> {
  const session = await loadSession(view, id)
  refuseIfFinalised(session)
  return session
}

/** The session's agenda; empty before one was drawn. */
export async function loadAgenda(view: View, id: SessionId): Promise<Agenda> {
  return (await view.get('agendas', id)) ?? { id, items: [] }
}

/** The session's attendance list; empty before anybody was put on it. */
export async function loadAttendance(view: View, id: SessionId): Promise<Attendance> {
  return (await view.get('attendances', id)) ?? { id, attendees: [] }
}

/** Drafts of one session that are still at hand, oldest first. */
export async function draftsOf(view: View, id: SessionId): Promise<readonly Draft[]> {
  return (await view.list('drafts', 'live')).filter(({ sessionId }) => sessionId === id)
}

/** Needs that stand on an agenda, in its order, once each. */
export async function needsOn(view: View, agenda: Agenda): Promise<readonly Need[]> {
  const ids = new Set(agenda.items.flatMap((item) => item.entries.map(({ needId }) => needId)))
  const found = await Promise.all([...ids].map((id) => view.get('needs', id)))
  return found.filter((need) => need !== undefined)
}

/** Sessions of one series, earliest first. */
export async function sessionsOf(view: View, seriesId: string): Promise<readonly Session[]> {
  return (await view.list('sessions')).filter((session) => session.seriesId === seriesId).sort(bySessionOrder)
}

/** Everything the checks look at. */
export async function loadBook(view: View, id: SessionId, now: string): Promise<SessionBook> {
  const session = await loadSession(view, id)
  const agenda = await loadAgenda(view, id)
  const { settings, holidays } = await loadCouncil(view, now)
  const quorum = (await view.get('series', session.seriesId))?.quorum
  return {
    session,
    agenda,
    attendance: await loadAttendance(view, id),
    drafts: await draftsOf(view, id),
    needs: await needsOn(view, agenda),
    previous: session.previousId && (await view.get('sessions', session.previousId)),
    holidays,
    longestDays: settings.longestDays,
    ...(quorum && { quorum }),
    openVote: (await view.list('votes')).find((vote) => vote.sessionId === id && vote.state === 'open'),
  }
}
