import { useState } from 'react'
import type { PhoneView } from '#shared/contract/phone-operations'
import { usePhoneState } from './phone-context'
import { usePhoneLanguage, usePhoneText } from './phone-text'
import { WhoPage } from './who-page'

/** Which session this is and who I am in it. */
export function PhoneHead({ view }: { readonly view: PhoneView }) {
  const text = usePhoneText()
  const state = usePhoneState()
  const [isChanging, setIsChanging] = useState(false)
  const { me } = view
  return (
    <header className="phone-head">
      <h1>
        {view.seriesName} <span className="phone-issue">{view.issue}</span>
      </h1>
      {me && (
        <div className="phone-me">
          <p>
            <span aria-hidden="true">✓ </span>
            {text('signedIn')}
            <b>{[me.name, me.organisation].filter(Boolean).join(' · ')}</b>
          </p>
          {me.mayChange && (
            <button type="button" aria-expanded={isChanging} onClick={() => setIsChanging(!isChanging)}>
              {text(isChanging ? 'stay' : 'notMe')}
            </button>
          )}
        </div>
      )}
      {me?.mayChange === true && isChanging && (
        <WhoPage key={me.name} view={view} state={state} onDone={() => setIsChanging(false)} />
      )}
    </header>
  )
}

/** How far this reaches, and the other language. */
export function PhoneFoot() {
  const text = usePhoneText()
  const { switchLanguage, language } = usePhoneLanguage()
  return (
    <footer className="phone-foot">
      <span>{text('footer')}</span>
      <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={switchLanguage}>
        {text('otherLanguage')}
      </button>
    </footer>
  )
}
