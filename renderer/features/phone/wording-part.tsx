import { useState } from 'react'
import type { PhoneView } from '#shared/contract/phone-operations'
import type { PhoneState } from '../../client/phone-state'
import { lettersOf, usePhone } from './phone-context'
import { usePhoneText } from './phone-text'

type WordingProps = { readonly wording: NonNullable<PhoneView['wording']>; readonly state: PhoneState }

/** My words as they are read back in the room: yes, or what is to be changed. */
export function WordingPart({ wording, state }: WordingProps) {
  const text = usePhoneText()
  const { phone, keep } = usePhone()
  const { draftId } = wording
  const place = `amend-${draftId}`
  const [change, setChange] = useState(() => keep.read(place))
  const isAgreeing = lettersOf(state, 'phone.confirm').some(({ input }) => input.draftId === draftId)
  const write = (words: string | undefined) => {
    keep.write(place, words ?? '')
    setChange(words)
  }
  const agree = () => phone.send({ operation: 'phone.confirm', input: { draftId, text: wording.text } })
  const ask = () => {
    const words = (change ?? '').trim()
    if (words === '') return
    // Cleared before it goes: a second tap finds nothing to send.
    write(undefined)
    phone.send({ operation: 'phone.say', input: { text: words, draftId } })
  }
  return (
    <section className="phone-part phone-asks" aria-labelledby="wording">
      <h2 id="wording">{text('wordingTitle')}</h2>
      <p className="phone-hint">{text('wordingHint')}</p>
      <blockquote className="phone-wording">
        {wording.title !== '' && <b>{wording.title}</b>}
        <p>{wording.text}</p>
      </blockquote>
      {change === undefined ? (
        <div className="phone-two">
          <button type="button" className="phone-main" disabled={isAgreeing} onClick={agree}>
            {text('agree')}
          </button>
          <button type="button" disabled={isAgreeing} onClick={() => write('')}>
            {text('amend')}
          </button>
        </div>
      ) : (
        <Amending change={change} onChange={write} onAsk={ask} />
      )}
      <p className="phone-hint" role="status">
        {isAgreeing && text(state.isConnected ? 'agreeing' : 'sayingStates.unsent')}
      </p>
    </section>
  )
}

type AmendingProps = {
  readonly change: string
  readonly onChange: (words: string | undefined) => void
  readonly onAsk: () => void
}

function Amending({ change, onChange, onAsk }: AmendingProps) {
  const text = usePhoneText()
  return (
    <>
      <label className="phone-field">
        <span>{text('amendLabel')}</span>
        <textarea
          placeholder={text('amendPlaceholder')}
          rows={3}
          maxLength={3000}
          value={change}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <div className="phone-two">
        <button type="button" className="phone-main" disabled={change.trim() === ''} onClick={onAsk}>
          {text('hand')}
        </button>
        <button type="button" onClick={() => onChange(undefined)}>
          {text('amendCancel')}
        </button>
      </div>
      <p className="phone-hint">{text('amendHint')}</p>
    </>
  )
}
