import { z } from 'zod'
import { AppError } from '../errors'
import { AgendaItemId, NeedId, SessionId } from './ids'

export const AGENDA_KINDS = ['approve', 'review', 'briefing', 'policy', 'need', 'other'] as const
export const AgendaKind = z.enum(AGENDA_KINDS)
export type AgendaKind = z.infer<typeof AgendaKind>

/** How an item or a need was talked over without a vote. */
export const Deliberation = z.object({
  kind: z.enum(['agreed', 'dissent']),
  words: z.string().max(4000).default(''),
  at: z.string(),
})
export type Deliberation = Readonly<z.infer<typeof Deliberation>>

/** A need under an item: carried over under 回头看, or raised under 新需求. */
export const AgendaEntry = z.object({
  needId: NeedId,
  state: z.enum(['waiting', 'done', 'postponed']),
  reason: z.string().default(''),
  /** What was agreed on the need without a vote. */
  deliberation: Deliberation.optional(),
})
export type AgendaEntry = Readonly<z.infer<typeof AgendaEntry>>

/** 议题, with planned minutes and the seconds it really took. */
export const AgendaItem = z.object({
  id: AgendaItemId,
  kind: AgendaKind,
  title: z.string().trim().min(1).max(200),
  plannedMinutes: z.int().min(0).max(600),
  state: z.enum(['planned', 'done', 'postponed', 'withdrawn']),
  spentSeconds: z.int().min(0),
  /** Set while the item's clock runs. */
  runningSince: z.string().optional(),
  entries: z.array(AgendaEntry),
  /** What was said or decided, for the minutes. */
  outcome: z.string().max(8000).default(''),
  reason: z.string().default(''),
  /** The earlier session this item was postponed from, and which item of it this one is. */
  carriedFrom: SessionId.optional(),
  carriedItemId: AgendaItemId.optional(),
  /** 延至第 number 期; the next session when absent. */
  postponedTo: z.object({ year: z.int(), number: z.int().min(1) }).optional(),
  /** The item this one was merged into. */
  mergedInto: AgendaItemId.optional(),
  /** What was agreed without a vote: 一致同意, or 不同意见 with its words. */
  deliberation: Deliberation.optional(),
})
export type AgendaItem = Readonly<z.infer<typeof AgendaItem>>

export const Agenda = z.object({ id: SessionId, items: z.array(AgendaItem) })
export type Agenda = Readonly<z.infer<typeof Agenda>>

/** The item with this id, or AppError `not-found`. */
export function itemOf(agenda: Agenda, id: AgendaItemId): AgendaItem {
  const item = agenda.items.find((candidate) => candidate.id === id)
  if (!item) throw new AppError('not-found', 'sessions.itemGone')
  return item
}

/** The agenda with one item changed. */
export function changeItem(
  agenda: Agenda,
  id: AgendaItemId,
  change: (item: AgendaItem) => AgendaItem,
): Agenda {
  itemOf(agenda, id)
  return { ...agenda, items: agenda.items.map((item) => (item.id === id ? change(item) : item)) }
}

/** The agenda with one item at another place, counted from 0 after it was taken out. */
export function moveItem(agenda: Agenda, id: AgendaItemId, to: number): Agenda {
  const item = itemOf(agenda, id)
  const others = agenda.items.filter((candidate) => candidate.id !== id)
  const place = Math.max(0, Math.min(to, others.length))
  return { ...agenda, items: [...others.slice(0, place), item, ...others.slice(place)] }
}

/** Planned minutes of every item that still takes place. */
export function plannedTotal(agenda: Agenda): number {
  return agenda.items
    .filter((item) => item.state === 'planned' || item.state === 'done')
    .reduce((sum, item) => sum + item.plannedMinutes, 0)
}

/** Seconds spent on an item until `now`, its running clock included; never less than what was kept. */
export function secondsSpent(item: AgendaItem, now: string): number {
  if (!item.runningSince) return item.spentSeconds
  const running = Math.floor((Date.parse(now) - Date.parse(item.runningSince)) / 1000)
  return item.spentSeconds + Math.max(0, running)
}

/** The item with its clock stopped; the running seconds are kept. */
export function stopped(item: AgendaItem, now: string): AgendaItem {
  if (!item.runningSince) return item
  const { runningSince: _since, ...rest } = item
  return { ...rest, spentSeconds: secondsSpent(item, now) }
}

/** Stops every clock; the seconds stay with their items. */
export function stopClocks(agenda: Agenda, now: string): Agenda {
  return { ...agenda, items: agenda.items.map((item) => stopped(item, now)) }
}

/** The item planned again after it was put off or withdrawn; the needs that waited under it wait again. */
export function taken(item: AgendaItem): AgendaItem {
  if (item.state !== 'postponed' && item.state !== 'withdrawn') return item
  const { postponedTo: _to, ...rest } = item
  const entries = item.entries.map((entry) =>
    entry.state === 'postponed' && entry.reason === item.reason
      ? { ...entry, state: 'waiting' as const, reason: '' }
      : entry,
  )
  return { ...rest, state: 'planned', reason: '', entries }
}

/** The item taken off this session's order, with the reason: its clock stops, and so do the needs that wait under it. */
export function putOff(
  item: AgendaItem,
  { state, reason }: Pick<AgendaItem, 'state' | 'reason'>,
  now: string,
): AgendaItem {
  const entries = item.entries.map((entry) =>
    entry.state === 'waiting' ? { ...entry, state: 'postponed' as const, reason } : entry,
  )
  return { ...stopped(item, now), state, reason, entries }
}

/** Puts an item off, to the next session or to the named one: its clock stops, the reason stays. */
export function postponeItem(
  agenda: Agenda,
  id: AgendaItemId,
  reason: string,
  now: string,
  to?: AgendaItem['postponedTo'],
): Agenda {
  return changeItem(agenda, id, (item) => ({
    ...putOff(taken(item), { state: 'postponed', reason }, now),
    ...(to && { postponedTo: to }),
  }))
}

/** Makes one item current: its clock runs, every other stops, and an earlier current item counts as done. */
export function openItem(agenda: Agenda, id: AgendaItemId, now: string): Agenda {
  itemOf(agenda, id)
  return {
    ...agenda,
    items: agenda.items.map((item) => {
      if (item.id === id) return item.runningSince ? item : { ...taken(item), runningSince: now }
      if (!item.runningSince) return item
      return { ...stopped(item, now), state: item.state === 'planned' ? 'done' : item.state }
    }),
  }
}

/** The item whose clock runs. */
export function currentItem(agenda: Agenda): AgendaItem | undefined {
  return agenda.items.find((item) => item.runningSince !== undefined)
}

/** The neighbour that can be opened: the next (1) or previous (-1) item that is neither withdrawn nor postponed. */
export function neighbourItem(
  agenda: Agenda,
  id: AgendaItemId | undefined,
  step: 1 | -1,
): AgendaItem | undefined {
  const open = agenda.items.filter((item) => item.state === 'planned' || item.state === 'done')
  if (id === undefined) return open[0]
  const place = open.findIndex((item) => item.id === id)
  return open[place + step]
}

/** Sets a need's entry wherever it stands on the agenda. */
export function changeEntry(
  agenda: Agenda,
  needId: NeedId,
  change: Partial<Omit<AgendaEntry, 'needId'>>,
): Agenda {
  return {
    ...agenda,
    items: agenda.items.map((item) => ({
      ...item,
      entries: item.entries.map((entry) => (entry.needId === needId ? { ...entry, ...change } : entry)),
    })),
  }
}

/** Adds a need under an item, once. */
export function addEntry(agenda: Agenda, id: AgendaItemId, entry: AgendaEntry): Agenda {
  return changeItem(agenda, id, (item) =>
    item.entries.some((known) => known.needId === entry.needId)
      ? item
      : { ...item, entries: [...item.entries, entry] },
  )
}
