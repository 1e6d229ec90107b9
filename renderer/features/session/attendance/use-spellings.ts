import type { AttendeeSpelling } from '#shared/contract/attendance-operations'
import { useAsk } from '../../../client/hooks'
import { useDesk } from '../desk-context'

const NONE: readonly AttendeeSpelling[] = []

/** How those on the list can be typed; nothing until it is known. */
export function useSpellings(): readonly AttendeeSpelling[] {
  const { session } = useDesk().view
  const asked = useAsk('attendance.spellings', { sessionId: session.id }, { keepPrevious: true })
  return asked.status === 'ready' ? asked.data : NONE
}
