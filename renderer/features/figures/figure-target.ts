import type { NeedFigure } from '#shared/domain/figures'
import type { RecordFigure } from '#shared/domain/figures-records'
import type { OutputOf } from '#shared/contract/operations'

export type Figures = OutputOf<'figure.get'>

/** The list behind a number: needs of the ledger, or other records shown in a drawer. */
export type Target =
  | { readonly list: 'needs'; readonly figure: NeedFigure; readonly value?: string; readonly office?: string }
  | { readonly list: 'needs'; readonly figure: NeedFigure; readonly from: string; readonly until: string }
  | {
      readonly list: 'records'
      readonly figure: RecordFigure
      readonly value?: string
      readonly title: string
    }

/** The value's number of a parted figure; 0 when nothing has it. */
export function partOf(figures: Figures, figure: keyof Figures['parts'], value: string): number {
  return figures.parts[figure].find((part) => part.value === value)?.count ?? 0
}
