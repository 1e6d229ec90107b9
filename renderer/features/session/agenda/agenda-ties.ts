import type { OutputOf } from '#shared/contract/operations'
import { useAsk } from '../../../client/hooks'
import { useDesk } from '../desk-context'

const NONE: OutputOf<'agenda.waiting'> = { waiting: [], cameFrom: [], wentTo: [] }

/** What of this series' agendas hangs together: what waits, and where items came from and went. */
export function useAgendaTies(): OutputOf<'agenda.waiting'> {
  const { view } = useDesk()
  const asked = useAsk('agenda.waiting', { sessionId: view.session.id }, { keepPrevious: true })
  return asked.status === 'ready' ? asked.data : NONE
}
