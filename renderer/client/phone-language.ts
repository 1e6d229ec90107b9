import type { Language } from '#shared/contract/frames'
import type { Keep } from './phone-keep'

const PLACE = 'language'

/** The language chosen on this phone before, else the phone's own where we speak it, else Chinese. */
export function keptLanguage(keep: Keep, phoneSpeaks: string): Language {
  const kept = keep.read(PLACE)
  if (kept === 'en' || kept === 'zh-CN') return kept
  return phoneSpeaks.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** Remembers the choice. */
export function keepLanguage(keep: Keep, language: Language): void {
  keep.write(PLACE, language)
}
