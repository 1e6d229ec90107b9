import type { NeedNarrowing } from '#shared/domain/figures'
import { LedgerFilter } from '#shared/contract/need-operations'
import { narrowingOf, writeNarrowing } from '../../fields/ledger-link'

/** Where the ledger page stands: which list, what is searched, whose story is open. */
export type LedgerPlace = {
  readonly filter: LedgerFilter
  readonly query: string
  /** Id of the need whose story stands beside the table. */
  readonly need: string | undefined
  /** A figure elsewhere, or the filters here, mean only some of the needs. */
  readonly narrowing: NeedNarrowing
}

/** The list that opens when the route names none: what is in hand. */
const DEFAULT_FILTER: LedgerFilter = 'open'

/** Reads the place from the route's query; an unknown filter counts as none. */
export function placeOf(params: URLSearchParams): LedgerPlace {
  const filter = LedgerFilter.safeParse(params.get('filter'))
  return {
    filter: filter.success ? filter.data : DEFAULT_FILTER,
    query: params.get('q') ?? '',
    need: params.get('need') ?? undefined,
    narrowing: narrowingOf(params),
  }
}

/** The route's query for a place; what is usual is left out. */
export function paramsOf(place: LedgerPlace): URLSearchParams {
  const params = new URLSearchParams()
  if (place.filter !== DEFAULT_FILTER) params.set('filter', place.filter)
  if (place.query !== '') params.set('q', place.query)
  if (place.need !== undefined) params.set('need', place.need)
  writeNarrowing(params, place.narrowing)
  return params
}

/** The id that an arrow key leads to from the selected one; from nothing it leads to an end. Undefined for no rows. */
export function neighbour(
  ids: readonly string[],
  selected: string | undefined,
  key: 'ArrowDown' | 'ArrowUp' | 'Home' | 'End' | 'PageDown' | 'PageUp',
): string | undefined {
  const last = ids.length - 1
  const at = selected === undefined ? -1 : ids.indexOf(selected)
  const page = 10
  const steps = { ArrowDown: 1, PageDown: page, ArrowUp: -1, PageUp: -page, Home: -Infinity, End: Infinity }
  if (at < 0) return key === 'ArrowUp' || key === 'End' ? ids[last] : ids[0]
  return ids[Math.min(last, Math.max(0, at + steps[key]))]
}
