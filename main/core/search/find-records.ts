import { wordPattern } from '#shared/domain/search-fold'
import type { SearchKind } from '#shared/domain/search-query'
import { breathe } from '../breathing'
import type { ScannedRows, SearchScan } from '../ports'
import type { SearchBook } from './search-book'
import { bodiesOf, orderOf, type Source } from './search-documents'

/** Milliseconds of looking through records before others have their turn. */
const SLICE = 4
/** Records between two looks at the clock. */
const STRIDE = 64

/** One kind's results: how many, and the rows asked for, best first. */
export type FoundGroup = {
  readonly kind: SearchKind
  readonly total: number
  readonly sources: readonly Source[]
}

/** Whether every word that the index only suspects stands in one of the record's long texts. */
function holds(
  source: Source,
  doubts: number,
  words: readonly string[],
  patterns: readonly RegExp[],
): boolean {
  const bodies = bodiesOf(source)
  return patterns.every((pattern, nth) => {
    if ((doubts & (1 << nth)) === 0) return true
    return bodies.some(({ text }) => {
      // A global pattern goes on where it stopped.
      pattern.lastIndex = 0
      // Most texts hold it as it is, which is quicker to see.
      return text.includes(words[nth] ?? '') || pattern.test(text)
    })
  })
}

type Certain = { readonly score: number; readonly source: Source }

/** Takes out what only looked as if, reading the records themselves, in slices. */
async function sortOut(
  { rows, scores, doubts }: ScannedRows,
  words: readonly string[],
  book: SearchBook,
): Promise<Map<SearchKind, Certain[]>> {
  const patterns = words.map(wordPattern)
  const found = new Map<SearchKind, Certain[]>()
  let begin = performance.now()
  for (let place = 0; place < rows.length; place += 1) {
    if (place % STRIDE === 0 && performance.now() - begin > SLICE) {
      await breathe()
      begin = performance.now()
    }
    const source = book.sourceAt(rows[place] ?? -1)
    if (!source) continue
    const doubt = doubts[place] ?? 0
    if (doubt !== 0 && !holds(source, doubt, words, patterns)) continue
    const { kind } = source
    const group = found.get(kind)
    const certain = { score: scores[place] ?? 0, source }
    if (group) group.push(certain)
    else found.set(kind, [certain])
  }
  return found
}

const better = (a: Certain, b: Certain) => b.score - a.score || orderOf(b.source) - orderOf(a.source)

/** The best so many, in order, without sorting the rest. */
function best(found: readonly Certain[], count: number): readonly Certain[] {
  if (count >= found.length || count > 200) return found.toSorted(better).slice(0, count)
  const chosen: Certain[] = []
  for (const each of found) {
    const last = chosen.at(-1)
    if (chosen.length === count && last && better(each, last) >= 0) continue
    let place = chosen.length
    while (place > 0 && better(each, chosen[place - 1] ?? each) < 0) place -= 1
    chosen.splice(place, 0, each)
    if (chosen.length > count) chosen.pop()
  }
  return chosen
}

/** What fits a scan, by kind. */
export async function findRecords(
  book: SearchBook,
  scan: SearchScan,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly FoundGroup[]> {
  const scanned = await book.index.scan(scan)
  const found = await sortOut(scanned, scan.words, book)
  return [...found].map(([kind, certain]) => ({
    kind,
    total: certain.length,
    sources: best(certain, offset + limit)
      .slice(offset)
      .map(({ source }) => source),
  }))
}
