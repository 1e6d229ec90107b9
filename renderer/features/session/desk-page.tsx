import { useMemo, useState } from 'react'
import { SessionId } from '#shared/domain/ids'
import type { DeskView } from '#shared/contract/session-operations'
import { useAsk, useClient, useText } from '../../client/hooks'
import { Loading, Problem } from '../../ui/states'
import { createActionRegistry } from './desk-actions'
import { DeskProvider, type Desk, type Pane } from './desk-context'
import { DeskFrame } from './desk-frame'
import { scratchOf } from './use-scratch'
import './desk.css'

/** The live desk of one session. */
export function DeskPage({ sessionId }: { readonly sessionId: string }) {
  const text = useText()
  const asked = useAsk('session.get', { sessionId: SessionId.parse(sessionId) }, { keepPrevious: true })
  switch (asked.status) {
    case 'loading':
      return <Loading label={text('desk.loading')} />
    case 'failed':
      return <Problem message={asked.problem.message} />
    case 'ready':
      return <LiveDesk key={asked.data.session.id} view={asked.data} />
  }
}

function LiveDesk({ view }: { readonly view: DeskView }) {
  const client = useClient()
  const room = useAsk('room.get', {}, { keepPrevious: true })
  const [actions] = useState(createActionRegistry)
  const [scratch] = useState(() => scratchOf(client, view))
  const [pane, showPane] = usePane(view)
  const picture = room.status === 'ready' ? room.data : undefined
  const isReadOnly = view.session.state === 'finalised'
  const desk = useMemo<Desk>(
    () => ({ view, picture, pane, showPane, scratch, actions, isReadOnly }),
    [view, picture, pane, showPane, scratch, actions, isReadOnly],
  )
  return (
    <DeskProvider value={desk}>
      <DeskFrame />
    </DeskProvider>
  )
}

/** The pane chosen by hand, as long as the session is in the state it was chosen in. */
function usePane({ session }: DeskView): readonly [Pane, (pane: Pane) => void] {
  const [chosen, setChosen] = useState<{ readonly pane: Pane; readonly state: string }>()
  const showPane = useMemo(() => (pane: Pane) => setChosen({ pane, state: session.state }), [session.state])
  if (chosen?.state === session.state) return [chosen.pane, showPane]
  return [paneOf(session.state), showPane]
}

function paneOf(state: DeskView['session']['state']): Pane {
  switch (state) {
    case 'draft':
    case 'noticed':
    case 'sign-in':
      return 'sign-in'
    case 'running':
      return 'cursor'
    case 'closed':
    case 'finalised':
      return 'closing'
  }
}
