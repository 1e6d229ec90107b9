import { createRoot } from 'react-dom/client'
import type { Language } from '#shared/contract/frames'
import { PhoneApp } from './app/phone-app'
import { createPhone } from './client/phone'
import { browserKeep, newKey } from './client/phone-keep'
import { keptLanguage, keepLanguage } from './client/phone-language'
import { phoneLine } from './client/phone-line'
import { createOutbox } from './client/phone-outbox'
import { startPhone } from './client/phone-start'
import './ui/tokens.css'

const keep = browserKeep(() => localStorage)
let language = keptLanguage(keep, navigator.language)
const line = phoneLine(location.origin)
const phone = createPhone({
  line,
  outbox: createOutbox(keep, newKey),
  newKey,
  language: () => language,
  now: () => Date.now(),
  later: (run, milliseconds) => void setTimeout(run, milliseconds),
})

function speak(next: Language): void {
  language = next
  keepLanguage(keep, next)
  void phone.look()
}

const place = document.getElementById('root')
if (place) {
  const retry = startPhone(window, phone, line)
  createRoot(place).render(<PhoneApp stand={{ phone, keep, retry }} language={language} onLanguage={speak} />)
}
