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
  useEffect(() => {
    if (isMade) return undefined
    let isOver = false
    let timer = setTimeout(again, AGAIN)
    function again() {
      void refresh('search.find').finally(() => {
        if (!isOver) timer = setTimeout(again, AGAIN)
      })
    }
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isMade, refresh])
  return found
}
