import { bySessionOrder, type Session } from '#shared/domain/session'
import { NoteId, type SessionId } from '#shared/domain/ids'
import { noteBecame, outcomeOf, type IsVoid, type Note, type NoteOutcome } from '#shared/domain/note'
import { AppError } from '#shared/errors'
import type { IdSource } from '../ports'
import { loadOpenSession, loadSession, sessionsOf } from '../session-book'
import type { View, Work } from '../work'

/** Every note of a session's series, with its sessions. */
export async function notesAround(view: View, session: Session) {
  const sessions = await sessionsOf(view, session.seriesId)
  const known = new Set<string>(sessions.map(({ id }) => id))
  const notes = (await view.list('notes')).filter(({ sessionId }) => known.has(sessionId))
  return { sessions, notes }
}

/** Tells which outcomes came to nothing: their draft was withdrawn before anybody agreed to it. */
export async function voidOutcomes(view: View, notes: readonly Note[]): Promise<IsVoid> {
  const ids = notes.flatMap(({ became }) => (became?.draftId ? [became.draftId] : []))
  const drafts = await Promise.all(ids.map((id) => view.get('drafts', id)))
  const withdrawn = new Set<string>(
    drafts.flatMap((draft) => (draft?.state === 'withdrawn' ? [draft.id] : [])),
  )
  return ({ draftId }) => draftId !== undefined && withdrawn.has(draftId)
}

/** A note, or AppError `not-found`. */
export function loadNote(view: View, id: NoteId): Promise<Note> {
  return view.load('notes', id, 'notes.gone')
}

/** A note that may still be changed: its session is not finalised, and nothing came of it yet. */
export async function loadOpenNote(view: View, id: NoteId): Promise<Note> {
  const note = await loadNote(view, id)
  const session = await loadOpenSession(view, note.sessionId)
  await refuseTwice(view, session, note)
  return note
}

async function refuseTwice(view: View, session: Session, note: Note): Promise<void> {
  const { notes } = await notesAround(view, session)
  if (outcomeOf(note, notes, await voidOutcomes(view, notes)))
    throw new AppError('refused', 'notes.alreadyBecame')
}

/**
 * A note that is to become something in a session of its own series: its own, or a later one; AppError `refused` when
 * something came of it already.
 */
export async function noteToUse(
  view: View,
  noteId: NoteId,
  sessionId: SessionId,
): Promise<{ note: Note; session: Session }> {
  const note = await loadNote(view, noteId)
  const session = await loadOpenSession(view, sessionId)
  const own = await loadSession(view, note.sessionId)
  const isLater = own.id === session.id || bySessionOrder(own, session) < 0
  if (own.seriesId !== session.seriesId || !isLater) throw new AppError('refused', 'notes.otherSeries')
  await refuseTwice(view, session, note)
  return { note, session }
}

/** Keeps what a note became. */
export function keepOutcome(work: Work, ids: IdSource, note: Note, became: NoteOutcome): void {
  work.put('notes', noteBecame(note, became, NoteId.parse(ids.next())))
}
