import { Button } from 'antd'
import { useOrder, useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'
import { useAgendaTies } from './agenda-ties'
import { targetWords } from './item-state-line'

/** Items that earlier sessions put off and that wait for theirs; one press takes one up in this session. */
export function WaitingList() {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const take = useOrder('agenda.takeWaiting')
  const { id: sessionId, year } = view.session
  const waiting = useAgendaTies().waiting.filter((item) => item.sessionId !== sessionId)
  if (waiting.length === 0) return null
  return (
    <details className="desk-waiting">
      <summary>{text('agenda.waiting', { count: waiting.length })}</summary>
      <ul>
        {waiting.map(({ itemId, sessionId: fromId, title, number, to, reason }) => (
          <li key={`${fromId}/${itemId}`} title={reason}>
            <span className="desk-waiting-title">{title}</span>
            <span className="desk-item-state">
              {text('agenda.waitingLine', { number, to: targetWords(text, to, year) })}
            </span>
            {!isReadOnly && (
              <Button
                size="small"
                aria-label={text('agenda.takeUpNamed', { title })}
                onClick={() => void take.send({ sessionId, fromId, itemId })}
              >
                {text('agenda.takeUp')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
