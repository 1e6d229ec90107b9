import { workingDaysBetween, type PlainDate } from './calendar'
import { dueDateOf } from './disposition'
import type { HolidayYear } from './holidays'
import { currentDisposition, type Need } from './need'
import { waitingDays } from './need-progress'
import { z } from 'zod'

/** A light always carries a word beside its colour: why it shines, and how many days. */
export const Light = z.object({
  colour: z.enum(['green', 'yellow', 'red']),
  reason: z.enum(['due', 'overdue', 'return', 'return-overdue', 'waiting', 'undecided']),
  /** Working days left or past; for waiting, calendar days. */
  days: z.int(),
})
export type Light = Readonly<z.infer<typeof Light>>

export type Sky = {
  readonly today: PlainDate
  readonly holidays: readonly HolidayYear[]
  readonly yellowDays: number
  /** Working days past due from which the light is red; from the first when it is not said. */
  readonly redDays?: number | undefined
  /** Date of the session a claim comes back to, when that session is known. */
  readonly returnDate?: PlainDate | undefined
}

const atLeastOne = (days: number) => Math.max(1, days)

/** Working days until a day; 0 only on the day itself, even when only days off lie between. */
function daysAhead(day: PlainDate, { today, holidays }: Pick<Sky, 'today' | 'holidays'>): number {
  return day === today ? 0 : atLeastOne(workingDaysBetween(today, day, holidays))
}

/** The light of a day that something is due on: red when past, yellow near it; days are working days. */
export /** Past its day: red, or yellow until as many working days have passed as the settings say. */
function pastLight(day: PlainDate, reason: 'overdue' | 'return-overdue', sky: Sky): Light {
  const days = atLeastOne(workingDaysBetween(day, sky.today, sky.holidays))
  return { colour: days >= (sky.redDays ?? 1) ? 'red' : 'yellow', reason, days }
}

/** The light of a limit on the council's day, whoever it is set to. */
export function dueLight(due: PlainDate, sky: Omit<Sky, 'returnDate'>): Light {
  if (due < sky.today) return pastLight(due, 'overdue', sky)
  const days = daysAhead(due, sky)
  return { colour: days <= sky.yellowDays ? 'yellow' : 'green', reason: 'due', days }
}

/** A claim is red as soon as the session it comes back to has passed without a word: no day of grace. */
function returnLight(sky: Sky): Light {
  const { returnDate, today, yellowDays } = sky
  if (!returnDate) return { colour: 'green', reason: 'return', days: -1 }
  if (returnDate < today) return pastLight(returnDate, 'return-overdue', { ...sky, redDays: 1 })
  const days = daysAhead(returnDate, sky)
  return { colour: days <= yellowDays ? 'yellow' : 'green', reason: 'return', days }
}

/** The light of an open need; none for a closed one. */
export function lightOf(need: Need, sky: Sky): Light | undefined {
  if (need.state !== 'open') return undefined
  const disposition = currentDisposition(need)
  if (!disposition) return { colour: 'yellow', reason: 'undecided', days: 0 }
  const due = dueDateOf(disposition)
  if (due) return dueLight(due, sky)
  if (disposition.kind === 'claimed' && !disposition.returned) return returnLight(sky)
  if (disposition.kind === 'escalated') {
    return { colour: 'yellow', reason: 'waiting', days: waitingDays(need, sky.today) ?? 0 }
  }
  return { colour: 'yellow', reason: 'undecided', days: 0 }
}
