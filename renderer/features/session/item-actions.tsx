import { useState } from 'react'
import { Button } from 'antd'
import type { AgendaItem } from '#shared/domain/agenda'
import { useOrder, useText } from '../../client/hooks'
import { ConfirmReason } from '../../ui/dialogs'
import { Kbd } from '../../ui/marks'
import { useDesk, useOffer } from './desk-context'

/** What can be done with an item: to the room, or to the next session with a reason. */
export function ItemActions({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const sessionId = view.session.id
  const show = useOrder('room.show')
  const postpone = useOrder('agenda.postponeItem', { quiet: true })
  const [isPostponing, setIsPostponing] = useState(false)
  const toRoom = () => void show.send({ what: 'item', sessionId })
  useOffer('toRoom', toRoom)
  if (isReadOnly) return null
  const perform = async (reason: string) => {
    const done = await postpone.send({ sessionId, itemId: item.id, reason })
    if (done !== undefined) setIsPostponing(false)
  }
  return (
    <div className="desk-actions">
      <Button onClick={toRoom} loading={show.busy}>
        {text('desk.toRoom')} <Kbd>F4</Kbd>
      </Button>
      {item.entries.length === 0 && (
        <Button onClick={() => setIsPostponing(true)}>{text('desk.postpone')}</Button>
      )}
      <ConfirmReason
        open={isPostponing}
        title={text('desk.postponeTitle', { title: item.title })}
        label={text('desk.reason')}
        confirm={text('desk.postpone')}
        cancel={text('desk.cancel')}
        busy={postpone.busy}
        problem={postpone.problem?.message}
        onConfirm={(reason) => void perform(reason)}
        onCancel={() => setIsPostponing(false)}
      />
    </div>
  )
}
