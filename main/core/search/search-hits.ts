import type { Language } from '#shared/contract/frames'
import type { SearchHit } from '#shared/contract/search-operations'
import { formatNeedNumber } from '#shared/domain/document-number'
import { excerptOf, joinRanges, rangesOf, type MarkedText } from '#shared/domain/search-excerpt'
import { foldUnit, wordPattern } from '#shared/domain/search-fold'
import { isSpelling, Speller } from '#shared/domain/search-spelling'
import { say } from '#shared/text/say'
import { readingsOf } from './sent-readings'
import { bodiesOf, documentOf, type Source } from './search-documents'

const speller = new Speller(readingsOf)

/** What the words of a query look like in a text: as they stand, and those that may be pinyin. */
export type Looks = { readonly patterns: readonly RegExp[]; readonly spellings: readonly string[] }

export function looksOf(words: readonly string[]): Looks {
  return { patterns: words.map(wordPattern), spellings: words.filter(isSpelling) }
}

/** Where a word stands in a text as pinyin. */
function spelledRange(text: string, word: string): [number, number][] {
  const units = new Uint16Array(text.length)
  const places: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    const unit = foldUnit(text.charCodeAt(place))
    if (unit === 0) continue
    units[places.length] = unit
    places.push(place)
  }
  const [start, end] = speller.find(word, units, 0, places.length) ?? []
  if (start === undefined || end === undefined) return []
  return [[places[start] ?? 0, (places[end - 1] ?? 0) + 1]]
}

/** A short text with everything in it marked. */
function marked(text: string, { patterns, spellings }: Looks): MarkedText {
  const spelled = spellings.flatMap((word) => spelledRange(text, word))
  return { text, marks: joinRanges([...rangesOf(text, patterns), ...spelled]) }
}

const SEPARATOR = ' · '

/** The first names, and any other that was looked for. */
function detailOf(names: readonly string[], looks: Looks, always: number): MarkedText {
  const shown = names.filter((name, place) => place < always || marked(name, looks).marks.length > 0)
  let text = ''
  const marks: [number, number][] = []
  for (const name of shown) {
    if (text !== '') text += SEPARATOR
    for (const [start, end] of marked(name, looks).marks) marks.push([start + text.length, end + text.length])
    text += name
  }
  return { text, marks }
}

const routed = (path: string, key: string, value: string) => `${path}${key}=${encodeURIComponent(value)}`

function routeOf({ kind, record }: Source): string {
  switch (kind) {
    case 'need':
      return routed('/needs?filter=all&', 'need', record.id)
    case 'session':
      return `/sessions/${encodeURIComponent(record.id)}`
    case 'minutes':
      return `/sessions/${encodeURIComponent(record.id)}/minutes`
    case 'enterprise':
      return routed('/registers/enterprise?', 'query', record.name)
    case 'person':
      return routed('/registers/person?', 'query', record.name)
    case 'policy':
      return routed('/policies?', 'policy', record.id)
    case 'project':
      return routed('/projects?tab=projects&', 'project', record.id)
    case 'visit':
      return routed('/visits?', 'visit', record.id)
  }
}

/** What stands before the names: the state, in words. */
function stateOf({ kind, record }: Source, language: Language): readonly string[] {
  if (kind === 'need') return [say(language, `words.needStates.${record.state}`)]
  if (kind === 'session') return [say(language, `words.sessionStates.${record.state}`)]
  return []
}

/** Names always shown beside a title, by kind; a need's first name is its number, which stands in the title. */
const ALWAYS: Readonly<Record<Source['kind'], number>> = {
  need: 2,
  session: 1,
  minutes: 1,
  enterprise: 2,
  person: 2,
  policy: 2,
  project: 1,
  visit: 2,
}

/** A record as a line of results, its words marked. */
export function hitOf(source: Source, looks: Looks, language: Language): SearchHit {
  const { title, names } = documentOf(source)
  const number = source.kind === 'need' ? formatNeedNumber(source.record.number) : ''
  const others = names.filter((name) => name !== number)
  const state = stateOf(source, language)
  const bodies = bodiesOf(source).filter(({ text }) => text !== '')
  const telling = bodies.find(({ text }) => rangesOf(text, looks.patterns).length > 0)
  // Nothing was looked for in it, but a need is known by its words.
  const body = telling ?? (source.kind === 'need' ? bodies[0] : undefined)
  return {
    kind: source.kind,
    id: source.record.id,
    title: marked(number === '' ? title : `${number} ${title}`, looks),
    detail: detailOf([...state, ...others], looks, ALWAYS[source.kind]),
    ...(body && { excerpt: excerptOf(body.text, looks.patterns), part: body.part }),
    to: routeOf(source),
  }
}
