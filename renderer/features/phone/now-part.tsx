import { useEffect, useState } from 'react'
import type { PhoneView } from '#shared/contract/phone-operations'
import type { PartProps } from './phone-context'
import { usePhoneText } from './phone-text'

type Item = NonNullable<PhoneView['item']>

/** What the session is on. */
export function NowPart({ view, state }: PartProps) {
  const text = usePhoneText()
  const { item } = view
  return (
    <section className="phone-part" aria-labelledby="now">
      <h2 id="now">{text('now')}</h2>
      {item ? (
        <>
          <p className="phone-big">{[item.title, item.subject].filter(Boolean).join('：')}</p>
          <p className="phone-hint">
            <span>{text('place', { place: item.place, of: item.of })}</span>
            <ItemClock clock={item.clock} clockAhead={state.clockAhead} />
          </p>
        </>
      ) : (
        <p className="phone-big">{text(view.state === 'waiting' ? 'notYet' : 'between')}</p>
      )}
    </section>
  )
}

const NEARLY = 0.7

function asTime(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
}

/** The item's clock by the server's instants, so that it is right after the phone slept. */
function ItemClock({ clock, clockAhead }: { readonly clock: Item['clock']; readonly clockAhead: number }) {
  const text = usePhoneText()
  const now = useSecond(clock.runningSince !== undefined)
  const running = clock.runningSince === undefined ? 0 : now + clockAhead - Date.parse(clock.runningSince)
  const spent = clock.spentSeconds + Math.max(0, Math.floor(running / 1000))
  const planned = clock.plannedMinutes * 60
  const values = { time: asTime(spent), minutes: clock.plannedMinutes }
  if (planned === 0) return <span className="num">{text('spentOnly', values)}</span>
  if (spent > planned)
    return (
      <span className="num phone-over">{text('overTime', { ...values, time: asTime(spent - planned) })}</span>
    )
  const isNear = spent >= planned * NEARLY
  return (
    <span className={isNear ? 'num phone-near' : 'num'}>{text(isNear ? 'nearlyOver' : 'spent', values)}</span>
  )
}

/** This phone's clock, once a second. */
function useSecond(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!isRunning) return
    const ticking = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticking)
  }, [isRunning])
  return now
}
