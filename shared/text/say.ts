import i18next from 'i18next'
import { en } from './en'
import { zhCN } from './zh-CN'

export type SpokenLanguage = 'zh-CN' | 'en'
type Values = Readonly<Record<string, string | number>>

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string]

/** Every sentence the program can say, as a dotted path; English plural forms follow the Chinese key. */
export type TextKey = Paths<typeof zhCN>

const speaker = i18next.createInstance()
void speaker.init({
  resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
})

/** The sentence behind a key in one language, its `{{gaps}}` filled; `count` chooses English plural forms. */
export function say(language: SpokenLanguage, key: TextKey, values: Values = {}): string {
  return speaker.t(key, { lng: language, ...values })
}

/** The same for a key that came over the wire; the key itself when there is no such sentence. */
export function sayByName(language: SpokenLanguage, key: string, values: Values = {}): string {
  return speaker.t(key, { lng: language, ...values })
}

/** Whether a sentence stands behind this key. */
export function isTextKey(key: string): key is TextKey {
  return speaker.exists(key)
}
