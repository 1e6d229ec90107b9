import { readHolidayLines, type HolidayReading, type HolidayYear } from '#shared/domain/holidays'

/** What the lines of one year's field come to. */
export type LinesReading = Pick<HolidayReading, 'problems'> & {
  readonly table: HolidayYear | undefined
  /** Years other than the field's own that the lines name. */
  readonly otherYears: readonly number[]
}

/** Reads the lines of the field for `year`; they can be saved when there is a table, no problem and no other year. */
export function readYear(lines: string, year: number): LinesReading {
  const { years, problems } = readHolidayLines(lines)
  return {
    problems,
    table: years.find((table) => table.year === year),
    otherYears: years.map((table) => table.year).filter((other) => other !== year),
  }
}
