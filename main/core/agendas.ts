import { changeItem, itemOf, moveItem } from '#shared/domain/agenda'
import { whyNotRemoved } from '#shared/domain/agenda-changes'
import { neighbourStop } from '#shared/domain/agenda-stops'
import { bySessionOrder } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import { say } from '#shared/text/say'
import { goTo, openAgenda } from './agenda/agenda-at-hand'
import { callItemBack } from './agenda/carried-items'
import { newItem } from './agenda/new-item'
import type { Handlers } from './dispatch'
import type { IdSource } from './ports'
import { sessionsOf } from './session-book'

type AgendaHandlers = Pick<
  Handlers,
  | 'agenda.addItem'
  | 'agenda.updateItem'
  | 'agenda.moveItem'
  | 'agenda.removeItem'
  | 'agenda.openItem'
  | 'agenda.step'
  | 'agenda.approvePrevious'
>

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

/** Only what nobody has spoken about yet is taken off without a trace; anything else is withdrawn with a reason. */
const removeItem: Handlers['agenda.removeItem'] = async ({ sessionId, itemId }, { work }) => {
  const { session, agenda } = await openAgenda(work, sessionId)
  const why = whyNotRemoved(itemOf(agenda, itemId))
  if (why !== undefined) throw new AppError('refused', why)
  work.put('agendas', { ...agenda, items: agenda.items.filter(({ id }) => id !== itemId) })
  if (session.cursor?.itemId === itemId) {
    const { cursor: _cursor, ...rest } = session
    work.put('sessions', rest)
  }
  return {}
}

export function agendaHandlers({ ids }: { ids: IdSource }): AgendaHandlers {
  return {
    ...preparingHandlers(ids),
    'agenda.removeItem': removeItem,

    'agenda.openItem': async ({ sessionId, itemId, needId, draftId }, { work, now }) => {
      const { session, agenda } = await openAgenda(work, sessionId)
      const item = itemOf(agenda, itemId)
      if (item.mergedInto !== undefined) throw new AppError('refused', 'agenda.mergedStays')
      // What was put off is taken up after all: it must not come a second time.
      if (item.state === 'postponed') await callItemBack(work, session, item)
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
