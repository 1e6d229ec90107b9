import { useEffect } from 'react'
import { Gate } from './gate'
import { MyNeeds } from './my-needs'
import { NowPart } from './now-part'
import { usePhone, usePhoneState, type PartProps } from './phone-context'
import { PhoneFoot, PhoneHead } from './phone-frame'
import { usePhoneLanguage, usePhoneText } from './phone-text'
import { SayPart } from './say-part'
import { VotePart } from './vote-part'
import { WhoPage } from './who-page'
import { WordingPart } from './wording-part'
import './phone.css'

/** What a phone in the room shows. */
export function PhonePage() {
  const text = usePhoneText()
  const { language } = usePhoneLanguage()
  const state = usePhoneState()
  const { stage, view } = state
  useEffect(() => {
    document.documentElement.lang = language
    document.title = text('title')
  }, [language, text])
  if (stage === 'joining')
    return (
      <main className="phone-gate" aria-busy="true">
        <p role="status">{text('joining')}</p>
      </main>
    )
  if (stage !== 'in' || !view) return <Gate state={state} stage={stage === 'in' ? 'unreachable' : stage} />
  return <RoomOnPhone key={view.sessionId} view={view} state={state} />
}

function RoomOnPhone({ view, state }: PartProps) {
  return (
    <div className="phone">
      <PhoneHead view={view} />
      <Connection isConnected={state.isConnected} />
      <main className="phone-parts">
        <RefusalLine />
        {view.me === undefined ? <WhoPage view={view} state={state} /> : <Parts view={view} state={state} />}
      </main>
      <PhoneFoot />
    </div>
  )
}

/** What asks for an answer comes first. */
function Parts({ view, state }: PartProps) {
  return (
    <>
      {view.wording && <WordingPart key={view.wording.draftId} wording={view.wording} state={state} />}
      {view.vote && <VotePart vote={view.vote} state={state} />}
      <NowPart view={view} state={state} />
      <SayPart view={view} state={state} />
      <MyNeeds needs={view.needs} state={state} />
    </>
  )
}

function Connection({ isConnected }: { readonly isConnected: boolean }) {
  const text = usePhoneText()
  return (
    <div className="phone-connection" role="status">
      {!isConnected && <p>{text('offline')}</p>}
    </div>
  )
}

function RefusalLine() {
  const text = usePhoneText()
  const { phone } = usePhone()
  const { refusal } = usePhoneState()
  if (!refusal) return null
  const sentence = refusal.operation === 'phone.say' ? 'returned' : 'notDone'
  return (
    <div className="phone-refusal" role="alert">
      <p>{text(sentence, { reason: refusal.message })}</p>
      <button type="button" onClick={phone.dismiss}>
        {text('dismiss')}
      </button>
    </div>
  )
}
