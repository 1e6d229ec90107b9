import type { OutputOf, ParsedInputOf } from '#shared/contract/operations'
import { SEARCH_KINDS, parseSearch, type SearchKind } from '#shared/domain/search-query'
import type { Handlers, Occasion } from '../dispatch'
import type { View } from '../work'
import { findRecords, type FoundGroup } from './find-records'
import { createLightRows } from './light-rows'
import type { SearchBook } from './search-book'
import { readFilters } from './search-filters'
import { hitOf, looksOf } from './search-hits'

type SearchHandlers = Pick<Handlers, 'search.find' | 'search.status'>
type Found = OutputOf<'search.find'>

/** Kinds that both the query and the page ask for. */
function wantedKinds(asked: readonly SearchKind[] | undefined, typed: readonly SearchKind[] | undefined) {
  return SEARCH_KINDS.filter((kind) => (asked?.includes(kind) ?? true) && (typed?.includes(kind) ?? true))
}

export function searchHandlers({ search: book }: { readonly search: SearchBook }): SearchHandlers {
  const lightRows = createLightRows(book)

  async function groupsOf(
    { query: typed, kinds: asked, limit, offset }: ParsedInputOf<'search.find'>,
    { view, now, language }: Occasion & { readonly view: View },
  ): Promise<Pick<Found, 'groups' | 'problems'>> {
    const query = parseSearch(typed)
    const { filters, kinds, lights, problems } = await readFilters(view, query)
    const isEmpty = query.words.length === 0 && Object.keys(query.filters).length === 0
    if (isEmpty || problems.length > 0) return { groups: [], problems }
    const only = lights.length > 0 ? await lightRows(view, now, lights) : undefined
    const scan = { words: query.words, filters, kinds: wantedKinds(asked, kinds), ...(only && { only }) }
    const found = await findRecords(book, scan, { limit, offset })
    const looks = looksOf(query.words)
    const ordered = SEARCH_KINDS.flatMap((kind) => found.filter((group) => group.kind === kind))
    const shown = ({ sources, ...group }: FoundGroup) => ({
      ...group,
      hits: sources.map((source) => hitOf(source, looks, language)),
    })
    return { groups: ordered.map(shown), problems }
  }

  return {
    'search.status': () => Promise.resolve(book.status()),
    'search.find': async (input, occasion) => {
      const status = book.status()
      if (status.state !== 'ready') return { status, groups: [], problems: [] }
      await book.settled()
      try {
        return { status, ...(await groupsOf(input, occasion)) }
      } catch (error) {
        const now = book.status()
        // Lost while it was asked: it is being made anew, which is what the page is told.
        if (now.state !== 'ready') return { status: now, groups: [], problems: [] }
        throw error
      }
    },
  }
}
