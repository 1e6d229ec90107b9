import { z } from 'zod'
import { PlainDate } from '../domain/calendar'
import { AgendaItem, AgendaKind } from '../domain/agenda'
import { AgendaItemId, DraftId, NeedId, NoteId, SessionId } from '../domain/ids'
import { Note, NoteOutcome } from '../domain/note'
import { read, write } from './define'

const nothing = z.object({})
const ofNote = z.object({ noteId: NoteId })

/** What came of a note, as a page shows it: N-034, a draft's first words, an item's title; where to find it. */
const NoteResult = NoteOutcome.extend({ words: z.string(), issue: z.int() })
const ShownNote = Note.extend({ result: NoteResult.optional() })

export const noteOperations = {
  /** Notes of a session with what came of them; `earlier`: those of the series' earlier sessions that became nothing yet. */
  'note.list': read({
    staleAfter: ['notes', 'sessions', 'drafts', 'agendas'],
    input: z.object({ sessionId: SessionId }),
    output: z.object({
      notes: z.array(ShownNote),
      earlier: z.array(Note.extend({ year: z.int(), issue: z.int() })),
    }),
  }),
  'note.add': write({
    input: z.object({ sessionId: SessionId, itemId: AgendaItemId.optional(), text: Note.shape.text }),
    output: z.object({ noteId: NoteId }),
  }),
  'note.change': write({ input: ofNote.extend({ text: Note.shape.text }), output: nothing }),
  'note.remove': write({ input: ofNote, output: nothing }),
  /** Becomes a draft of the session at hand, to be read back and confirmed like any other. */
  'note.toNeed': write({
    input: ofNote.extend({
      sessionId: SessionId,
      enterprise: z.string().max(120),
      raiser: z.string().max(80),
    }),
    output: z.object({ draftId: DraftId }),
  }),
  /** Becomes a need that is disposed of at once: an action with an owner and a date. */
  'note.toAction': write({
    input: ofNote.extend({
      sessionId: SessionId,
      enterprise: z.string().trim().min(1).max(120),
      raiser: z.string().max(80).default(''),
      leadOffice: z.string().trim().min(1).max(200),
      person: z.string().max(200).default(''),
      dueDate: PlainDate,
    }),
    output: z.object({ needId: NeedId, number: z.int() }),
  }),
  /** Becomes an item of the session at hand. */
  'note.toItem': write({
    input: ofNote.extend({
      sessionId: SessionId,
      title: AgendaItem.shape.title,
      kind: AgendaKind.default('other'),
      plannedMinutes: AgendaItem.shape.plannedMinutes.default(5),
    }),
    output: z.object({ itemId: AgendaItemId }),
  }),
  /** Nothing is to be done about it: later sessions do not offer it any more. */
  'note.drop': write({ input: ofNote.extend({ sessionId: SessionId }), output: nothing }),
}
