import { useId, useRef, useState } from 'react'
import { Button, Input, type InputRef } from 'antd'
import { useText } from '../../../client/hooks'

type Props = {
  readonly label: string
  /** What the button is called to those who cannot see beside which address it stands. */
  readonly copy: string
  readonly address: string
  readonly hint?: string
}

/** An address that can be copied. */
export function LineAddress({ label, copy, address, hint }: Props) {
  const text = useText()
  const id = useId()
  const field = useRef<InputRef>(null)
  const [outcome, setOutcome] = useState<'copied' | 'notCopied'>()
  const take = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(address)
      setOutcome('copied')
    } catch {
      // Some browsers keep the clipboard to themselves; the address is selected and can be copied by hand.
      setOutcome('notCopied')
    }
  }
  return (
    <div className="phones-address">
      <label htmlFor={id}>{label}</label>
      <div className="phones-address-line">
        <Input id={id} ref={field} value={address} readOnly />
        <Button aria-label={copy} onClick={() => void take()}>
          {text('line.copy')}
        </Button>
      </div>
      {hint !== undefined && <p className="phones-small">{hint}</p>}
      <p className="phones-small" role="status">
        {outcome !== undefined && text(`line.${outcome}`)}
      </p>
    </div>
  )
}
