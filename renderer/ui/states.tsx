import type { ReactNode } from 'react'
import { Button, Spin } from 'antd'
import './states.css'

/** Something is being asked; `label` is read aloud. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <div className="ui-loading" role="status" aria-busy="true" aria-label={label}>
      <Spin />
    </div>
  )
}

/** Something failed: what, and a way to try again. */
export function Problem(props: {
  readonly message: string
  readonly retry?: { readonly label: string; readonly onRetry: () => void }
}) {
  const { message, retry } = props
  return (
    <div className="ui-problem" role="alert">
      <span className="ui-problem-mark" aria-hidden="true" />
      <span className="ui-problem-text">{message}</span>
      {retry && <Button onClick={retry.onRetry}>{retry.label}</Button>}
    </div>
  )
}

/** Nothing is here yet: what could be, and how it gets here. */
export function Empty(props: {
  readonly title: string
  readonly hint?: string
  readonly actions?: ReactNode
}) {
  const { title, hint, actions } = props
  return (
    <div className="ui-empty">
      <p className="ui-empty-title">{title}</p>
      {hint !== undefined && <p className="ui-empty-hint">{hint}</p>}
      {actions !== undefined && <div className="ui-empty-actions">{actions}</div>}
    </div>
  )
}
