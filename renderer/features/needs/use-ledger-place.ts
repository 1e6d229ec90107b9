import { useEffect, useEffectEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { paramsOf, placeOf, type LedgerPlace } from './ledger-place'

/** How long the place has to rest before the route follows, in milliseconds: a held arrow key passes many needs. */
const PAUSE = 120

/** Where the page stands: at once for the page itself, shortly after in the route; a new route leads the page. */
export function useLedgerPlace(): readonly [LedgerPlace, (change: Partial<LedgerPlace>) => void] {
  const [params, setParams] = useSearchParams()
  const route = paramsOf(placeOf(params)).toString()
  const [place, setPlace] = useState(() => placeOf(params))
  const [known, setKnown] = useState({ route, sent: route })
  if (route !== known.route) {
    setKnown({ route, sent: route })
    // What this page sent there itself may have been passed already.
    if (route !== known.sent) setPlace(placeOf(params))
  }
  const wanted = paramsOf(place).toString()
  const follow = useEffectEvent(() => {
    setKnown({ route, sent: wanted })
    setParams(new URLSearchParams(wanted), { replace: true })
  })
  useEffect(() => {
    if (wanted === route) return undefined
    const timer = setTimeout(follow, PAUSE)
    return () => clearTimeout(timer)
  }, [wanted, route])
  return [place, (change) => setPlace((now) => ({ ...now, ...change }))]
}
