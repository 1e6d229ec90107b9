import type { ReactNode } from 'react'

type PanelHeadProps = {
  /** Where this stands: the item, the number. */
  readonly trail: ReactNode
  readonly title: string
  readonly who?: ReactNode
  readonly actions?: ReactNode
}

/** The head of what is at hand. */
export function PanelHead({ trail, title, who, actions }: PanelHeadProps) {
  return (
    <header className="desk-panel-head">
      <p className="desk-trail">{trail}</p>
      <div className="desk-title-row">
        <h2 className="desk-title">{title}</h2>
        {actions}
      </div>
      {who !== undefined && <p className="desk-who">{who}</p>}
    </header>
  )
}
