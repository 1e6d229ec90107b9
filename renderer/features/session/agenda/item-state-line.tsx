import type { AgendaItem } from '#shared/domain/agenda'
import { useText, type Speak } from '../../../client/hooks'
import { useDesk } from '../desk-context'
import { useAgendaTies } from './agenda-ties'

/** To which session, in words. */
export function targetWords(text: Speak, to: AgendaItem['postponedTo'], year: number): string {
  if (!to) return text('agenda.postponedNext')
  return text(to.year === year ? 'agenda.postponedTo' : 'agenda.postponedYear', { ...to })
}

/** Why an item does not take place, or where it came from; nothing for a plain one. */
export function ItemStateLine({ item }: { readonly item: AgendaItem }) {
  const words = useStateWords(item)
  return words === undefined ? null : <p className="desk-item-state">{words}</p>
}

function useStateWords(item: AgendaItem): string | undefined {
  const text = useText()
  const { view } = useDesk()
  const { cameFrom, wentTo } = useAgendaTies()
  const because = (what: string) =>
    item.reason === '' ? what : text('agenda.because', { what, reason: item.reason })
  if (item.mergedInto !== undefined) {
    const into = view.agenda.items.find(({ id }) => id === item.mergedInto)
    return text('agenda.merged', { title: into?.title ?? '' })
  }
  if (item.state === 'withdrawn') return because(text('agenda.withdrawn'))
  if (item.state === 'postponed') {
    const at = wentTo.find(({ itemId }) => itemId === item.id)
    const placed = at ? text('agenda.inIssue', { number: at.number }) : ''
    return because(targetWords(text, item.postponedTo, view.session.year) + placed)
  }
  const from = cameFrom.find(({ itemId }) => itemId === item.id)
  return from && text('agenda.cameFrom', { number: from.number })
}
