import { Component, type ReactNode } from 'react'
import { useText } from '../client/hooks'
import { Problem } from '../ui/states'

type State = { readonly hasFailed: boolean }

/** Draws a way out when a page breaks; what was accepted is safe in the core. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Broken /> : this.props.children
  }
}

function Broken() {
  const text = useText()
  return (
    <main className="app-broken">
      <Problem
        message={text('shell.broken')}
        retry={{ label: text('shell.reload'), onRetry: () => window.location.reload() }}
      />
    </main>
  )
}
