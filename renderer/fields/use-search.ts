import { useEffect } from 'react'
import type { OutputOf, InputOf } from '#shared/contract/operations'
import { useAsk, useRefresh, type AskState } from '../client/hooks'

/** How soon it is asked again whether the index is ready, in milliseconds. */
const AGAIN = 250

/** What a query finds; asked again by itself while the index is being made. An empty query is not asked, but begins it. */
export function useSearch(input: InputOf<'search.find'>): AskState<OutputOf<'search.find'>> {
  const refresh = useRefresh()
  const found = useAsk('search.find', input, { keepPrevious: true })
  const isMade = found.status !== 'ready' || found.data.status.state === 'ready'
  const moment = found.status === 'ready' ? found.data : undefined
  useEffect(() => {
    if (isMade) return undefined
    const timer = setTimeout(() => void refresh('search.find'), AGAIN)
    return () => clearTimeout(timer)
  }, [isMade, moment, refresh])
  return found
}
