import { z } from 'zod'

/**
 * How a name can be typed. `full` and `initials` have one entry for each character of `foldName(text)`: all its readings
 * and their first letters, divided by spaces (重庆: `zhong chong`, `qing` and `z c`, `q`). A Latin letter, a digit or a
 * character without a reading stands for itself. Both are empty for a name that is found by its characters only.
 */
export const NameKeys = z.object({
  text: z.string(),
  full: z.array(z.string()).readonly(),
  initials: z.array(z.string()).readonly(),
})
export type NameKeys = Readonly<z.infer<typeof NameKeys>>

/** How well a query fits; the higher the better. */
export const NAME_SCORES = {
  /** The whole name, in characters or full pinyin. */
  exact: 6,
  /** The beginning, in characters or full pinyin. */
  prefix: 5,
  /** The whole name, some of it by initials: pfyh. */
  wholeInitials: 4,
  /** The beginning, some of it by initials. */
  initialsPrefix: 3,
  /** From where a word begins: after a space or bracket, or where Chinese meets Latin letters. */
  wordStart: 2,
  /** Somewhere inside. */
  substring: 1,
} as const

/** The characters of a name that count: half width, lower case, ü as v, without spaces and punctuation. */
export function foldName(text: string): readonly string[] {
  return foldWithStarts(text).characters
}

type Folded = { readonly characters: readonly string[]; readonly wordStarts: ReadonlySet<number> }

type Script = 'separator' | 'latin' | 'digit' | 'other'

const FIRST_FIT: readonly (readonly [RegExp, Script])[] = [
  [/[\s\p{P}\p{S}]/u, 'separator'],
  [/[a-z]/u, 'latin'],
  [/\d/u, 'digit'],
]

/** There are as many entries as different characters were met. */
const scripts = new Map<string, Script>()

function scriptOf(character: string): Script {
  const known = scripts.get(character)
  if (known) return known
  const script = FIRST_FIT.find(([pattern]) => pattern.test(character))?.[1] ?? 'other'
  scripts.set(character, script)
  return script
}

function foldWithStarts(text: string): Folded {
  const characters: string[] = []
  const wordStarts = new Set<number>()
  let before: Script = 'separator'
  for (const character of text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v')) {
    const script = scriptOf(character)
    if (script !== 'separator') {
      if (script !== before) wordStarts.add(characters.length)
      characters.push(character)
    }
    before = script
  }
  return { characters, wordStarts }
}

/** How one character can be typed; `heads` holds the first letters of all its readings. */
type Spelling = {
  readonly readings: readonly string[]
  readonly initials: readonly string[]
  readonly heads: string
}
type Prepared = Folded & { readonly spellings: readonly Spelling[] }

const preparedByKeys = new WeakMap<NameKeys, Prepared>()

/** Characters repeat from name to name; their spellings are made once. */
const spellingByKey = new Map<string, Spelling>()

function spellingOf(character: string, full = '', initials = ''): Spelling {
  const key = `${character}/${full}/${initials}`
  const known = spellingByKey.get(key)
  if (known) return known
  const readings = [...new Set([character, ...full.split(' ')])].filter((reading) => reading !== '')
  const compound = readings
    .filter((reading) => /^[zcs]h/u.test(reading))
    .map((reading) => reading.slice(0, 2))
  const shorter = new Set([...initials.split(' '), ...compound].filter((letters) => letters !== ''))
  const spelling: Spelling = {
    readings,
    initials: [...shorter].filter((letters) => !readings.includes(letters)),
    heads: readings.map((reading) => reading.charAt(0)).join(''),
  }
  spellingByKey.set(key, spelling)
  return spelling
}

function prepare(keys: NameKeys): Prepared {
  const known = preparedByKeys.get(keys)
  if (known) return known
  const folded = foldWithStarts(keys.text)
  const prepared = {
    ...folded,
    spellings: folded.characters.map((character, place) =>
      spellingOf(character, keys.full[place], keys.initials[place]),
    ),
  }
  preparedByKeys.set(keys, prepared)
  return prepared
}

const NO_RUN = -1

/** The better run is the greater: without initials before with them, to the end of the name before part of it. */
function rank(isPlain: boolean, isWhole: boolean): number {
  return (isPlain ? 2 : 0) + (isWhole ? 1 : 0)
}

/**
 * The best way to type `letters` from one character of the name on. Goes through the name once, keeping how far the
 * letters have got by any spelling (true: without initials), so that no name takes long.
 */
function bestRun(spellings: readonly Spelling[], start: number, letters: string): number {
  if (!spellings[start]?.heads.includes(letters.charAt(0))) return NO_RUN
  let reached = new Map([[0, true]])
  let best = NO_RUN
  for (let place = start; place < spellings.length && reached.size > 0; place += 1) {
    const next = new Map<number, boolean>()
    const goOn = (to: number, isPlain: boolean) => {
      if (to === letters.length) best = Math.max(best, rank(isPlain, place === spellings.length - 1))
      else next.set(to, isPlain || next.get(to) === true)
    }
    for (const [offset, isPlain] of reached) {
      for (const reading of spellings[place]?.readings ?? []) {
        if (letters.startsWith(reading, offset)) goOn(offset + reading.length, isPlain)
        // The last syllable may still be on its way: puf, pufay.
        else if (reading.startsWith(letters.slice(offset))) best = Math.max(best, rank(isPlain, false))
      }
      for (const initial of spellings[place]?.initials ?? []) {
        if (letters.startsWith(initial, offset)) goOn(offset + initial.length, false)
      }
    }
    reached = next
  }
  return best
}

function scoreAtStart(run: number): number {
  const { exact, prefix, wholeInitials, initialsPrefix } = NAME_SCORES
  return [initialsPrefix, wholeInitials, prefix, exact][run] ?? 0
}

/**
 * How well a query fits a name, one of NAME_SCORES; undefined when it does not. Characters, full pinyin and initials may
 * be mixed (pf银行); case, width, spaces and punctuation do not matter. An empty query fits nothing.
 */
export function matchName(keys: NameKeys, query: string): number | undefined {
  const letters = foldName(query).join('')
  if (letters === '') return undefined
  const { spellings, wordStarts } = prepare(keys)
  const atStart = bestRun(spellings, 0, letters)
  if (atStart !== NO_RUN) return scoreAtStart(atStart)
  let isInside = false
  for (let place = 1; place < spellings.length; place += 1) {
    if (bestRun(spellings, place, letters) === NO_RUN) continue
    if (wordStarts.has(place)) return NAME_SCORES.wordStart
    isInside = true
  }
  return isInside ? NAME_SCORES.substring : undefined
}

const byPinyin = new Intl.Collator('zh-CN', { numeric: true })

/** Order of lists: by pinyin, numbers by value. */
export function compareNames(first: string, second: string): number {
  return byPinyin.compare(first, second)
}

/** The entries a query fits, best first, equal ones by pinyin of their names. */
export function rankByName<T>(
  entries: readonly T[],
  query: string,
  keysOf: (entry: T) => NameKeys,
): readonly T[] {
  return entries
    .map((entry) => ({ entry, keys: keysOf(entry) }))
    .map(({ entry, keys }) => ({ entry, text: keys.text, score: matchName(keys, query) }))
    .filter((candidate): candidate is typeof candidate & { score: number } => candidate.score !== undefined)
    .sort((a, b) => b.score - a.score || compareNames(a.text, b.text))
    .map(({ entry }) => entry)
}
