import { findTable, type FoundTable, type RawTable } from '#shared/domain/import-header'
import { AppError } from '#shared/errors'
import type { SheetReading } from '../core/ports'

export type NamedTable = { readonly sheet: string; readonly table: RawTable }

/** Tells how much of the work is done, from 0 to 1. */
export type OnShare = (share: number) => void

/** The first sheet with a header and data. Rejects with AppError `refused` when no sheet has both. */
export async function firstReading(
  sheets: AsyncIterable<NamedTable> | Iterable<NamedTable>,
): Promise<SheetReading> {
  let headerOnly: FoundTable | undefined
  let filled = false
  for await (const { sheet, table } of sheets) {
    const found = findTable(table)
    if (found && found.rows.length > 0) return { sheet, ...found }
    headerOnly ??= found
    filled ||= table.rows.length > 0
  }
  if (headerOnly) throw new AppError('refused', 'exchange.noRows', { row: headerOnly.headerRow })
  throw new AppError('refused', filled ? 'exchange.noHeader' : 'exchange.nothingInside')
}
