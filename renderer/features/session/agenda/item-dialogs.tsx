import { useRef, type ReactNode } from 'react'
import { Modal } from 'antd'
import { useOrder, useText } from '../../../client/hooks'
import { ConfirmReason } from '../../../ui/dialogs'
import { AddItemForm } from '../add-item-form'
import { useDesk } from '../desk-context'
import { EditItemForm } from './edit-item-form'
import type { ItemDialogProps } from './item-dialog-props'
import type { ItemChange } from './item-menu-entries'
import { MergeForm } from './merge-form'
import { PostponeForm } from './postpone-form'
import { SplitForm } from './split-form'
import { useClockFollows } from './use-item-orders'

export type ItemDialogName = Exclude<ItemChange, 'more' | 'up' | 'down' | 'restore' | 'remove'>

/** A form about an item, over the desk. */
export function ItemDialog({ name, item, onClose }: ItemDialogProps & { readonly name: ItemDialogName }) {
  const text = useText()
  const { title } = item
  switch (name) {
    case 'edit':
      return (
        <FormDialog title={text('agenda.editTitle', { title })} onClose={onClose}>
          <EditItemForm item={item} onClose={onClose} />
        </FormDialog>
      )
    case 'before':
    case 'after':
      return <AddBeside item={item} onClose={onClose} isAfter={name === 'after'} />
    case 'merge':
      return (
        <FormDialog title={text('agenda.mergeTitle', { title })} onClose={onClose}>
          <MergeForm item={item} onClose={onClose} />
        </FormDialog>
      )
    case 'split':
      return (
        <FormDialog title={text('agenda.splitTitle', { title })} onClose={onClose}>
          <SplitForm item={item} onClose={onClose} />
        </FormDialog>
      )
    case 'postpone':
      return (
        <FormDialog title={text('agenda.postponeTitle', { title })} onClose={onClose}>
          <PostponeForm item={item} onClose={onClose} />
        </FormDialog>
      )
    case 'withdraw':
      return <WithdrawDialog item={item} onClose={onClose} />
  }
}

/** Holds a form that brings its own buttons; the first field takes the focus once it stands. */
function FormDialog(props: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { title, onClose, children } = props
  const place = useRef<HTMLDivElement>(null)
  const takeFocus = () => {
    const fields = place.current?.querySelectorAll<HTMLElement>('input:not([type=hidden]), textarea')
    const first = [...(fields ?? [])].find((field) => !field.hasAttribute('disabled'))
    first?.focus()
  }
  return (
    <Modal
      open
      title={title}
      footer={null}
      width={600}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && takeFocus()}
    >
      <div ref={place}>{children}</div>
    </Modal>
  )
}

function AddBeside({ item, onClose, isAfter }: ItemDialogProps & { readonly isAfter: boolean }) {
  const text = useText()
  const { view } = useDesk()
  const place = view.agenda.items.findIndex(({ id }) => id === item.id)
  const { title } = item
  return (
    <FormDialog
      title={text(isAfter ? 'agenda.afterTitle' : 'agenda.beforeTitle', { title })}
      onClose={onClose}
    >
      <AddItemForm at={isAfter ? place + 1 : place} onDone={onClose} />
    </FormDialog>
  )
}

function WithdrawDialog({ item, onClose }: ItemDialogProps) {
  const text = useText()
  const { view } = useDesk()
  const withdraw = useOrder('agenda.withdrawItem', { quiet: true })
  const follow = useClockFollows()
  const perform = async (reason: string) => {
    const done = await withdraw.send({ sessionId: view.session.id, itemId: item.id, reason })
    if (done === undefined) return
    onClose()
    if (item.runningSince !== undefined) await follow()
  }
  return (
    <ConfirmReason
      open
      title={text('agenda.withdrawTitle', { title: item.title })}
      {...(item.entries.length > 0 && { explanation: text('agenda.withNeedsHint') })}
      label={text('agenda.reason')}
      confirm={text('agenda.withdrawNow')}
      cancel={text('desk.cancel')}
      busy={withdraw.busy}
      problem={withdraw.problem?.message}
      onConfirm={(reason) => void perform(reason)}
      onCancel={onClose}
    />
  )
}
