import { Button } from 'antd'
import type { DeviceRow } from '#shared/contract/room-line-operations'
import { useOrder, useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'

/** Those on line first, then by name; whoever is not signed in stands last. */
function inOrder(devices: readonly DeviceRow[]): readonly DeviceRow[] {
  const rank = ({ isConnected, name }: DeviceRow) => (isConnected ? 0 : 2) + (name === '' ? 1 : 0)
  return [...devices].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh-CN'))
}

/** Who is in by phone, and the further room screens. */
export function DeviceList({ devices }: { readonly devices: readonly DeviceRow[] }) {
  const text = useText()
  return (
    <section className="phones-list" aria-label={text('line.list')}>
      <h3>{text('line.listOf', { count: devices.length })}</h3>
      {devices.length === 0 && <p className="phones-hint">{text('line.nobody')}</p>}
      <ul>
        {inOrder(devices).map((device) => (
          <Device key={device.id} device={device} />
        ))}
      </ul>
    </section>
  )
}

function Device({ device }: { readonly device: DeviceRow }) {
  const text = useText()
  const sessionId = useDesk().view.session.id
  const remove = useOrder('line.remove')
  const unnamed = text(device.role === 'room' ? 'line.roomScreen' : 'line.unsigned')
  const name = device.name === '' ? unnamed : device.name
  return (
    <li>
      <span className="phones-dot" data-on={device.isConnected} aria-hidden="true" />
      <span className="phones-who">
        <span>{name}</span>
        <span className="phones-small">
          {[device.organisation, text(device.isConnected ? 'line.connected' : 'line.away')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Button
        size="small"
        type="text"
        aria-label={text('line.removeNamed', { name })}
        loading={remove.busy}
        onClick={() => void remove.send({ sessionId, deviceId: device.id })}
      >
        {text('line.remove')}
      </Button>
    </li>
  )
}
