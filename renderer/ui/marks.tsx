import type { ReactNode } from 'react'
import './marks.css'

/** The name of a key, as on a keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="ui-kbd">{children}</kbd>
}

/** A light: a word beside a colour and a shape, so that it reads in grey too. */
export function LightBadge(props: {
  readonly colour: 'green' | 'yellow' | 'red'
  readonly children: ReactNode
}) {
  return <span className={`ui-light ui-light-${props.colour}`}>{props.children}</span>
}

/** A quiet word about a state, without a colour's meaning. */
export function Tag(props: { readonly strong?: boolean; readonly children: ReactNode }) {
  return <span className={props.strong === true ? 'ui-tag ui-tag-strong' : 'ui-tag'}>{props.children}</span>
}

/** Says that everything is kept; `at` is the moment in words, or what is being done now. */
export function Saved({ children }: { readonly children: ReactNode }) {
  return (
    <span className="ui-saved" role="status">
      {children}
    </span>
  )
}
