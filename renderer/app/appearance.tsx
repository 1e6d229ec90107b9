import { useEffect, useMemo, type ReactNode } from 'react'
import { ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/zh-cn'
import type { Language } from '#shared/contract/frames'
import { LanguageProvider, useFace } from '../client/face'
import { useAsk } from '../client/hooks'
import { languageMemory } from '../client/language-memory'
import { styleNonce } from './nonce'
import { themeOf } from './theme'

/** Language, type size and look, as the settings say; a change takes effect at once. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const settings = useAsk('settings.get', {})
  const isKnown = settings.status === 'ready'
  const language = isKnown ? settings.data.language : languageMemory.read()
  const largeType = isKnown && settings.data.largeType
  useSpokenLanguage(language)
  useEffect(() => {
    document.documentElement.classList.toggle('large-type', largeType)
  }, [largeType])
  const theme = useMemo(() => {
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    return themeOf(largeType, isStill)
  }, [largeType])
  return (
    <LanguageProvider language={language}>
      <ConfigProvider
        locale={language === 'en' ? enGB : zhCN}
        theme={theme}
        csp={{ nonce: styleNonce() }}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </LanguageProvider>
  )
}

function useSpokenLanguage(language: Language): void {
  const face = useFace()
  useEffect(() => {
    document.documentElement.lang = language
    dayjs.locale(language === 'en' ? 'en-gb' : 'zh-cn')
    languageMemory.write(language)
    void face.host.setLanguage(language)
    // Answers may hold sentences in the language before.
    if (face.speak(language)) void face.answers.invalidateQueries()
  }, [face, language])
}
