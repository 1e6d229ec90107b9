import { useState } from 'react'
import { Button } from 'antd'
import { useText } from '../../client/hooks'
import { AddItemForm } from './add-item-form'
import { AgendaSpeechProvider } from './agenda/agenda-speech'
import { WaitingList } from './agenda/waiting-list'
import { AgendaItemRow } from './agenda-item-row'
import { useDesk } from './desk-context'

/** The agenda: every item with its needs and its clock, and what is planned in all. */
export function AgendaColumn() {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const [isAdding, setIsAdding] = useState(false)
  const [said, say] = useState('')
  const { agenda, plannedTotal, plannedLength } = view
  return (
    <nav className="desk-agenda" aria-label={text('desk.agenda')}>
      <h2 className="desk-column-title">
        <span>{text('desk.agenda')}</span>
        <span className={plannedTotal > plannedLength ? 'num desk-over' : 'num'}>
          {text('desk.plannedTotal', { total: plannedTotal, length: plannedLength })}
        </span>
      </h2>
      <AgendaSpeechProvider value={say}>
        <ol className="desk-items">
          {agenda.items.map((item) => (
            <AgendaItemRow key={item.id} item={item} />
          ))}
        </ol>
      </AgendaSpeechProvider>
      <p role="status" className="read-aloud-only">
        {said}
      </p>
      <WaitingList />
      {!isReadOnly && (
        <div className="desk-add-item">
          {isAdding ? (
            <AddItemForm onDone={() => setIsAdding(false)} />
          ) : (
            <Button block onClick={() => setIsAdding(true)}>
              {text('desk.addItem')}
            </Button>
          )}
        </div>
      )}
    </nav>
  )
}
