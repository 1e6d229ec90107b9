import { useState } from 'react'
import { Button } from 'antd'
import type { AgendaItem } from '#shared/domain/agenda'
import { useOrder, useText } from '../../client/hooks'
import { Kbd } from '../../ui/marks'
import { ItemDialog } from './agenda/item-dialogs'
import { canTakeLonger, MORE_MINUTES, useItemOrders } from './agenda/use-item-orders'
import { useDesk, useOffer } from './desk-context'

/** What is done most with the item at hand: to the room, more time, or to another session with a reason. */
export function ItemActions({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const show = useOrder('room.show')
  const { more } = useItemOrders(item)
  const [isPostponing, setIsPostponing] = useState(false)
  const toRoom = () => void show.send({ what: 'item', sessionId: view.session.id })
  useOffer('toRoom', toRoom)
  if (isReadOnly) return null
  return (
    <div className="desk-actions">
      <Button onClick={toRoom} loading={show.busy}>
        {text('desk.toRoom')} <Kbd>F4</Kbd>
      </Button>
      {canTakeLonger(item) && (
        <Button aria-label={text('agenda.moreMinutes', { count: MORE_MINUTES })} onClick={() => void more()}>
          {text('agenda.moreShort', { count: MORE_MINUTES })}
        </Button>
      )}
      {item.state !== 'withdrawn' && (
        <Button onClick={() => setIsPostponing(true)}>{text('agenda.menu.postpone')}</Button>
      )}
      {isPostponing && <ItemDialog name="postpone" item={item} onClose={() => setIsPostponing(false)} />}
    </div>
  )
}
