import { useState } from 'react'
import { Button, Switch } from 'antd'
import { useAsk, useOrder, useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'
import type { LineState } from './line-state'
import { PhoneSayings } from './phone-sayings'
import { PhonesDrawer } from './phones-drawer'
import './phones.css'

/** 手机: the room's network, who is on, and what was said by phone. */
export function PhonesPanel() {
  const { session } = useDesk().view
  const asked = useAsk('line.get', { sessionId: session.id }, { keepPrevious: true })
  const isOver = session.state === 'closed' || session.state === 'finalised'
  return (
    <>
      {asked.status === 'ready' && !isOver && <LinePanel state={asked.data} />}
      <PhoneSayings />
    </>
  )
}

/** The network that the switch takes without asking: the one used last, else the only one there is. */
function obviousNetwork({ networks, preferred }: LineState): string | undefined {
  if (preferred !== undefined) return preferred
  const real = networks.filter(({ isLoopback }) => !isLoopback)
  return real.length === 1 ? real[0]?.address : undefined
}

function LinePanel({ state }: { readonly state: LineState }) {
  const text = useText()
  const sessionId = useDesk().view.session.id
  const open = useOrder('line.open')
  const close = useOrder('line.close')
  const [isShown, setShown] = useState(false)
  const { line, ended } = state
  const network = obviousNetwork(state)
  const turn = (on: boolean) => {
    if (!on) void close.send({ sessionId })
    else if (network === undefined) setShown(true)
    else void open.send({ sessionId, network })
  }
  return (
    <section className="phones" aria-label={text('line.title')}>
      <h2 className="desk-column-title phones-head">
        <span>{text('line.title')}</span>
        <span className="phones-head-right">
          <Button type="link" size="small" aria-haspopup="dialog" onClick={() => setShown(true)}>
            {line ? text('line.count', { count: line.connected }) : text('line.off')}
          </Button>
          <Switch
            size="small"
            aria-label={text('line.switch')}
            checked={line !== undefined}
            loading={open.busy || close.busy}
            onChange={turn}
          />
        </span>
      </h2>
      {ended !== undefined && (
        <p className="phones-ended" role="status">
          {ended}
        </p>
      )}
      <PhonesDrawer state={state} open={isShown} onClose={() => setShown(false)} />
    </section>
  )
}
