import { useState, type SyntheticEvent } from 'react'
import { Button, Dropdown } from 'antd'
import type { AgendaItem } from '#shared/domain/agenda'
import { useText } from '../../../client/hooks'
import { Kbd } from '../../../ui/marks'
import { useDesk } from '../desk-context'
import { ItemDialog, type ItemDialogName } from './item-dialogs'
import { changesFor, type ItemChange } from './item-menu-entries'
import { MORE_MINUTES, useItemOrders } from './use-item-orders'
import './agenda.css'

const KEYS: Partial<Record<ItemChange, string>> = { up: 'Alt+↑', down: 'Alt+↓' }

/** A menu opened by key is gone through by keys. */
const FIRST_HAS_FOCUS = { autoFocus: true }

type ItemMenuProps = {
  readonly item: AgendaItem
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** What can be done with an item while the session runs: one small button, Shift+F10 or the menu key on its row. */
export function ItemMenu({ item, isOpen, onOpenChange }: ItemMenuProps) {
  const text = useText()
  const { view } = useDesk()
  const orders = useItemOrders(item)
  const [dialog, setDialog] = useState<ItemDialogName>()
  const perform = (change: ItemChange) => {
    onOpenChange(false)
    if (change === 'more') void orders.more()
    else if (change === 'up') void orders.moveBy(-1)
    else if (change === 'down') void orders.moveBy(1)
    else if (change === 'restore') void orders.restore()
    else if (change === 'remove') void orders.remove()
    else setDialog(change)
  }
  const items = changesFor(view.agenda, item).map((change) => ({
    key: change,
    label: text(`agenda.menu.${change}`, { count: MORE_MINUTES }),
    danger: change === 'remove',
    ...(KEYS[change] !== undefined && { extra: <Kbd>{KEYS[change]}</Kbd> }),
    onClick: ({ domEvent }: { readonly domEvent: SyntheticEvent }) => {
      // The Enter that chose must not press the first button of the dialog it opens.
      domEvent.preventDefault()
      perform(change)
    },
  }))
  return (
    <>
      <Dropdown
        menu={{ items }}
        trigger={['click']}
        placement="bottomRight"
        open={isOpen}
        onOpenChange={onOpenChange}
        {...FIRST_HAS_FOCUS}
        destroyOnHidden
      >
        <Button
          type="text"
          size="small"
          className="desk-item-menu"
          aria-label={text('agenda.menu.of', { title: item.title })}
          aria-haspopup="menu"
          aria-expanded={isOpen}
        >
          ⋯
        </Button>
      </Dropdown>
      {dialog !== undefined && <ItemDialog name={dialog} item={item} onClose={() => setDialog(undefined)} />}
    </>
  )
}
