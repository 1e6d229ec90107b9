import { useState } from 'react'
import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { DragEndEvent } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { DeskView } from '#shared/contract/session-operations'
import type { AgendaItem } from '#shared/domain/agenda'
import { useOrder, useRefresh, useText } from '../../client/hooks'
import { Panel } from '../../ui/page'
import { AddItem } from './add-item'
import { AgendaRow } from './agenda-row'
import { inOrder, movedTo } from './agenda-order'
import { useDragWords } from './drag-words'

/** The agenda of a session: order, titles and minutes; the total against the session's length. */
export function AgendaEditor({ view }: { readonly view: DeskView }) {
  const text = useText()
  const { session, agenda } = view
  const isFixed = session.state === 'closed' || session.state === 'finalised'
  return (
    <Panel className="series-agenda" title={text('series.session.agenda')} actions={<Total view={view} />}>
      {isFixed && <p className="series-quiet">{text('series.session.readOnly')}</p>}
      {agenda.items.length === 0 && <p className="series-quiet">{text('series.session.empty')}</p>}
      <SortableAgenda view={view} isFixed={isFixed} />
      {!isFixed && <AddItem sessionId={session.id} />}
    </Panel>
  )
}

function Total({ view }: { readonly view: DeskView }) {
  const text = useText()
  const { plannedTotal: total, plannedLength: length } = view
  const over = total - length
  return (
    <span className={over > 0 ? 'series-total series-total-over' : 'series-total'} role="status">
      {over > 0
        ? text('series.session.over', { total, length, over })
        : text('series.session.total', { total, length })}
    </span>
  )
}

function SortableAgenda({ view, isFixed }: { readonly view: DeskView; readonly isFixed: boolean }) {
  const { session, agenda, needs } = view
  const move = useOrder('agenda.moveItem')
  const refresh = useRefresh()
  // The order as it was just dropped, until the core's own answer is here.
  const [dropped, setDropped] = useState<readonly string[]>()
  const items = inOrder(agenda.items, dropped)
  const accessibility = useDragWords(items)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const drop = async ({ active, over }: DragEndEvent) => {
    const item = items.find(({ id }) => id === active.id)
    const to = items.findIndex(({ id }) => id === over?.id)
    if (!item || to < 0 || items[to] === item) return
    setDropped(movedTo(items, item.id, to))
    await move.send({ sessionId: session.id, itemId: item.id, to })
    await refresh('session.get')
    setDropped(undefined)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={accessibility}
      onDragEnd={(event) => void drop(event)}
    >
      <SortableContext
        items={items.map(({ id }) => id)}
        strategy={verticalListSortingStrategy}
        disabled={isFixed}
      >
        <ol className="series-items">
          {items.map((item: AgendaItem, place) => (
            <AgendaRow
              key={item.id}
              sessionId={session.id}
              item={item}
              place={place + 1}
              needs={needs}
              isFixed={isFixed}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}
