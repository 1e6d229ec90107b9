import type { Language } from '#shared/contract/frames'

const PLACE = 'loushi-language'

/** The language the desk was last in, shared by all windows of one laptop; Chinese before the first choice. */
export const languageMemory = {
  read: (): Language => (localStorage.getItem(PLACE) === 'en' ? 'en' : 'zh-CN'),
  write: (language: Language): void => localStorage.setItem(PLACE, language),
  /** Hears changes made by other windows. Returns how to stop. */
  subscribe: (listener: () => void): (() => void) => {
    window.addEventListener('storage', listener)
    return () => window.removeEventListener('storage', listener)
  },
} as const
