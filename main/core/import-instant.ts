import type { Moment } from '#shared/domain/import-moments'

/** Council days are China Standard Time; a date without a time counts from its midnight. */
export function instantOf({ date, time }: Moment): string {
  return new Date(`${date}T${time ?? '00:00:00'}+08:00`).toISOString()
}
