import { Button, Popconfirm } from 'antd'
import { HolderOutlined } from '@ant-design/icons'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import type { DeskNeed } from '#shared/contract/need-operations'
import type { AgendaItem } from '#shared/domain/agenda'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { SessionId } from '#shared/domain/ids'
import { currentWording } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { NeedLight } from '../../fields/need-light'
import { Tag } from '../../ui/marks'
import { SavingNumber, SavingText } from '../../fields/saving-fields'

type AgendaRowProps = {
  readonly sessionId: SessionId
  readonly item: AgendaItem
  /** From 1. */
  readonly place: number
  readonly needs: readonly DeskNeed[]
  readonly isFixed: boolean
}

/** One item: dragged by its handle or moved by keys, renamed and timed in place. */
export function AgendaRow({ sessionId, item, place, needs, isFixed }: AgendaRowProps) {
  const text = useText()
  const update = useOrder('agenda.updateItem')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: item.id })
  const { title, kind, plannedMinutes, state } = item
  const send = (change: { readonly title?: string; readonly plannedMinutes?: number }) =>
    update.send({ sessionId, itemId: item.id, ...change })
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={isDragging ? 'series-item series-item-lifted' : 'series-item'}
    >
      <div className="series-item-line">
        {!isFixed && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className="series-handle"
            {...attributes}
            {...listeners}
            aria-label={text('series.session.move', { title })}
          >
            <HolderOutlined aria-hidden />
          </button>
        )}
        <span className="series-item-place num">{place}</span>
        <Tag>{text(`words.agendaKinds.${kind}`)}</Tag>
        <SavingText
          label={text('series.session.titleOf', { place })}
          value={title}
          onSave={(next) => send({ title: next })}
          source="session.get"
          disabled={isFixed}
          maxLength={200}
          hideLabel
          isNeeded
        />
        {state !== 'planned' && <Tag>{text(`words.itemStates.${state}`)}</Tag>}
        {item.carriedFrom !== undefined && <Tag>{text('series.session.carriedFrom')}</Tag>}
        <SavingNumber
          label={text('series.session.minutesOf', { title })}
          value={plannedMinutes}
          onSave={(minutes) => send({ plannedMinutes: minutes })}
          source="session.get"
          min={0}
          max={600}
          unit={text('series.session.minutesUnit')}
          hideLabel
          disabled={isFixed}
        />
        {!isFixed && <RemoveItem sessionId={sessionId} item={item} />}
      </div>
      <Entries item={item} needs={needs} />
    </li>
  )
}

function RemoveItem({ sessionId, item }: Pick<AgendaRowProps, 'sessionId' | 'item'>) {
  const text = useText()
  const remove = useOrder('agenda.removeItem')
  return (
    <Popconfirm
      title={text('series.session.removeSure')}
      okText={text('series.session.remove')}
      cancelText={text('series.cancel')}
      onConfirm={() => void remove.send({ sessionId, itemId: item.id })}
    >
      <Button type="text" size="small" aria-label={text('series.session.removeNamed', { title: item.title })}>
        {text('series.session.remove')}
      </Button>
    </Popconfirm>
  )
}

/** The needs that come back under an item. */
function Entries({ item, needs }: Pick<AgendaRowProps, 'item' | 'needs'>) {
  const entries = item.entries
    .map(({ needId }) => needs.find(({ need }) => need.id === needId))
    .filter((entry) => entry !== undefined)
  if (entries.length === 0) return null
  return (
    <ul className="series-entries">
      {entries.map(({ need, light }) => {
        const wording = currentWording(need)
        return (
          <li key={need.id} className="series-entry">
            <span className="num series-quiet">{formatNeedNumber(need.number)}</span>
            <span className="series-entry-words">
              {[wording.title === '' ? wording.text : wording.title, need.enterprise].join(' · ')}
            </span>
            {light && <NeedLight light={light} />}
          </li>
        )
      })}
    </ul>
  )
}
