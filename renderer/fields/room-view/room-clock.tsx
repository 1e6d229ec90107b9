import { useText } from '../../client/hooks'
import { useCoreNow } from './core-clock'
import { clockColour, timeLeft } from './item-clock'
import type { RoomPicture } from './room-picture'
import { secondsBetween } from './room-seconds'

type Clock = {
  readonly plannedMinutes: number
  readonly spentSeconds: number
  readonly runningSince?: string | undefined
}

/** Seconds a clock has run until this moment. */
export function useSpent({ spentSeconds, runningSince }: Omit<Clock, 'plannedMinutes'>, coreNow: string) {
  const now = useCoreNow(coreNow)
  return spentSeconds + (runningSince === undefined ? 0 : secondsBetween(runningSince, now))
}

type TimeLeftProps = { readonly clock: Clock; readonly now: string; readonly className: string }

/** 剩余 4:12, and past the planned end 超时 +0:35. */
export function TimeLeft({ clock, now, className }: TimeLeftProps) {
  const text = useText()
  const spent = useSpent(clock, now)
  const { plannedMinutes } = clock
  const isOver = spent > plannedMinutes * 60
  return (
    <span className={className} data-colour={clockColour(spent, plannedMinutes)}>
      <span className="room-clock-word">{text(isOver ? 'room.timeOver' : 'room.timeLeft')}</span>{' '}
      <span className="room-clock-time">{timeLeft(spent, plannedMinutes)}</span>
    </span>
  )
}

/** The running item's time, top right beside any view; nothing while no clock runs or none is planned. */
export function CornerClock({ picture }: { readonly picture: RoomPicture }) {
  const { clock, now } = picture
  if (!clock || clock.plannedMinutes === 0) return null
  return <TimeLeft clock={clock} now={now} className="room-corner" />
}
