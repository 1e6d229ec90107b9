import { addEntry, moveItem, type Agenda, type AgendaKind } from '#shared/domain/agenda'
import { DraftId } from '#shared/domain/ids'
import { titleFrom, type Draft } from '#shared/domain/need'
import type { Note } from '#shared/domain/note'
import { AppError } from '#shared/errors'
import { newItem } from '../agenda/new-item'
import type { Handlers } from '../dispatch'
import { draftHandlers, needFrom, needItem } from '../drafts'
import { disposeNeed } from '../need-disposing'
import type { IdSource } from '../ports'
import { loadAgenda } from '../session-book'
import { keepOutcome, noteToUse } from './note-records'

/** A note becomes a draft, which is read back and confirmed like any other. */
export function noteToNeed(ids: IdSource): Handlers['note.toNeed'] {
  const save = draftHandlers({ ids })['draft.save']
  return async ({ noteId, sessionId, enterprise, raiser }, call) => {
    const { note } = await noteToUse(call.work, noteId, sessionId)
    const { draftId } = await save({ sessionId, enterprise, raiser, text: note.text }, call)
    keepOutcome(call.work, ids, note, { kind: 'need', sessionId, at: call.now, draftId })
    return { draftId }
  }
}

/** Kinds under which a need that is no old one may stand. */
const HOLDS_NEW: readonly AgendaKind[] = ['need', 'briefing', 'policy', 'other']

/** The item an action stands under: the one it was said under, when it holds new needs; else that of new needs. */
function placeFor(agenda: Agenda, note: Note, ids: IdSource): ReturnType<typeof needItem> {
  const own = agenda.items.find(({ id }) => id === note.itemId)
  const takesPlace = own?.state === 'planned' || own?.state === 'done'
  if (own && takesPlace && HOLDS_NEW.includes(own.kind)) return { agenda, itemId: own.id }
  return needItem(agenda, ids)
}

/** A note becomes a need that is disposed of at once, agreed to by whoever said it in the room. */
export function noteToAction(ids: IdSource): Handlers['note.toAction'] {
  const dispose = disposeNeed(ids)
  return async ({ noteId, sessionId, enterprise, raiser, leadOffice, person, dueDate }, call) => {
    const { work, now } = call
    const { note } = await noteToUse(work, noteId, sessionId)
    if (raiser.trim() === '') throw new AppError('refused', 'notes.raiserMissing')
    const draft: Draft = {
      id: DraftId.parse(ids.next()),
      ...{ sessionId, enterprise, raiser: raiser.trim() },
      ...{ title: titleFrom(note.text), text: note.text, category: '', state: 'confirmed', at: note.at },
    }
    const need = await needFrom(work, ids, draft, { by: raiser.trim(), at: now, how: 'oral' })
    work.put('needs', need)
    const place = placeFor(await loadAgenda(work, sessionId), note, ids)
    const entry = { needId: need.id, state: 'waiting', reason: '' } as const
    work.put('agendas', addEntry(place.agenda, place.itemId, entry))
    const disposition = { kind: 'dated', leadOffice, person, dueDate } as const
    await dispose({ needId: need.id, sessionId, disposition }, call)
    keepOutcome(work, ids, note, { kind: 'action', sessionId, at: now, needId: need.id })
    return { needId: need.id, number: need.number }
  }
}

/** A note becomes an item, after the one at hand. */
export function noteToItem(ids: IdSource): Handlers['note.toItem'] {
  return async ({ noteId, sessionId, title, kind, plannedMinutes }, { work, now }) => {
    const { note, session } = await noteToUse(work, noteId, sessionId)
    const agenda = await loadAgenda(work, sessionId)
    const item = newItem(ids, { kind, title, plannedMinutes })
    const added = { ...agenda, items: [...agenda.items, item] }
    const here = agenda.items.findIndex(({ id }) => id === session.cursor?.itemId)
    work.put('agendas', here < 0 ? added : moveItem(added, item.id, here + 1))
    keepOutcome(work, ids, note, { kind: 'item', sessionId, at: now, itemId: item.id })
    return { itemId: item.id }
  }
}

/** Nothing is to be done about a note. */
export function dropNote(ids: IdSource): Handlers['note.drop'] {
  return async ({ noteId, sessionId }, { work, now }) => {
    const { note } = await noteToUse(work, noteId, sessionId)
    keepOutcome(work, ids, note, { kind: 'dropped', sessionId, at: now })
    return {}
  }
}
