import { workingDaysBetween, type PlainDate } from './calendar'
import { dueDateOf } from './disposition'
import type { HolidayYear } from './holidays'
import { currentDisposition, type Need } from './need'
import { waitingDays } from './need-rules'
import { z } from 'zod'

/** A light always carries a word beside its colour: why it shines, and how many days. */
export const Light = z.object({
  colour: z.enum(['green', 'yellow', 'red']),
  reason: z.enum(['due', 'overdue', 'return', 'return-overdue', 'waiting', 'undecided']),
  /** Working days left or past; for waiting, calendar days. */
  days: z.int(),
})
export type Light = Readonly<z.infer<typeof Light>>

type Sky = {
  readonly today: PlainDate
  readonly holidays: readonly HolidayYear[]
  readonly yellowDays: number
  /** Date of the session a claim comes back to, when that session is known. */
  readonly returnDate?: PlainDate | undefined
}

const atLeastOne = (days: number) => Math.max(1, days)

/** Working days until a day; 0 only on the day itself, even when only days off lie between. */
function daysAhead(day: PlainDate, { today, holidays }: Pick<Sky, 'today' | 'holidays'>): number {
  return day === today ? 0 : atLeastOne(workingDaysBetween(today, day, holidays))
}

function dueLight(due: PlainDate, { today, holidays, yellowDays }: Sky): Light {
  if (due < today)
    return { colour: 'red', reason: 'overdue', days: atLeastOne(workingDaysBetween(due, today, holidays)) }
  const days = daysAhead(due, { today, holidays })
  return { colour: days <= yellowDays ? 'yellow' : 'green', reason: 'due', days }
}

function returnLight(sky: Sky): Light {
  const { returnDate, today, holidays, yellowDays } = sky
  if (!returnDate) return { colour: 'green', reason: 'return', days: -1 }
  if (returnDate < today) {
    return {
      colour: 'red',
      reason: 'return-overdue',
      days: atLeastOne(workingDaysBetween(returnDate, today, holidays)),
    }
  }
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
