import { useState } from 'react'
import { Button, Popconfirm, QRCode, Radio } from 'antd'
import { useOrder, useText } from '../../../client/hooks'
import { Drawer } from '../../../ui/dialogs'
import { useDesk } from '../desk-context'
import { DeviceList } from './device-list'
import { LineAddress } from './line-address'
import type { LineState } from './line-state'

type Props = { readonly state: LineState; readonly open: boolean; readonly onClose: () => void }

/** Everything about the room's network: where it is, how to come in, who is in. */
export function PhonesDrawer({ state, open, onClose }: Props) {
  const text = useText()
  return (
    <Drawer open={open} title={text('line.title')} closeLabel={text('line.close')} onClose={onClose}>
      <div className="phones-drawer">
        <p className="phones-hint">{text('line.hint')}</p>
        {state.line ? <LineOn state={state} line={state.line} /> : <LineOff state={state} />}
      </div>
    </Drawer>
  )
}

/** Chooses the network and switches on. */
function LineOff({ state: { networks, preferred, ended } }: { readonly state: LineState }) {
  const text = useText()
  const sessionId = useDesk().view.session.id
  const open = useOrder('line.open')
  const [chosen, setChosen] = useState<string>()
  const address =
    networks.find((one) => one.address === (chosen ?? preferred))?.address ?? networks[0]?.address
  return (
    <>
      {ended !== undefined && <p role="status">{ended}</p>}
      {networks.every(({ isLoopback }) => isLoopback) && <p role="status">{text('line.noNetwork')}</p>}
      <fieldset className="phones-networks">
        <legend>{text('line.network')}</legend>
        <Radio.Group
          value={address}
          onChange={({ target }) => setChosen(String(target.value))}
          options={networks.map(({ address: value, name, isLoopback }) => ({
            value,
            label: isLoopback ? text('line.loopback') : text('line.networkNamed', { name, address: value }),
          }))}
        />
      </fieldset>
      <Button
        type="primary"
        loading={open.busy}
        disabled={address === undefined}
        onClick={() => address !== undefined && void open.send({ sessionId, network: address })}
      >
        {text('line.open')}
      </Button>
    </>
  )
}

type On = { readonly state: LineState; readonly line: NonNullable<LineState['line']> }

function LineOn({ state, line }: On) {
  const text = useText()
  const sessionId = useDesk().view.session.id
  const rotate = useOrder('line.rotate')
  return (
    <>
      <div className="phones-code">
        <QRCode
          aria-label={text('line.code')}
          value={line.address}
          size={168}
          type="svg"
          color="#000000"
          bgColor="#ffffff"
          marginSize={2}
        />
        <div className="phones-code-side">
          <p>{text('line.codeHint')}</p>
          <Button loading={rotate.busy} onClick={() => void rotate.send({ sessionId })}>
            {text('line.rotate')}
          </Button>
          <p className="phones-small">{text('line.rotateHint')}</p>
        </div>
      </div>
      <LineAddress label={text('line.address')} copy={text('line.copyAddress')} address={line.address} />
      <LineAddress
        label={text('line.roomAddress')}
        copy={text('line.copyRoomAddress')}
        address={line.roomAddress}
        hint={text('line.roomAddressHint')}
      />
      <Switching state={state} line={line} />
      <DeviceList devices={state.devices} />
      {state.devices.length > 0 && <RemoveAll />}
    </>
  )
}

/** Another network, while one is in use. */
function Switching({ state: { networks }, line }: On) {
  const text = useText()
  const sessionId = useDesk().view.session.id
  const open = useOrder('line.open')
  const others = networks.filter(({ address }) => address !== line.network)
  if (others.length === 0) return null
  return (
    <div className="phones-others" role="group" aria-label={text('line.otherNetwork')}>
      <span>{text('line.otherNetwork')}</span>
      {others.map(({ address, name, isLoopback }) => (
        <Button
          key={address}
          size="small"
          loading={open.busy}
          onClick={() => void open.send({ sessionId, network: address })}
        >
          {isLoopback ? text('line.loopback') : text('line.networkNamed', { name, address })}
        </Button>
      ))}
    </div>
  )
}

function RemoveAll() {
  const text = useText()
  const sessionId = useDesk().view.session.id
  const remove = useOrder('line.remove')
  return (
    <Popconfirm
      title={text('line.removeAllTitle')}
      description={text('line.removeAllNote')}
      okText={text('line.removeAll')}
      cancelText={text('line.cancel')}
      onConfirm={() => void remove.send({ sessionId })}
    >
      <Button danger loading={remove.busy}>
        {text('line.removeAll')}
      </Button>
    </Popconfirm>
  )
}
