import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../../client/hooks'

/** What stands above a list: the search, and what else narrows it. */
export function ListTools(props: {
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly children?: ReactNode
}) {
  const text = useText()
  const { typed, onTyped, children } = props
  return (
    <div className="projects-tools">
      {children}
      <Input
        className="projects-search"
        type="search"
        aria-label={text('projects.search')}
        placeholder={text('projects.searchHint')}
        value={typed}
        onChange={({ target }) => onTyped(target.value)}
        maxLength={120}
        spellCheck={false}
      />
    </div>
  )
}
