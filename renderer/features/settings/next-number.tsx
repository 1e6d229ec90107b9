import { useId, useState } from 'react'
import { Button, InputNumber } from 'antd'
import { useOrder, useText } from '../../client/hooks'
import { Labelled } from '../../ui/text-fields'

/** Continues the numbers of a paper ledger. */
export function NextNumber() {
  const text = useText()
  const id = useId()
  const order = useOrder('settings.setNextNeedNumber', { quiet: true })
  const [number, setNumber] = useState<number | null>(null)
  const [given, setGiven] = useState<number>()
  const set = async () => {
    if (number === null || !(await order.send({ number }))) return
    setGiven(number)
    setNumber(null)
  }
  return (
    <Labelled
      id={id}
      label={text('settings.nextNeedNumber')}
      hint={text('settings.nextNeedHint')}
      problem={order.problem?.message}
    >
      <div className="settings-line">
        <InputNumber id={id} min={1} max={99_999} precision={0} value={number} onChange={setNumber} />
        <Button disabled={number === null} loading={order.busy} onClick={() => void set()}>
          {text('settings.set')}
        </Button>
        {given !== undefined && (
          <span role="status">{text('settings.numberSet', { number: String(given).padStart(3, '0') })}</span>
        )}
      </div>
    </Labelled>
  )
}
