import { addDays } from '#shared/domain/calendar'
import type { Need } from '#shared/domain/need'
import type { Enterprise } from '#shared/domain/register'
import type { Dice } from './random'
import { FIRST_DAY } from './registers'
import { instant } from './sessions'

/** Days that the three years hold, less the last. */
const DAYS = 1088

/** What the records of life between sessions are made of. */
export type Stock = {
  readonly dice: Dice
  readonly enterprises: readonly Enterprise[]
  readonly needs: readonly Need[]
}

/** A day of the three years. */
export const aDay = (dice: Dice) => addDays(FIRST_DAY, dice.int(0, DAYS))
/** Who recorded it, and when. */
export const made = (day: string) => ({ at: instant(day, '17:00'), by: '陈思' })
/** So many of a kind. */
export const many = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place))
