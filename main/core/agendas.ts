import { changeItem, itemOf, moveItem, openItem, postponeItem, type Agenda } from '#shared/domain/agenda'
import { neighbourStop } from '#shared/domain/agenda-stops'
import type { SessionId } from '#shared/domain/ids'
import { bySessionOrder, type Cursor, type Session } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import { say } from '#shared/text/say'
import type { Handlers } from './dispatch'
import type { IdSource } from './ports'
import { carryItemOver, newItem } from './session-agenda'
import { loadAgenda, loadOpenSession, sessionsOf } from './session-book'
import type { Work } from './work'

type AgendaHandlers = Pick<
  Handlers,
  | 'agenda.addItem'
  | 'agenda.updateItem'
  | 'agenda.moveItem'
  | 'agenda.removeItem'
  | 'agenda.postponeItem'
  | 'agenda.openItem'
  | 'agenda.step'
  | 'agenda.approvePrevious'
>

async function openAgenda(work: Work, sessionId: SessionId): Promise<{ session: Session; agenda: Agenda }> {
  const session = await loadOpenSession(work, sessionId)
  return { session, agenda: await loadAgenda(work, sessionId) }
}

/** Puts the cursor somewhere; while the session runs the item's clock goes with it. */
function goTo(work: Work, session: Session, agenda: Agenda, cursor: Cursor, now: string): void {
  if (session.state === 'running') work.put('agendas', openItem(agenda, cursor.itemId, now))
  work.put('sessions', { ...session, cursor })
}

const approvePrevious: Handlers['agenda.approvePrevious'] = async ({ sessionId, itemId }, { work, now }) => {
  const { session, agenda } = await openAgenda(work, sessionId)
  const earlier = (await sessionsOf(work, session.seriesId)).filter(
    (other) => bySessionOrder(other, session) < 0,
  )
  const previous = earlier.at(-1)
  if (!previous) throw new AppError('refused', 'sessions.noPrevious')
  if (previous.state !== 'closed' && previous.state !== 'finalised')
    throw new AppError('refused', 'sessions.previousNotClosed')
  if (previous.approved?.by === session.id) return {}
  work.put('sessions', { ...previous, approved: { at: now, by: session.id, number: session.number } })
  const outcome = say('zh-CN', 'sessions.approvedWords', { issue: previous.number })
  work.put(
    'agendas',
    changeItem(agenda, itemId, (item) => ({ ...item, outcome: item.outcome || outcome })),
  )
  return {}
}

function preparingHandlers(
  ids: IdSource,
): Pick<AgendaHandlers, 'agenda.addItem' | 'agenda.updateItem' | 'agenda.moveItem'> {
  return {
    'agenda.addItem': async ({ sessionId, kind, title, plannedMinutes, at }, { work }) => {
      const { agenda } = await openAgenda(work, sessionId)
      const item = newItem(ids, { kind, title, plannedMinutes })
      const added = { ...agenda, items: [...agenda.items, item] }
      work.put('agendas', at === undefined ? added : moveItem(added, item.id, at))
      return { itemId: item.id }
    },

    'agenda.updateItem': async ({ sessionId, itemId, title, plannedMinutes, outcome }, { work }) => {
      const { agenda } = await openAgenda(work, sessionId)
      const change = {
        ...(title !== undefined && { title }),
        ...(plannedMinutes !== undefined && { plannedMinutes }),
        ...(outcome !== undefined && { outcome }),
      }
      work.put(
        'agendas',
        changeItem(agenda, itemId, (item) => ({ ...item, ...change })),
      )
      return {}
    },

    'agenda.moveItem': async ({ sessionId, itemId, to }, { work }) => {
      const { agenda } = await openAgenda(work, sessionId)
      work.put('agendas', moveItem(agenda, itemId, to))
      return {}
    },
  }
}

function removingHandlers(ids: IdSource): Pick<AgendaHandlers, 'agenda.removeItem' | 'agenda.postponeItem'> {
  return {
    'agenda.removeItem': async ({ sessionId, itemId }, { work }) => {
      const { session, agenda } = await openAgenda(work, sessionId)
      if (itemOf(agenda, itemId).entries.length > 0) throw new AppError('refused', 'sessions.itemHasNeeds')
      work.put('agendas', { ...agenda, items: agenda.items.filter(({ id }) => id !== itemId) })
      if (session.cursor?.itemId === itemId) {
        const { cursor: _cursor, ...rest } = session
        work.put('sessions', rest)
      }
      return {}
    },

    'agenda.postponeItem': async ({ sessionId, itemId, reason }, { work, now }) => {
      if (reason.trim() === '') throw new AppError('refused', 'sessions.postponeNeedsReason')
      const { agenda } = await openAgenda(work, sessionId)
      const item = itemOf(agenda, itemId)
      if (item.entries.length > 0) throw new AppError('refused', 'sessions.itemHasNeeds')
      work.put('agendas', postponeItem(agenda, itemId, reason.trim(), now))
      if (item.state !== 'postponed') await carryItemOver(work, sessionId, item, ids)
      return {}
    },
  }
}

export function agendaHandlers({ ids }: { ids: IdSource }): AgendaHandlers {
  return {
    ...preparingHandlers(ids),
    ...removingHandlers(ids),

    'agenda.openItem': async ({ sessionId, itemId, needId, draftId }, { work, now }) => {
      const { session, agenda } = await openAgenda(work, sessionId)
      itemOf(agenda, itemId)
      goTo(work, session, agenda, { itemId, ...(needId && { needId }), ...(draftId && { draftId }) }, now)
      return {}
    },

    'agenda.step': async ({ sessionId, step }, { work, now }) => {
      const { session, agenda } = await openAgenda(work, sessionId)
      const next = neighbourStop(agenda, session.cursor, step)
      if (next) goTo(work, session, agenda, next, now)
      return {}
    },

    'agenda.approvePrevious': approvePrevious,
  }
}
