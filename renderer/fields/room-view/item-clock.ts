/** How an item's clock looks: amber from 70 % of the planned time, red from 100 % on; without a planned time always calm. */
export type ClockColour = 'calm' | 'amber' | 'red'

const AMBER_SHARE = 0.7

/** The colour of a clock that has run `spentSeconds` against `plannedMinutes`. */
export function clockColour(spentSeconds: number, plannedMinutes: number): ClockColour {
  const share = clockShare(spentSeconds, plannedMinutes)
  if (share >= 1) return 'red'
  return share >= AMBER_SHARE ? 'amber' : 'calm'
}

/** The part of the planned time that is used up, 0 and more, past 1 when it runs over; 0 without a planned time. */
export function clockShare(spentSeconds: number, plannedMinutes: number): number {
  return plannedMinutes > 0 ? Math.max(0, spentSeconds) / (plannedMinutes * 60) : 0
}

/** Minutes and seconds as `m:ss`, minutes without an upper end; a minus sign before what is below zero. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.trunc(seconds)
  const sign = whole < 0 ? '-' : ''
  const size = Math.abs(whole)
  return `${sign}${String(Math.floor(size / 60))}:${String(size % 60).padStart(2, '0')}`
}

/** The time left as a room reads it: `4:12`, and past the planned end `+0:35`. */
export function timeLeft(spentSeconds: number, plannedMinutes: number): string {
  const left = plannedMinutes * 60 - spentSeconds
  return left >= 0 ? minutesAndSeconds(left) : `+${minutesAndSeconds(-left)}`
}
