import { currentItem, type AgendaItem } from '#shared/domain/agenda'
import { useDesk } from '../desk-context'

/** The item whose clock runs while the session does. */
export function useCurrentItem(): AgendaItem | undefined {
  const { view } = useDesk()
  return view.session.state === 'running' ? currentItem(view.agenda) : undefined
}
