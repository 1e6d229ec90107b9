import { z } from 'zod'
import { MarkedText } from '../domain/search-excerpt'
import { FilterKey, SearchKind } from '../domain/search-query'
import { read } from './define'

/** Which text of a record holds the words: its wording, an answer, what is to be done, its story, an agenda, any other. */
export const SEARCH_PARTS = ['wording', 'answer', 'action', 'story', 'agenda', 'text'] as const
export const SearchPart = z.enum(SEARCH_PARTS)
export type SearchPart = z.infer<typeof SearchPart>

/** How far the index is: `waiting` until the program has settled or somebody searches, then `making`, then `ready`. */
export const SearchStatus = z.object({
  state: z.enum(['waiting', 'making', 'ready']),
  /** Records taken in so far. */
  done: z.int(),
  /** Records there are, as far as known. */
  total: z.int(),
})
export type SearchStatus = Readonly<z.infer<typeof SearchStatus>>

export const SearchHit = z.object({
  kind: SearchKind,
  id: z.string(),
  title: MarkedText,
  /** Names and facts that belong to it, the one that was looked for among them. */
  detail: MarkedText,
  /** The passage that holds the words, when a longer text does. */
  excerpt: MarkedText.optional(),
  part: SearchPart.optional(),
  /** The desk's route that opens it. */
  to: z.string(),
})
export type SearchHit = Readonly<z.infer<typeof SearchHit>>

const TOPICS_OF_RECORDS = [
  'needs',
  'sessions',
  'agendas',
  'minutes',
  'registers',
  'policies',
  'projects',
  'visits',
  'series',
  'calendar',
  'settings',
] as const

export const searchOperations = {
  /** Finds records by words, pinyin and filters (`科室:城管办`); see shared/domain/search-query.ts. */
  'search.find': read({
    staleAfter: TOPICS_OF_RECORDS,
    input: z.object({
      query: z.string().max(400),
      kinds: z.array(SearchKind).optional(),
      /** Of each kind. */
      limit: z.int().min(1).max(200).default(5),
      offset: z.int().min(0).default(0),
    }),
    output: z.object({
      status: SearchStatus,
      /** Kinds with something found, in the order of SEARCH_KINDS; the best of each first. Empty while the index is made. */
      groups: z.array(
        z.object({
          kind: SearchKind,
          total: z.int(),
          /** True when there may be more than `total`: beyond 200 of a kind nobody counts. */
          atLeast: z.boolean(),
          hits: z.array(SearchHit),
        }),
      ),
      /** What could not be understood: a filter that does not exist, or a value that a filter does not have. */
      problems: z.array(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('unknown-filter'), name: z.string() }),
          z.object({ type: z.literal('unknown-value'), key: FilterKey, value: z.string() }),
        ]),
      ),
    }),
  }),
  'search.status': read({ staleAfter: ['status'], input: z.object({}), output: SearchStatus }),
}
