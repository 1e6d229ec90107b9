import { openItem, type Agenda } from '#shared/domain/agenda'
import { stopAfter } from '#shared/domain/agenda-changes'
import type { AgendaItemId, SessionId } from '#shared/domain/ids'
import type { Cursor, Session } from '#shared/domain/session'
import { loadAgenda, loadOpenSession } from '../session-book'
import type { Work } from '../work'

/** A session that may still be written to, with its agenda; AppError `refused` once it is finalised. */
export async function openAgenda(
  work: Work,
  sessionId: SessionId,
): Promise<{ session: Session; agenda: Agenda }> {
  const session = await loadOpenSession(work, sessionId)
  return { session, agenda: await loadAgenda(work, sessionId) }
}

/** Puts the cursor somewhere; while the session runs the item's clock goes with it. */
export function goTo(work: Work, session: Session, agenda: Agenda, cursor: Cursor, now: string): void {
  if (session.state === 'running') work.put('agendas', openItem(agenda, cursor.itemId, now))
  work.put('sessions', { ...session, cursor })
}

type Left = { readonly session: Session; readonly agenda: Agenda; readonly itemId: AgendaItemId }

/** Keeps an agenda in which an item no longer takes place; who was at it goes on to the next. */
export function leaveItem(work: Work, { session, agenda, itemId }: Left, now: string): void {
  work.put('agendas', agenda)
  if (session.cursor?.itemId !== itemId) return
  const next = stopAfter(agenda, itemId)
  if (next) goTo(work, session, agenda, next, now)
}
