import type { Agenda, AgendaItem } from '#shared/domain/agenda'
import type { PlainDate } from '#shared/domain/calendar'
import { carriedNeeds, itemsDue, sourcesOf } from '#shared/domain/carry-over'
import type { NeedId } from '#shared/domain/ids'
import type { Need } from '#shared/domain/need'
import type { Series } from '#shared/domain/series'
import type { Session } from '#shared/domain/session'
import { say } from '#shared/text/say'
import { bringItemsDue, carriedCopy, sittingsOf } from './agenda/carried-items'
import { newItem, type NewItem } from './agenda/new-item'
import type { IdSource } from './ports'
import { loadAgenda, sessionsOf } from './session-book'
import type { View, Work } from './work'

/** Minutes an item gets when the series' template does not say. */
const DEFAULT_MINUTES = { approve: 5, review: 15, need: 30 } as const

/** The last session of the series before a day, if there was any. */
export async function previousSession(
  view: View,
  seriesId: string,
  before: PlainDate,
): Promise<Session | undefined> {
  return (await sessionsOf(view, seriesId)).findLast(({ date }) => date < before)
}

/** Needs that 回头看 of a session of this series holds now, in order, once each. */
export async function reviewNeeds(
  view: View,
  series: Series,
  last: Agenda | undefined,
): Promise<readonly NeedId[]> {
  const [needs, all] = await Promise.all([view.list('needs', 'live'), view.list('series')])
  return carriedNeeds(needs, sourcesOf(series, all), last)
}

function opening(kind: 'approve' | 'review' | 'need', series: Series): NewItem {
  const own = series.agendaTemplate.find((item) => item.kind === kind)
  const title = own?.title ?? say('zh-CN', `words.agendaKinds.${kind}`)
  return { kind, title, plannedMinutes: own?.plannedMinutes ?? DEFAULT_MINUTES[kind] }
}

/** Papers are Chinese, and so is a drawn agenda: approval, the template's own items, 回头看, items put off, 新需求. */
export async function drawAgenda(
  view: View,
  session: Session,
  series: Series,
  ids: IdSource,
): Promise<Agenda> {
  const last = session.previousId && (await loadAgenda(view, session.previousId))
  const review = await reviewNeeds(view, series, last)
  const items: AgendaItem[] = []
  if (session.previousId) items.push(newItem(ids, opening('approve', series)))
  for (const item of series.agendaTemplate) {
    if (!['approve', 'review', 'need'].includes(item.kind)) items.push(newItem(ids, item))
  }
  const entries = review.map((needId) => ({ needId, state: 'waiting', reason: '' }) as const)
  if (entries.length > 0 || session.previousId)
    items.push(newItem(ids, { ...opening('review', series), entries }))
  const due = itemsDue(session, await sittingsOf(view, session.seriesId))
  items.push(...due.map((waiting) => carriedCopy(ids, waiting)))
  items.push(newItem(ids, opening('need', series)))
  return { id: session.id, items }
}

/** States in which a session's agenda still follows what happens to needs. */
const FOLLOWS = ['draft', 'noticed', 'sign-in', 'running']

/** Whether a need is looked back on by a session that is already prepared: it joins its 回头看 at the end, once. */
export async function joinPreparedSessions(work: Work, need: Need, ids: IdSource): Promise<void> {
  if (!need.seriesId) return
  const all = await work.list('series')
  for (const session of await work.list('sessions')) {
    const series = all.find(({ id }) => id === session.seriesId)
    if (!series || !FOLLOWS.includes(session.state) || !sourcesOf(series, all).has(need.seriesId)) continue
    const agenda = await loadAgenda(work, session.id)
    if (agenda.items.some((item) => item.entries.some(({ needId }) => needId === need.id))) continue
    const entry = { needId: need.id, state: 'waiting', reason: '' } as const
    const review = agenda.items.find(({ kind }) => kind === 'review')
    const items = review
      ? agenda.items.map((item) => (item === review ? { ...item, entries: [...item.entries, entry] } : item))
      : [newItem(ids, { ...opening('review', series), entries: [entry] }), ...agenda.items]
    work.put('agendas', { ...agenda, items })
  }
}

/**
 * Before sign-in: needs settled since the agenda was drawn leave 回头看, and those that came up join it; what is still
 * to be looked at stands in the order of a newly drawn agenda. Items put off to this session come with them.
 */
export async function refreshReview(
  work: Work,
  session: Session,
  series: Series,
  ids: IdSource,
): Promise<void> {
  await bringItemsDue(work, session, ids)
  const agenda = await loadAgenda(work, session.id)
  const last = session.previousId && (await loadAgenda(work, session.previousId))
  const wanted = await reviewNeeds(work, series, last || undefined)
  const review = agenda.items.find(({ kind }) => kind === 'review')
  if (!review && wanted.length === 0) return
  const dealtWith = (review?.entries ?? []).filter(({ state }) => state !== 'waiting')
  const waiting = wanted.filter((needId) => !dealtWith.some((entry) => entry.needId === needId))
  const entries = [
    ...dealtWith,
    ...waiting.map((needId) => ({ needId, state: 'waiting', reason: '' }) as const),
  ]
  const items = review
    ? agenda.items.map((item) => (item === review ? { ...item, entries } : item))
    : [newItem(ids, { ...opening('review', series), entries }), ...agenda.items]
  work.put('agendas', { ...agenda, items })
}
