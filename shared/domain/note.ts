import { z } from 'zod'
import { AgendaItemId, DraftId, NeedId, NoteId, SessionId } from './ids'

/** What a note became, in which session; `dropped`: nothing is to be done about it. */
export const NoteOutcome = z.object({
  kind: z.enum(['need', 'action', 'item', 'dropped']),
  sessionId: SessionId,
  at: z.string(),
  draftId: DraftId.optional(),
  needId: NeedId.optional(),
  itemId: AgendaItemId.optional(),
})
export type NoteOutcome = Readonly<z.infer<typeof NoteOutcome>>

/** 随记: something said that is neither a need nor an action yet; it may become one in this session or a later one. */
export const Note = z.object({
  id: NoteId,
  sessionId: SessionId,
  itemId: AgendaItemId.optional(),
  text: z.string().trim().min(1).max(4000),
  at: z.string(),
  became: NoteOutcome.optional(),
  /** The note of an earlier session that this one goes on with: the earlier record stays as it was. */
  fromId: NoteId.optional(),
})
export type Note = Readonly<z.infer<typeof Note>>

/** Takes back what a note became: a need that was typed and withdrawn again is none. */
export type IsVoid = (outcome: NoteOutcome) => boolean

/** What a note became, in its own session or in a later one that went on with it. */
export function outcomeOf(note: Note, all: readonly Note[], isVoid: IsVoid): NoteOutcome | undefined {
  const own = [note, ...all.filter(({ fromId }) => fromId === note.id)]
  return own.flatMap(({ became }) => (became && !isVoid(became) ? [became] : []))[0]
}

/**
 * The record that says what a note became in a session: the note itself in its own session, in a later one a note that
 * goes on with it, so that the earlier session's records stay untouched (rule 6).
 */
export function noteBecame(note: Note, became: NoteOutcome, id: NoteId): Note {
  if (note.sessionId === became.sessionId) return { ...note, became }
  const { text, at } = note
  return { id, sessionId: became.sessionId, text, at, became, fromId: note.id }
}

/** Notes of earlier sessions of a series that became nothing yet, oldest first. */
export function openNotes(
  all: readonly Note[],
  earlier: ReadonlySet<string>,
  isVoid: IsVoid,
): readonly Note[] {
  return all
    .filter((note) => earlier.has(note.sessionId) && note.fromId === undefined)
    .filter((note) => outcomeOf(note, all, isVoid) === undefined)
    .sort((a, b) => a.at.localeCompare(b.at))
}
