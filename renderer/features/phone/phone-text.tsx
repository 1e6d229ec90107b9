import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Language } from '#shared/contract/frames'
import { phone as english } from '#shared/text/en/phone'
import { votes as englishVotes } from '#shared/text/en/votes'
import { words as englishWords } from '#shared/text/en/words'
import { phone as chinese } from '#shared/text/zh-CN/phone'
import { votes as chineseVotes } from '#shared/text/zh-CN/votes'
import { words as chineseWords } from '#shared/text/zh-CN/words'

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string]

// The whole program's sentences would triple the page: it takes along only its own and the few words it shares.
const SENTENCES = {
  'zh-CN': {
    ...chinese,
    ...{ dispositions: chineseWords.dispositions, reactions: chineseWords.reactions },
    ...{ choices: chineseVotes.choices, rules: chineseVotes.rules },
  },
  en: {
    ...english,
    ...{ dispositions: englishWords.dispositions, reactions: englishWords.reactions },
    ...{ choices: englishVotes.choices, rules: englishVotes.rules },
  },
} as const

type PhoneTextKey = Paths<(typeof SENTENCES)['zh-CN']>
type Values = Readonly<Record<string, string | number>>

/** The sentence behind a key, its `{{gaps}}` filled; plain text, as React writes it. */
export function sayOnPhone(language: Language, key: PhoneTextKey, values: Values = {}): string {
  let found: unknown = SENTENCES[language]
  for (const part of key.split('.'))
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined
  if (typeof found !== 'string') return key
  return found.replace(/\{\{(\w+)\}\}/gu, (_gap, name: string) => String(values[name] ?? ''))
}

type Spoken = { readonly language: Language; readonly switchLanguage: () => void }

const PhoneLanguage = createContext<Spoken>({ language: 'zh-CN', switchLanguage: () => undefined })

/** Says everything below it in one language. */
export function PhoneLanguageProvider(props: { readonly spoken: Spoken; readonly children: ReactNode }) {
  return <PhoneLanguage value={props.spoken}>{props.children}</PhoneLanguage>
}

/** The language of the page, and how to change it. */
export function usePhoneLanguage(): Spoken {
  return useContext(PhoneLanguage)
}

/** The sentences of the page's language. */
export function usePhoneText(): (key: PhoneTextKey, values?: Values) => string {
  const { language } = usePhoneLanguage()
  return useMemo(() => (key: PhoneTextKey, values?: Values) => sayOnPhone(language, key, values), [language])
}
