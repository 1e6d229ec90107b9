import type { Agenda, AgendaItem } from './agenda'
import type { Cursor } from './session'

/** A place to stop at: an item, or a need under 回头看. */
export type Stop = Pick<Cursor, 'itemId' | 'needId'>

/** Whether an item is still gone through. */
export function takesPlace({ state }: Pick<AgendaItem, 'state'>): boolean {
  return state === 'planned' || state === 'done'
}

/** The stops of PageDown in order: every need under 回头看, every other item once; what does not take place is left out. */
export function stopsOf(agenda: Agenda): readonly Stop[] {
  return agenda.items.filter(takesPlace).flatMap((item): readonly Stop[] => {
    if (item.kind !== 'review' || item.entries.length === 0) return [{ itemId: item.id }]
    return item.entries.map(({ needId }) => ({ itemId: item.id, needId }))
  })
}

/** Where a cursor stands that is on an item which no longer takes place: between the items around it. */
function placeOfGone(agenda: Agenda, stops: readonly Stop[], { itemId }: Cursor, step: 1 | -1): number {
  const place = agenda.items.findIndex(({ id }) => id === itemId)
  if (place < 0) return -1
  const earlier = new Set<string>(agenda.items.slice(0, place).map(({ id }) => id))
  const before = stops.filter((stop) => earlier.has(stop.itemId)).length
  return step === 1 ? before - 1 : before
}

/** Where a cursor that is on none of its item's stops stands among them: after the needs that were dealt with. */
function placeBetween(agenda: Agenda, stops: readonly Stop[], cursor: Cursor, step: 1 | -1): number {
  const { itemId } = cursor
  const first = stops.findIndex((stop) => stop.itemId === itemId)
  if (first < 0) return placeOfGone(agenda, stops, cursor, step)
  if (stops[first]?.needId === undefined) return first
  const entries = agenda.items.find(({ id }) => id === itemId)?.entries ?? []
  const waiting = entries.findIndex(({ state }) => state === 'waiting')
  const next = first + (waiting < 0 ? entries.length : waiting)
  return step === 1 ? next - 1 : next
}

/** The stop one step after (1) or before (-1) the cursor; undefined past either end. */
export function neighbourStop(agenda: Agenda, cursor: Cursor | undefined, step: 1 | -1): Stop | undefined {
  const stops = stopsOf(agenda)
  if (!cursor) return step === 1 ? stops[0] : undefined
  const exact = stops.findIndex((stop) => stop.itemId === cursor.itemId && stop.needId === cursor.needId)
  return stops[(exact >= 0 ? exact : placeBetween(agenda, stops, cursor, step)) + step]
}
