import { moveItem } from '#shared/domain/agenda'
import { holdsCarried, waitingItems, type Sitting, type WaitingItem } from '#shared/domain/carry-over'
import type { AgendaItemId } from '#shared/domain/ids'
import { AppError } from '#shared/errors'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { loadSession } from '../session-book'
import { openAgenda } from './agenda-at-hand'
import { carriedCopy, sittingsOf } from './carried-items'

function tie(itemId: AgendaItemId, { id: sessionId, year, number }: Sitting['session']) {
  return { itemId, sessionId, year, number }
}

function shown({ from, item }: WaitingItem) {
  const { title, plannedMinutes, reason, postponedTo: to } = item
  return { ...tie(item.id, from), title, plannedMinutes, reason, ...(to && { to }) }
}

/** What waits in the series, and where this session's items came from and went. */
export const listWaiting: Handlers['agenda.waiting'] = async ({ sessionId }, { view }) => {
  const { seriesId } = await loadSession(view, sessionId)
  const book = await sittingsOf(view, seriesId)
  const here = book.find(({ session }) => session.id === sessionId)
  const items = here?.agenda.items ?? []
  const came = items.flatMap(({ id, carriedFrom }) => {
    const from = book.find(({ session }) => session.id === carriedFrom)
    return from ? [tie(id, from.session)] : []
  })
  const went = items
    .filter(({ state }) => state === 'postponed')
    .flatMap((item) => {
      const to = here && book.find(({ agenda }) => holdsCarried(agenda, { from: here.session, item }))
      return to ? [tie(item.id, to.session)] : []
    })
  return { waiting: waitingItems(book).map(shown), cameFrom: came, wentTo: went }
}

/** Takes an item up here that waits for a later session: after the one at hand. */
export function takeWaiting(ids: IdSource): Handlers['agenda.takeWaiting'] {
  return async ({ sessionId, fromId, itemId }, { work }) => {
    const { session, agenda } = await openAgenda(work, sessionId)
    const waiting = waitingItems(await sittingsOf(work, session.seriesId)).find(
      ({ from, item }) => from.id === fromId && item.id === itemId,
    )
    if (!waiting || fromId === sessionId) throw new AppError('not-found', 'agenda.notWaiting')
    const copy = carriedCopy(ids, waiting)
    const added = { ...agenda, items: [...agenda.items, copy] }
    const here = agenda.items.findIndex(({ id }) => id === session.cursor?.itemId)
    work.put('agendas', here < 0 ? added : moveItem(added, copy.id, here + 1))
    return { itemId: copy.id }
  }
}
