import { useAsk, useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'
import './attendance.css'

/** How many are here of how many the series asks for. */
export function QuorumMark() {
  const text = useText()
  const { session } = useDesk().view
  const asked = useAsk('attendance.quorum', { sessionId: session.id }, { keepPrevious: true })
  const quorum = asked.status === 'ready' ? asked.data.quorum : undefined
  if (!quorum) return null
  const { present, needed, isMet } = quorum
  return (
    <span
      className="quorum-mark num"
      role="status"
      data-met={isMet}
      title={text('attendance.quorumLabel', { present, needed })}
    >
      {text(isMet ? 'attendance.quorumMet' : 'attendance.quorumShort', { needed, missing: needed - present })}
    </span>
  )
}
