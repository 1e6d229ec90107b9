import { AppError } from '../errors'
import {
  changeItem,
  itemOf,
  putOff,
  type Agenda,
  type AgendaEntry,
  type AgendaItem,
  type Deliberation,
} from './agenda'
import { stopsOf, takesPlace, type Stop } from './agenda-stops'
import type { AgendaItemId, NeedId } from './ids'

/** As the schema of an item has it: minutes planned, characters of what was said. */
const LONGEST_ITEM = 600
const LONGEST_OUTCOME = 8000
const LONGEST_DELIBERATION = 4000

/** Withdraws an item for good, with the reason; open needs under it come back by themselves (rule 4). */
export function withdrawItem(agenda: Agenda, id: AgendaItemId, reason: string, now: string): Agenda {
  return changeItem(agenda, id, (item) => {
    const { postponedTo: _to, ...rest } = item
    return putOff(rest, { state: 'withdrawn', reason }, now)
  })
}

/** Items every session of a series has of its own: put off, they need no second item where they come back. */
export function isStanding(agenda: Agenda, item: Pick<AgendaItem, 'id' | 'kind'>): boolean {
  if (item.kind === 'approve' || item.kind === 'review') return true
  return item.kind === 'need' && agenda.items.find(({ kind }) => kind === 'need')?.id === item.id
}

/** Whether one item may go up in another: both take place, and old needs under 回头看 stay there. */
export function canMerge(from: AgendaItem, into: AgendaItem): boolean {
  if (from.id === into.id || !takesPlace(from) || !takesPlace(into)) return false
  if (from.kind === 'approve' || into.kind === 'approve') return false
  return (from.kind === 'review') === (into.kind === 'review')
}

function mergedEntries(into: AgendaItem, from: AgendaItem): AgendaEntry[] {
  const own = into.entries.map((entry) => {
    const twin = from.entries.find(({ needId }) => needId === entry.needId)
    return entry.state === 'waiting' && twin ? twin : entry
  })
  const added = from.entries.filter(({ needId }) => !own.some((entry) => entry.needId === needId))
  return [...own, ...added]
}

function mergedDeliberation(into: AgendaItem, from: AgendaItem): Deliberation | undefined {
  const [own, other] = [into.deliberation, from.deliberation]
  if (!own || !other) return own ?? other
  const words = [own.words, other.words].filter(Boolean).join('\n')
  if (words.length > LONGEST_DELIBERATION) throw new AppError('refused', 'agenda.tooManyWords')
  const isAgreed = own.kind === 'agreed' && other.kind === 'agreed'
  return { kind: isAgreed ? 'agreed' : 'dissent', words, at: own.at > other.at ? own.at : other.at }
}

/** The item that took another's needs, words, planned minutes and seconds; a running clock runs on here. */
function enriched(into: AgendaItem, from: AgendaItem): AgendaItem {
  const outcome = [into.outcome, from.outcome].filter((words) => words.trim() !== '').join('\n')
  if (outcome.length > LONGEST_OUTCOME) throw new AppError('refused', 'agenda.tooManyWords')
  const deliberation = mergedDeliberation(into, from)
  const since = into.runningSince ?? from.runningSince
  return {
    ...into,
    entries: mergedEntries(into, from),
    outcome,
    plannedMinutes: Math.min(LONGEST_ITEM, into.plannedMinutes + from.plannedMinutes),
    spentSeconds: into.spentSeconds + from.spentSeconds,
    ...(since !== undefined && { runningSince: since }),
    ...(deliberation && { deliberation }),
  }
}

/** What is left of an item that went up in another: its title and planned minutes, and where it went. */
function emptied(from: AgendaItem, into: AgendaItemId): AgendaItem {
  const { runningSince: _since, deliberation: _said, postponedTo: _to, ...rest } = from
  return {
    ...rest,
    state: 'withdrawn',
    spentSeconds: 0,
    entries: [],
    outcome: '',
    reason: '',
    mergedInto: into,
  }
}

/**
 * Merges one item into another: needs, words, planned minutes and seconds go there, each once; the merged one stays as
 * merged. AppError `refused` when they cannot be merged (`canMerge`).
 */
export function mergeItem(agenda: Agenda, id: AgendaItemId, intoId: AgendaItemId): Agenda {
  const [from, into] = [itemOf(agenda, id), itemOf(agenda, intoId)]
  if (!canMerge(from, into)) throw new AppError('refused', 'agenda.cannotMerge')
  const items = agenda.items.map((item) => {
    if (item.id === intoId) return enriched(into, from)
    return item.id === id ? emptied(from, intoId) : item
  })
  return { ...agenda, items }
}

/** What a split makes: the new item's own fields, and which needs go along. */
export type Splitting = {
  readonly made: AgendaItem
  readonly needIds: readonly NeedId[]
}

/**
 * Splits an item: a second one after it takes some of its needs and of its planned minutes; the seconds it took so far
 * stay. AppError `refused` for an item that does not take place, `not-found` for a need that is not under it.
 */
export function splitItem(agenda: Agenda, id: AgendaItemId, { made, needIds }: Splitting): Agenda {
  const item = itemOf(agenda, id)
  if (!takesPlace(item) || item.kind === 'approve') throw new AppError('refused', 'agenda.cannotSplit')
  const going = item.entries.filter(({ needId }) => needIds.includes(needId))
  if (going.length !== new Set(needIds).size) throw new AppError('not-found', 'needs.gone')
  const staying = item.entries.filter((entry) => !going.includes(entry))
  const plannedMinutes = Math.max(0, item.plannedMinutes - made.plannedMinutes)
  const halves = [
    { ...item, entries: staying, plannedMinutes },
    { ...made, kind: item.kind, entries: going },
  ]
  return { ...agenda, items: agenda.items.flatMap((one) => (one.id === id ? halves : [one])) }
}

/** Where to go when the item at hand no longer takes place: the next stop after it, else the last one before it. */
export function stopAfter(agenda: Agenda, id: AgendaItemId): Stop | undefined {
  const place = agenda.items.findIndex((item) => item.id === id)
  const later = new Set<string>(agenda.items.slice(place + 1).map((item) => item.id))
  const stops = stopsOf(agenda)
  return stops.find(({ itemId }) => later.has(itemId)) ?? stops.findLast(({ itemId }) => itemId !== id)
}

/** Why an item cannot be taken off the agenda without a trace, as a sentence; undefined when it can. */
export function whyNotRemoved(item: AgendaItem): string | undefined {
  if (item.entries.length > 0) return 'sessions.itemHasNeeds'
  if (item.carriedFrom !== undefined) return 'agenda.carriedStays'
  const isUntouched = item.state === 'planned' && item.spentSeconds === 0 && item.runningSince === undefined
  return isUntouched ? undefined : 'agenda.storyStays'
}
