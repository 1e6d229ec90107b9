import type { Agenda, AgendaItem } from './agenda'
import type { NeedId } from './ids'
import { currentDisposition, type Need } from './need'
import type { Series } from './series'

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

/** Items put off by the last session come back as they were, once. */
export function carriedItems(last: Agenda | undefined): AgendaItem[] {
  return (last?.items ?? []).filter((item) => item.state === 'postponed')
}
