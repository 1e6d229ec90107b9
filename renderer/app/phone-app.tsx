import { useMemo, useState } from 'react'
import type { Language } from '#shared/contract/frames'
import { PhoneProvider, type PhoneStand } from '../features/phone/phone-context'
import { PhonePage } from '../features/phone/phone-page'
import { PhoneLanguageProvider } from '../features/phone/phone-text'

type PhoneAppProps = {
  readonly stand: PhoneStand
  readonly language: Language
  /** Told when the person chooses the other language. */
  readonly onLanguage: (language: Language) => void
}

/** The page on somebody's phone. */
export function PhoneApp({ stand, language: first, onLanguage }: PhoneAppProps) {
  const [language, setLanguage] = useState(first)
  const spoken = useMemo(
    () => ({
      language,
      switchLanguage: () => {
        const next = language === 'en' ? 'zh-CN' : 'en'
        onLanguage(next)
        setLanguage(next)
      },
    }),
    [language, onLanguage],
  )
  return (
    <PhoneProvider value={stand}>
      <PhoneLanguageProvider spoken={spoken}>
        <PhonePage />
      </PhoneLanguageProvider>
    </PhoneProvider>
  )
}
