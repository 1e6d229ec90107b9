import { NeedNarrowing } from '#shared/domain/figures'

/** How each part of a narrowing is called in the route. */
const NAMES = {
  figure: 'figure',
  value: 'value',
  from: 'from',
  until: 'until',
  seriesId: 'series',
  buildingId: 'building',
  office: 'office',
  enterpriseId: 'enterprise',
  source: 'source',
  category: 'category',
} as const satisfies Record<keyof NeedNarrowing, string>

const PARTS = NeedNarrowing.keyof().options

/** The narrowing that a route names; parts that are not understood count as none. */
export function narrowingOf(params: URLSearchParams): NeedNarrowing {
  const parts = PARTS.flatMap((part) => {
    const value = params.get(NAMES[part])
    return value !== null && NeedNarrowing.shape[part].safeParse(value).success
      ? [[part, value] as const]
      : []
  })
  return NeedNarrowing.parse(Object.fromEntries(parts))
}

/** Writes a narrowing into a route's query. */
export function writeNarrowing(params: URLSearchParams, narrowing: NeedNarrowing): void {
  for (const part of PARTS) {
    const value = narrowing[part]
    if (value !== undefined) params.set(NAMES[part], value)
  }
}

/** The ledger's list of exactly the needs that a narrowing means. */
export function ledgerPath(narrowing: NeedNarrowing): string {
  const params = new URLSearchParams({ filter: 'all' })
  writeNarrowing(params, narrowing)
  return `/needs?${params.toString()}`
}
