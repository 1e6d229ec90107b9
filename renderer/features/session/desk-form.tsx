import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from 'antd'
import { useText } from '../../client/hooks'
import { isComposing } from '../../ui/composing'
import { Problem } from '../../ui/states'

type DeskFormProps = {
  readonly label: string
  /** What the button that saves says. */
  readonly submit: string
  readonly busy: boolean
  readonly problem?: string | undefined
  readonly onSubmit: () => void | Promise<void>
  readonly onCancel?: () => void
  readonly children: ReactNode
  /** Further buttons beside the one that saves. */
  readonly beside?: ReactNode
}

/** A form of the desk: Enter saves, in several lines Ctrl+Enter; Esc puts it away; a refusal keeps every text. */
export function DeskForm(props: DeskFormProps) {
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  // Opened by a key, the whole of it comes into sight.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { label, submit, busy, problem, onSubmit, onCancel, children, beside } = props
  const send = () => {
    if (!busy) void onSubmit()
  }
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (isComposing(event)) return
    const isChoosing =
      event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true'
    if (event.key === 'Enter' && isChoosing) event.preventDefault()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else if (event.key === 'Escape' && !isChoosing) onCancel?.()
  }
  return (
    // Keys of the fields inside rise to the form; it takes no focus itself.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the form only listens for its fields
    <form
      ref={form}
      className="desk-form"
      aria-label={label}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {children}
      {problem !== undefined && <Problem message={problem} />}
      <div className="desk-form-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{text('desk.cancel')}</Button>}
        {beside}
      </div>
    </form>
  )
}
