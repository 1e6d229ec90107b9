import type { Merge, RawRow, RawTable } from '#shared/domain/import-header'
import { trimmed } from '#shared/domain/import-words'
import { AppError } from '#shared/errors'
import { LIMITS } from './limits'

export type TableBuilder = {
  /** Takes one row by its 1-based number; rows without any text are forgotten. */
  readonly add: (row: number, cells: readonly string[]) => void
  readonly finish: (merges?: readonly Merge[]) => RawTable
}

/** Gathers rows as trimmed text; throws AppError `refused` when there are more than the program can hold. */
export function buildTable(): TableBuilder {
  const rows: RawRow[] = []
  let length = 0
  return {
    add(row, cells) {
      const texts = cells.map(trimmed)
      const own = texts.reduce((sum, text) => sum + text.length, 0)
      if (own === 0) return
      length += own
      if (length > LIMITS.textLength) throw new AppError('refused', 'exchange.tooBig')
      if (rows.length >= LIMITS.rows)
        throw new AppError('refused', 'exchange.tooManyRows', { most: LIMITS.rows })
      rows.push({ row, cells: texts })
    },
    finish: (merges = []) => ({ rows, merges }),
  }
}
