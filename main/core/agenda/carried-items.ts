import type { Agenda, AgendaItem } from '#shared/domain/agenda'
import {
  destinationOf,
  holdsCarried,
  itemsDue,
  waitingItems,
  type Sitting,
  type WaitingItem,
} from '#shared/domain/carry-over'
import type { Session } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import type { IdSource } from '../ports'
import { loadAgenda, sessionsOf } from '../session-book'
import type { View, Work } from '../work'
import { newItem } from './new-item'

/** Every session of a series with its agenda, earliest first. */
export async function sittingsOf(view: View, seriesId: string): Promise<readonly Sitting[]> {
  const sessions = await sessionsOf(view, seriesId)
  return Promise.all(
    sessions.map(async (session) => ({ session, agenda: await loadAgenda(view, session.id) })),
  )
}

/** The item as it stands in the session it was put off to: its words and time stay where they were said. */
export function carriedCopy(ids: IdSource, { from, item }: WaitingItem): AgendaItem {
  const { kind, title, plannedMinutes } = item
  return newItem(ids, { kind, title, plannedMinutes, carriedFrom: from.id, carriedItemId: item.id })
}

/** Items that come back stand before 新需求. */
function withItems(agenda: Agenda, items: readonly AgendaItem[]): Agenda {
  const needs = agenda.items.findIndex(({ kind }) => kind === 'need')
  return { ...agenda, items: agenda.items.toSpliced(needs < 0 ? agenda.items.length : needs, 0, ...items) }
}

async function place(work: Work, session: Pick<Session, 'id'>, items: readonly AgendaItem[]): Promise<void> {
  if (items.length > 0) work.put('agendas', withItems(await loadAgenda(work, session.id), items))
}

/** What was put off to this session and stands nowhere yet joins its agenda. */
export async function bringItemsDue(work: Work, session: Session, ids: IdSource): Promise<void> {
  const due = itemsDue(session, await sittingsOf(work, session.seriesId))
  await place(
    work,
    session,
    due.map((waiting) => carriedCopy(ids, waiting)),
  )
}

/** What a session put off joins the sessions it goes to, as far as they are prepared already; the rest waits for them. */
export async function sendItemsOn(work: Work, from: Session, ids: IdSource): Promise<void> {
  const book = await sittingsOf(work, from.seriesId)
  const own = waitingItems(book).filter((waiting) => waiting.from.id === from.id)
  for (const waiting of own) {
    const to = destinationOf(
      waiting,
      book.map(({ session }) => session),
    )
    if (to) await place(work, to, [carriedCopy(ids, waiting)])
  }
}

function isUntouched({ state, spentSeconds, runningSince, entries, outcome }: AgendaItem): boolean {
  return (
    state === 'planned' &&
    spentSeconds === 0 &&
    runningSince === undefined &&
    entries.length === 0 &&
    outcome.trim() === ''
  )
}

/** An item put off that has joined a later session leaves it again; AppError `refused` once it was taken up there. */
export async function callItemBack(work: Work, from: Session, item: AgendaItem): Promise<void> {
  const sittings = await sittingsOf(work, from.seriesId)
  for (const { session, agenda } of sittings) {
    const copy = holdsCarried(agenda, { from, item })
    if (!copy) continue
    const isOver = session.state === 'closed' || session.state === 'finalised'
    if (isOver || !isUntouched(copy))
      throw new AppError('refused', 'agenda.takenUp', { issue: session.number })
    work.put('agendas', { ...agenda, items: agenda.items.filter(({ id }) => id !== copy.id) })
  }
}
