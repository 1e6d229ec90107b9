import { changeItem, itemOf, postponeItem, taken, type AgendaItem } from '#shared/domain/agenda'
import { isStanding, mergeItem, splitItem, withdrawItem } from '#shared/domain/agenda-changes'
import { byIssue } from '#shared/domain/carry-over'
import type { Session } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { sessionsOf } from '../session-book'
import type { View } from '../work'
import { goTo, leaveItem, openAgenda } from './agenda-at-hand'
import { callItemBack, sendItemsOn } from './carried-items'
import { repointItem } from './item-ties'
import { newItem } from './new-item'
import { listWaiting, takeWaiting } from './waiting-items'

type AgendaChangeHandlers = Pick<
  Handlers,
  | 'agenda.postponeItem'
  | 'agenda.withdrawItem'
  | 'agenda.restoreItem'
  | 'agenda.mergeItem'
  | 'agenda.splitItem'
  | 'agenda.waiting'
  | 'agenda.takeWaiting'
>

function refuseMerged({ mergedInto }: AgendaItem): void {
  if (mergedInto !== undefined) throw new AppError('refused', 'agenda.mergedStays')
}

/** The named session must come after this one and must not be over. */
async function refuseTarget(view: View, session: Session, to: AgendaItem['postponedTo']): Promise<void> {
  if (!to) return
  if (byIssue(to, session) <= 0) throw new AppError('refused', 'agenda.notLater', { issue: session.number })
  const known = (await sessionsOf(view, session.seriesId)).find((other) => byIssue(other, to) === 0)
  if (known?.state === 'closed' || known?.state === 'finalised')
    throw new AppError('refused', 'agenda.sessionOver', { issue: to.number })
}

function postpone(ids: IdSource): Handlers['agenda.postponeItem'] {
  return async ({ sessionId, itemId, reason, to }, { work, now }) => {
    if (reason.trim() === '') throw new AppError('refused', 'sessions.postponeNeedsReason')
    const { session, agenda } = await openAgenda(work, sessionId)
    const item = itemOf(agenda, itemId)
    refuseMerged(item)
    if (to && isStanding(agenda, item)) throw new AppError('refused', 'agenda.standingGoesNext')
    await refuseTarget(work, session, to)
    const isElsewhere = JSON.stringify(item.postponedTo) !== JSON.stringify(to)
    if (item.state === 'postponed' && isElsewhere) await callItemBack(work, session, item)
    leaveItem(work, { session, agenda: postponeItem(agenda, itemId, reason.trim(), now, to), itemId }, now)
    await sendItemsOn(work, session, ids)
    return {}
  }
}

const withdraw: Handlers['agenda.withdrawItem'] = async ({ sessionId, itemId, reason }, { work, now }) => {
  if (reason.trim() === '') throw new AppError('refused', 'sessions.reasonMissing')
  const { session, agenda } = await openAgenda(work, sessionId)
  const item = itemOf(agenda, itemId)
  refuseMerged(item)
  if (item.state === 'postponed') await callItemBack(work, session, item)
  leaveItem(work, { session, agenda: withdrawItem(agenda, itemId, reason.trim(), now), itemId }, now)
  return {}
}

const restore: Handlers['agenda.restoreItem'] = async ({ sessionId, itemId }, { work }) => {
  const { session, agenda } = await openAgenda(work, sessionId)
  const item = itemOf(agenda, itemId)
  refuseMerged(item)
  if (item.state === 'postponed') await callItemBack(work, session, item)
  work.put('agendas', changeItem(agenda, itemId, taken))
  return {}
}

const merge: Handlers['agenda.mergeItem'] = async ({ sessionId, itemId, intoId }, { work }) => {
  const { session, agenda } = await openAgenda(work, sessionId)
  work.put('agendas', mergeItem(agenda, itemId, intoId))
  await repointItem(work, sessionId, { from: itemId, into: intoId })
  if (session.cursor?.itemId === itemId)
    work.put('sessions', { ...session, cursor: { ...session.cursor, itemId: intoId } })
  return {}
}

function split(ids: IdSource): Handlers['agenda.splitItem'] {
  return async ({ sessionId, itemId, title, plannedMinutes, needIds }, { work, now }) => {
    const { session, agenda } = await openAgenda(work, sessionId)
    const made = newItem(ids, { kind: itemOf(agenda, itemId).kind, title, plannedMinutes })
    const halved = splitItem(agenda, itemId, { made, needIds })
    work.put('agendas', halved)
    const needId = session.cursor?.needId
    // The need at hand stays at hand.
    if (needId !== undefined && needIds.includes(needId))
      goTo(work, session, halved, { itemId: made.id, needId }, now)
    return { itemId: made.id }
  }
}

/** What happens to agenda items beside being gone through. */
export function agendaChangeHandlers({ ids }: { ids: IdSource }): AgendaChangeHandlers {
  return {
    'agenda.postponeItem': postpone(ids),
    'agenda.withdrawItem': withdraw,
    'agenda.restoreItem': restore,
    'agenda.mergeItem': merge,
    'agenda.splitItem': split(ids),
    'agenda.waiting': listWaiting,
    'agenda.takeWaiting': takeWaiting(ids),
  }
}
