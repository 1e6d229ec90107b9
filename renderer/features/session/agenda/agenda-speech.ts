import { createContext, useContext } from 'react'

const Speech = createContext<(words: string) => void>(() => undefined)

/** Says aloud what happened to the agenda; the column above holds what is said. */
export const AgendaSpeechProvider = Speech

/** How to say something aloud about the agenda. */
export function useAgendaSpeech(): (words: string) => void {
  return useContext(Speech)
}
