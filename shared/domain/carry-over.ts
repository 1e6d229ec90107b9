import type { Agenda, AgendaItem } from './agenda'
import { isStanding } from './agenda-changes'
import type { NeedId } from './ids'
import { currentDisposition, type Need } from './need'
import type { Series } from './series'
import type { Session } from './session'

/** Series whose needs a session of this series looks back on: its own, and those that feed it, all the way down. */
export function sourcesOf(series: Series, all: readonly Series[]): ReadonlySet<string> {
  const found = new Set<string>([series.id])
  for (const id of found) {
    for (const candidate of all) if (candidate.feedsInto === id) found.add(candidate.id)
  }
  return found
}

function group(need: Need): number {
  const disposition = currentDisposition(need)
  if (disposition?.kind === 'claimed' && !disposition.returned) return 1
  return disposition?.kind === 'escalated' ? 2 : 0
}

/**
 * What 回头看 of a new session holds, once each: open needs, unreturned claims, waiting escalations; within a group in
 * the order of the last session's agenda, then by number (rule 4 of the product).
 */
export function carriedNeeds(
  needs: readonly Need[],
  sources: ReadonlySet<string>,
  last: Agenda | undefined,
): NeedId[] {
  const order = new Map<string, number>()
  for (const item of last?.items ?? [])
    for (const entry of item.entries) if (!order.has(entry.needId)) order.set(entry.needId, order.size)
  const place = (need: Need) => order.get(need.id) ?? Number.MAX_SAFE_INTEGER
  return needs
    .filter((need) => need.state === 'open' && need.seriesId !== undefined && sources.has(need.seriesId))
    .sort((a, b) => group(a) - group(b) || place(a) - place(b) || a.number - b.number)
    .map((need) => need.id)
}

/** One sitting of a series with its agenda. */
export type Sitting = {
  readonly session: Pick<Session, 'id' | 'year' | 'number' | 'date' | 'state'>
  readonly agenda: Agenda
}

/** An item put off that has not come back yet. */
export type WaitingItem = { readonly from: Sitting['session']; readonly item: AgendaItem }

/** States in which a session still takes items that were put off. */
const TAKES_ITEMS: readonly Session['state'][] = ['draft', 'noticed', 'sign-in', 'running']

/** Whether an agenda holds the item that another session put off. */
export function holdsCarried(agenda: Agenda, { from, item }: WaitingItem): AgendaItem | undefined {
  return agenda.items.find(({ carriedFrom, carriedItemId, title, kind }) => {
    if (carriedFrom !== from.id) return false
    // Agendas drawn before items were told apart know only where theirs came from.
    return carriedItemId === undefined
      ? title === item.title && kind === item.kind
      : carriedItemId === item.id
  })
}

/** Items put off in any sitting that stand in no other yet, earliest first; what every session has of its own is left out. */
export function waitingItems(book: readonly Sitting[]): readonly WaitingItem[] {
  return book.flatMap(({ session: from, agenda }) =>
    agenda.items
      .filter((item) => item.state === 'postponed' && !isStanding(agenda, item))
      .map((item) => ({ from, item }))
      .filter((waiting) => !book.some((other) => holdsCarried(other.agenda, waiting) !== undefined)),
  )
}

type Issue = Pick<Session, 'year' | 'number'>

/** Earlier first, by year and 第 n 期. */
export function byIssue(first: Issue, second: Issue): number {
  return first.year - second.year || first.number - second.number
}

/**
 * The session an item comes back to, as far as there is one: the named 第 n 期 (or, when that number was never given,
 * the first after it), else the next session by date. Sessions that are over take nothing any more.
 */
export function destinationOf<S extends Sitting['session']>(
  { from, item }: WaitingItem,
  sessions: readonly S[],
): S | undefined {
  const open = sessions.filter(({ id, state }) => id !== from.id && TAKES_ITEMS.includes(state))
  const { postponedTo: to } = item
  if (to) return open.filter((session) => byIssue(session, to) >= 0).sort(byIssue)[0]
  const isLater = (session: S) =>
    session.date > from.date || (session.date === from.date && byIssue(session, from) > 0)
  return open.filter(isLater).sort((a, b) => a.date.localeCompare(b.date) || byIssue(a, b))[0]
}

/** Items put off that come back to this session and stand nowhere yet; each comes once (rule 4). */
export function itemsDue(session: Sitting['session'], book: readonly Sitting[]): readonly WaitingItem[] {
  const all = [...book.map((one) => one.session).filter(({ id }) => id !== session.id), session]
  return waitingItems(book).filter((waiting) => destinationOf(waiting, all)?.id === session.id)
}
