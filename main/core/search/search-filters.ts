import { DISPOSITION_KINDS } from '#shared/domain/disposition'
import { foldText } from '#shared/domain/search-fold'
import { matchName } from '#shared/domain/names'
import { NEED_STATES } from '#shared/domain/need'
import { PROJECT_STATES } from '#shared/domain/project'
import { SEARCH_KINDS, SearchKind, type SearchQuery } from '#shared/domain/search-query'
import { SESSION_STATES } from '#shared/domain/session'
import { sayByName } from '#shared/text/say'
import type { OutputOf } from '#shared/contract/operations'
import { matches } from '../name-finding'
import { pinyinKeys } from '../pinyin'
import type { SearchScan } from '../ports'
import type { View } from '../work'

type Problems = OutputOf<'search.find'>['problems']

/** States that change with the day, and so are worked out when asked. */
export const LIGHT_STATES = ['overdue', 'near'] as const
export type LightState = (typeof LIGHT_STATES)[number]

type Values = { readonly codes: readonly string[]; readonly sentence: (code: string) => readonly string[] }

const both = (key: string) =>
  (['zh-CN', 'en'] as const).flatMap((language) => sayByName(language, key, {}).split('/'))

/** The words for each value of the filters that have a fixed set of them. */
const FIXED = {
  kind: { codes: SEARCH_KINDS, sentence: (code) => both(`search.filterWords.kinds.${code}`) },
  state: {
    codes: [...new Set([...LIGHT_STATES, ...NEED_STATES, ...SESSION_STATES, ...PROJECT_STATES])],
    sentence: (code) => both(`search.filterWords.states.${code}`),
  },
  disposition: { codes: DISPOSITION_KINDS, sentence: (code) => both(`words.dispositions.${code}`) },
} as const satisfies Record<string, Values>

/** The codes a typed value can mean: those it names in full, else those of which it is a part, also as pinyin. */
function codesFor({ codes, sentence }: Values, typed: string): readonly string[] {
  const plain = foldText(typed)
  const named = codes.filter((code) => [code, ...sentence(code)].some((word) => foldText(word) === plain))
  if (named.length > 0) return named
  return codes.filter((code) =>
    sentence(code).some(
      (word) => foldText(word).includes(plain) || matchName(pinyinKeys(word), typed) !== undefined,
    ),
  )
}

/** The filters of a query as the index and the clock understand them. */
export type ReadFilters = {
  readonly filters: SearchScan['filters']
  /** Undefined: any. */
  readonly kinds: readonly SearchKind[] | undefined
  readonly lights: readonly LightState[]
  readonly problems: Problems
}

const isLight = (code: string): code is LightState => LIGHT_STATES.some((light) => light === code)

function fixedCodes(
  query: SearchQuery,
  key: keyof typeof FIXED,
  problems: Problems,
): readonly string[] | undefined {
  const values = query.filters[key]
  if (!values) return undefined
  return values.flatMap((value) => {
    const codes = codesFor(FIXED[key], value)
    if (codes.length === 0) problems.push({ type: 'unknown-value', key, value })
    return codes
  })
}

/** Buildings a value names, and the series that meet in them: what sessions are filed under. */
async function placesOf(view: View, values: readonly string[]): Promise<readonly string[]> {
  const [buildings, series] = await Promise.all([view.list('buildings'), view.list('series')])
  const fits = (name: string) =>
    values.some((value) => foldText(name).includes(foldText(value)) || matches([name], value))
  const found = buildings.filter(({ name }) => fits(name)).map(({ id }) => id)
  const meeting = series.filter(({ scope }) => scope !== 'island' && found.includes(scope))
  return [...found, ...meeting.map(({ id }) => id)]
}

/** Gives every typed value its meaning; what has none is among the problems. */
export async function readFilters(view: View, query: SearchQuery): Promise<ReadFilters> {
  const problems: Problems = query.unknown.map((name) => ({ type: 'unknown-filter', name }))
  const filters: SearchScan['filters'][number][] = []
  const kinds = fixedCodes(query, 'kind', problems)
  const states = fixedCodes(query, 'state', problems)
  const dispositions = fixedCodes(query, 'disposition', problems)
  const lights = (states ?? []).filter(isLight)
  // Overdue and near due are open needs: the clock's answer is narrow enough.
  if (states && lights.length === 0) filters.push({ key: 'state', values: states, exact: true })
  if (dispositions) filters.push({ key: 'disposition', values: dispositions, exact: true })
  const { office, enterprise, year, building } = query.filters
  for (const [key, values] of Object.entries({ office, enterprise, year })) {
    if (values) filters.push({ key, values, exact: false })
  }
  if (building) filters.push({ key: 'place', values: await placesOf(view, building), exact: true })
  return { filters, kinds: kinds?.map((kind) => SearchKind.parse(kind)), lights, problems }
}
