import { useEffect, useState } from 'react'
import type { OutputOf } from '#shared/contract/operations'
import type { NeedId } from '#shared/domain/ids'
import { useAsk, useRefresh } from '../../../client/hooks'

export type Found = OutputOf<'answer.find'>

/** How long somebody has to stop typing before it is asked, and how soon an index that is being made is asked again. */
const PAUSE = 350
const AGAIN = 600
const FEWEST_SIGNS = 4
const LONGEST_ASKED = 4000

/** A value once it has not changed for so many milliseconds. */
function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}

/**
 * What the council knows about some words; undefined while they are too few or it is not known yet. The answer before
 * stays until the next one is there, and each belongs to the words it was asked with: a late one replaces nothing.
 */
export function useAnswers(text: string, enterprise: string, needId: NeedId | undefined): Found | undefined {
  const refresh = useRefresh()
  const words = useSettled(text.trim().slice(0, LONGEST_ASKED), PAUSE)
  const name = useSettled(enterprise.trim(), PAUSE)
  const isAsked = Array.from(words).length >= FEWEST_SIGNS
  const answer = useAsk(
    'answer.find',
    { text: words, enterprise: name, ...(needId && { needId }) },
    { enabled: isAsked, keepPrevious: true },
  )
  const found = isAsked && answer.status === 'ready' ? answer.data : undefined
  const isMade = found?.isReady ?? true
  useEffect(() => {
    if (isMade) return undefined
    const timer = setInterval(() => void refresh('answer.find'), AGAIN)
    return () => clearInterval(timer)
  }, [isMade, refresh])
  return found
}
