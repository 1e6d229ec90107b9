import { itemOf } from '#shared/domain/agenda'
import { NoteId } from '#shared/domain/ids'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { loadAgenda, loadOpenSession } from '../session-book'
import { dropNote, noteToAction, noteToItem, noteToNeed } from './note-becoming'
import { listNotes } from './note-list'
import { loadOpenNote } from './note-records'

type NoteHandlers = Pick<
  Handlers,
  | 'note.list'
  | 'note.add'
  | 'note.change'
  | 'note.remove'
  | 'note.drop'
  | 'note.toNeed'
  | 'note.toAction'
  | 'note.toItem'
>

/** 随记: what is said and is neither a need nor an action yet. */
export function noteHandlers({ ids }: { ids: IdSource }): NoteHandlers {
  return {
    'note.list': listNotes,

    'note.add': async ({ sessionId, itemId, text }, { work, now }) => {
      await loadOpenSession(work, sessionId)
      if (itemId) itemOf(await loadAgenda(work, sessionId), itemId)
      const id = NoteId.parse(ids.next())
      work.put('notes', { id, sessionId, text, at: now, ...(itemId && { itemId }) })
      return { noteId: id }
    },

    'note.change': async ({ noteId, text }, { work }) => {
      work.put('notes', { ...(await loadOpenNote(work, noteId)), text })
      return {}
    },

    'note.remove': async ({ noteId }, { work }) => {
      work.remove('notes', (await loadOpenNote(work, noteId)).id)
      return {}
    },

    'note.toNeed': noteToNeed(ids),
    'note.toAction': noteToAction(ids),
    'note.toItem': noteToItem(ids),
    'note.drop': dropNote(ids),
  }
}
