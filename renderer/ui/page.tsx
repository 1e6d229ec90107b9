import type { ReactNode } from 'react'
import './page.css'

/** A page of the desk: its title, what can be done with it, and its content. */
export function Page(props: {
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const { title, subtitle, actions, children } = props
  return (
    <div className="ui-page">
      <header className="ui-page-head">
        <div className="ui-page-heading">
          <h1>{title}</h1>
          {subtitle !== undefined && <div className="ui-page-subtitle">{subtitle}</div>}
        </div>
        {actions !== undefined && <div className="ui-page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** One surface on the ground of a page. Surfaces do not stand in surfaces. */
export function Panel(props: {
  readonly title?: ReactNode
  readonly actions?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) {
  const { title, actions, className = '', children } = props
  return (
    <section className={`ui-panel ${className}`}>
      {title !== undefined && (
        <header className="ui-panel-head">
          <h2>{title}</h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  )
}
