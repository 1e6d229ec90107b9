import type { AgendaItem } from '#shared/domain/agenda'
import { AgendaItemId } from '#shared/domain/ids'
import type { IdSource } from '../ports'

export type NewItem = Pick<AgendaItem, 'kind' | 'title' | 'plannedMinutes'> & Partial<AgendaItem>

/** A fresh agenda item. */
export function newItem(ids: IdSource, item: NewItem): AgendaItem {
  return {
    state: 'planned',
    spentSeconds: 0,
    entries: [],
    outcome: '',
    reason: '',
    ...item,
    id: AgendaItemId.parse(ids.next()),
  }
}
