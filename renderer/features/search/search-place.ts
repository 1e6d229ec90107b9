import { SearchKind } from '#shared/domain/search-query'

/** Where the page stands: what is searched, and which kind is shown alone. */
export type SearchPlace = { readonly query: string; readonly kind: SearchKind | undefined }

/** Reads the place from the route's query. */
export function placeOfSearch(params: URLSearchParams): SearchPlace {
  const kind = SearchKind.safeParse(params.get('kind'))
  return { query: (params.get('q') ?? '').slice(0, 400), kind: kind.success ? kind.data : undefined }
}

/** The route's query for a place; what is usual is left out. */
export function paramsOfSearch({ query, kind }: SearchPlace): URLSearchParams {
  const params = new URLSearchParams()
  if (query !== '') params.set('q', query)
  if (kind !== undefined) params.set('kind', kind)
  return params
}
