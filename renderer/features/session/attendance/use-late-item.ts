import type { AgendaItem } from '#shared/domain/agenda'
import { lateItem } from '#shared/domain/attendance'
import { useDesk } from '../desk-context'

/** The item at which whoever comes now is late; undefined while nobody is. */
export function useLateItem(): AgendaItem | undefined {
  const { agenda, session } = useDesk().view
  const id = lateItem(session.state, agenda)
  return agenda.items.find((item) => item.id === id)
}
