import type { Agenda, AgendaItem } from '#shared/domain/agenda'
import type { Cursor } from '#shared/domain/session'

/** A place to stop at: an item, or a need under 回头看. */
export type Stop = Pick<Cursor, 'itemId' | 'needId'>

/** The stops of PageDown in order: every need under 回头看, every other item once; what does not take place is left out. */
export function stopsOf(agenda: Agenda): readonly Stop[] {
  return agenda.items.filter(takesPlace).flatMap((item): readonly Stop[] => {
    if (item.kind !== 'review' || item.entries.length === 0) return [{ itemId: item.id }]
    return item.entries.map(({ needId }) => ({ itemId: item.id, needId }))
  })
}

/** Whether an item is still gone through. */
export function takesPlace({ state }: Pick<AgendaItem, 'state'>): boolean {
  return state === 'planned' || state === 'done'
}

/** The stop one step after (1) or before (-1) the cursor; undefined past either end. */
export function neighbourStop(agenda: Agenda, cursor: Cursor | undefined, step: 1 | -1): Stop | undefined {
  const stops = stopsOf(agenda)
  if (!cursor) return step === 1 ? stops[0] : undefined
  const exact = stops.findIndex((stop) => stop.itemId === cursor.itemId && stop.needId === cursor.needId)
  const place = exact >= 0 ? exact : stops.findIndex((stop) => stop.itemId === cursor.itemId)
  return stops[place + step]
}
