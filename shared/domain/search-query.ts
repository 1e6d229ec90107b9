import { z } from 'zod'
import { foldText } from './search-fold'

/** What can be found, in the order in which it is listed. */
export const SEARCH_KINDS = [
  'need',
  'session',
  'minutes',
  'enterprise',
  'person',
  'policy',
  'project',
  'visit',
] as const
export const SearchKind = z.enum(SEARCH_KINDS)
export type SearchKind = z.infer<typeof SearchKind>

/** What results can be narrowed down by. */
export const FILTER_KEYS = [
  'kind',
  'state',
  'office',
  'building',
  'enterprise',
  'disposition',
  'year',
] as const
export const FilterKey = z.enum(FILTER_KEYS)
export type FilterKey = z.infer<typeof FilterKey>

/** The names under which a filter can be typed; the first is the one that is offered. */
export const FILTER_NAMES: { readonly [K in FilterKey]: readonly string[] } = {
  kind: ['类型', '类别', 'kind', 'type'],
  state: ['状态', 'state', 'status'],
  office: ['科室', '办', 'office'],
  building: ['楼宇', '楼', 'building'],
  enterprise: ['企业', '公司', 'enterprise', 'company'],
  disposition: ['处置', 'disposition'],
  year: ['年', '年份', 'year'],
}

export type SearchQuery = {
  /** Folded words and phrases, each once; all of them have to be found. */
  readonly words: readonly string[]
  /** Filters with something after the colon; values of one key are alternatives. */
  readonly filters: Readonly<Partial<Record<FilterKey, readonly string[]>>>
  /** What looks like a filter and is none, as typed: `楼层`. */
  readonly unknown: readonly string[]
}

/** More words than this say nothing more. */
export const MOST_WORDS = 8

/** A piece of a query: an unquoted name before a colon, and what stands there, quoted or not. */
const PIECE = /([^\s:：“”"]+)[:：](?=\s|$)|(?:([^\s:："“”]+)[:：])?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu

const keyOfName = new Map<string, FilterKey>(
  FILTER_KEYS.flatMap((key) => FILTER_NAMES[key].map((name) => [foldText(name), key] as const)),
)

/** A time (9:30) and an address (https://…) have a colon and are words. */
function isWord(name: string, value: string): boolean {
  return /^\d+$/u.test(name.normalize('NFKC')) || value.startsWith('//')
}

/**
 * Reads what was typed: words, phrases in quotes, and filters such as `科室:城管办`, with either colon. A filter without
 * a value is still being typed and counts for nothing.
 */
export function parseSearch(typed: string): SearchQuery {
  const words = new Set<string>()
  const filters: Partial<Record<FilterKey, string[]>> = {}
  const unknown = new Set<string>()
  for (const [whole, bare, name, quoted, plain] of typed.matchAll(PIECE)) {
    const value = (quoted ?? plain ?? '').trim()
    const label = name ?? bare
    if (label === undefined || isWord(label, value)) {
      const word = foldText(label === undefined ? value : whole)
      if (word !== '') words.add(word)
      continue
    }
    const key = keyOfName.get(foldText(label))
    if (key === undefined) unknown.add(label)
    else if (value !== '') (filters[key] ??= []).push(value)
  }
  return { words: [...words].slice(0, MOST_WORDS), filters, unknown: [...unknown] }
}
