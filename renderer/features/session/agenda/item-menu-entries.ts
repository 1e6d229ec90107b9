import type { Agenda, AgendaItem } from '#shared/domain/agenda'
import { canMerge, whyNotRemoved } from '#shared/domain/agenda-changes'
import { takesPlace } from '#shared/domain/agenda-stops'

/** What the menu of an item offers, in its order. */
export const ITEM_CHANGES = [
  'edit',
  'more',
  'before',
  'after',
  'up',
  'down',
  'merge',
  'split',
  'postpone',
  'withdraw',
  'restore',
  'remove',
] as const
export type ItemChange = (typeof ITEM_CHANGES)[number]

/** The changes that make sense for an item as it stands. */
export function changesFor(agenda: Agenda, item: AgendaItem): readonly ItemChange[] {
  const place = agenda.items.findIndex(({ id }) => id === item.id)
  const isOn = takesPlace(item)
  const isMerged = item.mergedInto !== undefined
  const fits: Record<ItemChange, boolean> = {
    edit: isOn,
    more: isOn,
    before: true,
    after: true,
    up: place > 0,
    down: place < agenda.items.length - 1,
    merge: agenda.items.some((other) => canMerge(item, other)),
    split: isOn && item.kind !== 'approve',
    postpone: !isMerged && item.state !== 'withdrawn',
    withdraw: isOn,
    restore: !isOn && !isMerged,
    remove: whyNotRemoved(item) === undefined,
  }
  return ITEM_CHANGES.filter((change) => fits[change])
}
