import { useRef, useState, type ReactNode } from 'react'
import { Drawer as AntDrawer, Modal } from 'antd'
import { TextArea } from './text-fields'

/** Asks for a reason before something is done; the reason is mandatory. */
export function ConfirmReason(props: {
  readonly open: boolean
  readonly title: string
  readonly explanation?: string
  readonly label: string
  readonly confirm: string
  readonly cancel: string
  readonly busy?: boolean
  readonly problem?: string | undefined
  readonly maxLength?: number
  readonly onConfirm: (reason: string) => void
  readonly onCancel: () => void
}) {
  const { open, title, busy = false, confirm, cancel, onCancel } = props
  const [reason, setReason] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const submit = () => {
    if (reason.trim() !== '' && !busy) props.onConfirm(reason.trim())
  }
  return (
    <Modal
      open={open}
      title={title}
      okText={confirm}
      cancelText={cancel}
      onOk={submit}
      onCancel={onCancel}
      okButtonProps={{ disabled: reason.trim() === '', loading: busy }}
      afterClose={() => setReason('')}
      // The dialog takes the focus to its close button once it stands.
      afterOpenChange={(isOpen) => isOpen && place.current?.querySelector('textarea')?.focus()}
      destroyOnHidden
    >
      {props.explanation !== undefined && <p>{props.explanation}</p>}
      <div ref={place}>
        <TextArea
          label={props.label}
          value={reason}
          onChange={setReason}
          onSubmit={submit}
          problem={props.problem}
          maxLength={props.maxLength ?? 200}
          required
          startsFocused
        />
      </div>
    </Modal>
  )
}

/** The field that is to be typed in first takes the focus; the close button would take it away again. */
const LEAVE_FOCUS = { autoFocus: false }

/** Something beside the page that Esc closes. */
export function Drawer(props: {
  readonly open: boolean
  readonly title: ReactNode
  readonly onClose: () => void
  readonly closeLabel: string
  readonly size?: number | string
  readonly footer?: ReactNode
  readonly children: ReactNode
}) {
  const { open, title, onClose, closeLabel, size = 480, footer, children } = props
  return (
    <AntDrawer
      open={open}
      title={title}
      onClose={onClose}
      size={size}
      closable={{ 'aria-label': closeLabel }}
      {...(footer !== undefined && { footer })}
      {...LEAVE_FOCUS}
      destroyOnHidden
    >
      {children}
    </AntDrawer>
  )
}
