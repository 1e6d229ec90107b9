import type { Need } from '#shared/domain/need'
import { plainDateOf } from '#shared/domain/calendar'
import { isUnder, loadBooks, rowsOf, type Books } from '../ledger'
import type { View } from '../work'
import type { SearchBook } from './search-book'
import type { LightState } from './search-filters'

type Known = {
  readonly version: number
  readonly books: readonly unknown[]
  readonly today: string
  readonly rows: Readonly<Record<LightState, readonly number[]>>
}

/** The records a light depends on besides the need; the store replaces a record, so the same objects are the same records. */
function groundsOf({ sessions, series, council }: Books): readonly unknown[] {
  return [...sessions, ...series, council.settings, council.holidays]
}

const isSame = (first: readonly unknown[], second: readonly unknown[]) =>
  first.length === second.length && first.every((each, place) => each === second[place])

/** Finds the rows of needs that are overdue or near due by the ledger's own rules; worked out once a day and change. */
export function createLightRows(book: SearchBook) {
  let known: Known | undefined

  function workOut(books: Books): Known['rows'] {
    const rows: number[] = []
    const needs: Need[] = []
    for (const [row, source] of book.sources()) {
      if (source.kind !== 'need' || source.record.state !== 'open') continue
      rows.push(row)
      needs.push(source.record)
    }
    const lines = rowsOf(needs, books)
    const under = (state: LightState) =>
      rows.filter((_, place) => {
        const line = lines[place]
        return line !== undefined && isUnder(line, state, books.council.today)
      })
    return { overdue: under('overdue'), near: under('near') }
  }

  return async (view: View, now: string, states: readonly LightState[]): Promise<readonly number[]> => {
    const books = await loadBooks(view, now)
    const [version, grounds, today] = [book.version(), groundsOf(books), plainDateOf(now)]
    if (!known || known.version !== version || known.today !== today || !isSame(known.books, grounds))
      known = { version, books: grounds, today, rows: workOut(books) }
    const { rows } = known
    return [...new Set(states.flatMap((state) => rows[state]))]
  }
}
