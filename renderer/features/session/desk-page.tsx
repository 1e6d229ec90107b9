import { useMemo, useState } from 'react'
import { SessionId } from '#shared/domain/ids'
import type { DeskView } from '#shared/contract/session-operations'
import { useAsk, useClient, useText } from '../../client/hooks'
import { Loading, Problem } from '../../ui/states'
import { createActionRegistry } from './desk-actions'
import { DeskProvider, PANES, type Desk, type Pane } from './desk-context'
import { DeskFrame } from './desk-frame'
import type { ScratchBook } from './scratch-book'
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
  const [pane, showPane] = usePane(view, scratch)
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

const PANE_KEY = 'pane'

/** The pane chosen by hand, as long as the session is in the state it was chosen in; also after a restart. */
function usePane({ session }: DeskView, scratch: ScratchBook): readonly [Pane, (pane: Pane) => void] {
  const [chosen, setChosen] = useState(() => chosenPane(scratch.read(PANE_KEY)))
  const { state } = session
  const showPane = useMemo(
    () => (pane: Pane) => {
      setChosen({ pane, state })
      if (state === 'finalised') return
      scratch.write(PANE_KEY, `${state} ${pane}`)
      scratch.flush()
    },
    [state, scratch],
  )
  if (chosen?.state === state) return [chosen.pane, showPane]
  return [paneOf(state), showPane]
}

function chosenPane(kept: string): { readonly pane: Pane; readonly state: string } | undefined {
  const [state = '', name] = kept.split(' ')
  const pane = PANES.find((one) => one === name)
  return pane && { pane, state }
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
