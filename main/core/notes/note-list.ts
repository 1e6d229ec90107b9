import { formatNeedNumber } from '#shared/domain/document-number'
import type { NeedId } from '#shared/domain/ids'
import { openNotes, outcomeOf, type NoteOutcome } from '#shared/domain/note'
import { bySessionOrder, type Session } from '#shared/domain/session'
import type { Handlers } from '../dispatch'
import { loadAgenda, loadSession } from '../session-book'
import type { View } from '../work'
import { notesAround, voidOutcomes } from './note-records'

/** The need that came of it, once its wording was agreed. */
async function needOf(view: View, { needId, draftId }: NoteOutcome) {
  const draft = draftId && (await view.get('drafts', draftId))
  const id = needId ?? draft?.needId
  return { draft, need: id && (await view.get('needs', id)) }
}

async function wordsOf(view: View, became: NoteOutcome): Promise<{ words: string; needId?: NeedId }> {
  if (became.kind === 'dropped') return { words: '' }
  if (became.kind === 'item') {
    const { items } = await loadAgenda(view, became.sessionId)
    return { words: items.find(({ id }) => id === became.itemId)?.title ?? '' }
  }
  const { draft, need } = await needOf(view, became)
  if (need) return { words: formatNeedNumber(need.number), needId: need.id }
  return { words: draft?.title || draft?.enterprise || '' }
}

async function shownResult(view: View, became: NoteOutcome, sessions: readonly Session[]) {
  const { words, needId } = await wordsOf(view, became)
  const issue = sessions.find(({ id }) => id === became.sessionId)?.number ?? 0
  return { ...became, words, issue, ...(needId !== undefined && { needId }) }
}

/** The session's notes, oldest first, and what earlier sessions left open. */
export const listNotes: Handlers['note.list'] = async ({ sessionId }, { view }) => {
  const session = await loadSession(view, sessionId)
  const { sessions, notes } = await notesAround(view, session)
  const isVoid = await voidOutcomes(view, notes)
  const own = notes.filter((note) => note.sessionId === sessionId).sort((a, b) => a.at.localeCompare(b.at))
  const shown = own.map(async (note) => {
    const became = outcomeOf(note, notes, isVoid)
    return { ...note, ...(became && { result: await shownResult(view, became, sessions) }) }
  })
  const before = new Map<string, Session>(
    sessions.filter((other) => bySessionOrder(other, session) < 0).map((other) => [other.id, other]),
  )
  const earlier = openNotes(notes, new Set(before.keys()), isVoid).flatMap((note) => {
    const from = before.get(note.sessionId)
    return from ? [{ ...note, year: from.year, issue: from.number }] : []
  })
  return { notes: await Promise.all(shown), earlier }
}
