import { addDays, daysInMonth, partsOf, plainDate, type PlainDate } from './calendar'

export const PERIOD_PRESETS = [
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
] as const
export type PeriodPreset = (typeof PERIOD_PRESETS)[number]

/** Both days included. */
export type Period = { readonly from: PlainDate; readonly until: PlainDate }

function monthsFrom(year: number, month: number, months: number): Period {
  const last = month + months - 1
  // Months of one year only: quarters and years begin where calendar quarters and years do.
  return {
    from: plainDate(year, month, 1) ?? `${String(year)}-01-01`,
    until: plainDate(year, last, daysInMonth(year, last)) ?? `${String(year)}-12-31`,
  }
}

const SPANS = { month: 1, quarter: 3, year: 12 } as const

function spanAround(day: PlainDate, span: keyof typeof SPANS): Period {
  const { year, month } = partsOf(day)
  const months = SPANS[span]
  return monthsFrom(year, Math.floor((month - 1) / months) * months + 1, months)
}

/** The calendar month, quarter or year that today lies in, or the one before it. */
export function periodOf(preset: PeriodPreset, today: PlainDate): Period {
  const [which, span] = preset.split('-') as ['this' | 'last', keyof typeof SPANS]
  const current = spanAround(today, span)
  return which === 'this' ? current : spanAround(addDays(current.from, -1), span)
}

/** The preset that stands for a period on this day, if one does. */
export function presetOf(period: Period, today: PlainDate): PeriodPreset | undefined {
  return PERIOD_PRESETS.find((preset) => {
    const { from, until } = periodOf(preset, today)
    return from === period.from && until === period.until
  })
}
