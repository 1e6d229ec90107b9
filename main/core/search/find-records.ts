import { wordPattern } from '#shared/domain/search-fold'
import { SearchKind } from '#shared/domain/search-query'
import { breathe } from '../breathing'
import type { ScannedKind, SearchScan } from '../ports'
import type { SearchBook } from './search-book'
import { bodiesOf, type Source } from './search-documents'

/** Milliseconds of looking through records before others have their turn. */
const SLICE = 4
/** Records between two looks at the clock. */
const STRIDE = 64
/** Of each kind so many are counted: nobody reads more, and to go on would mean to read every record's long texts. */
const COUNTED = 200

/** One kind's results: how many, and the rows asked for, best first. */
export type FoundGroup = {
  readonly kind: SearchKind
  readonly total: number
  /** True when there may be more than `total`: counting stopped. */
  readonly atLeast: boolean
  readonly sources: readonly Source[]
}

/** Tells whether every word that the index only suspects stands in one of the record's long texts. */
function createTest(words: readonly string[]): (source: Source, doubts: number) => boolean {
  const patterns = words.map(wordPattern)
  return (source, doubts) => {
    if (doubts === 0) return true
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
}

/** A turn for others whenever a slice of time is used up. */
function createPause(): () => Promise<void> {
  let begin = performance.now()
  return async () => {
    if (performance.now() - begin <= SLICE) return
    await breathe()
    begin = performance.now()
  }
}

type Page = { readonly limit: number; readonly offset: number }

/** What fits a scan, by kind. Records are looked at in the order in which they are shown, until enough are certain. */
export async function findRecords(
  book: SearchBook,
  scan: SearchScan,
  { limit, offset }: Page,
): Promise<readonly FoundGroup[]> {
  const fits = createTest(scan.words)
  const pause = createPause()
  const enough = Math.max(COUNTED, offset + limit)

  async function sortOut({ kind: name, rows, doubts }: ScannedKind): Promise<FoundGroup> {
    const kind = SearchKind.parse(name)
    const isCertain = doubts.every((doubt) => doubt === 0)
    const wanted = isCertain ? offset + limit : enough
    const sources: Source[] = []
    let place = 0
    for (; place < rows.length && sources.length < wanted; place += 1) {
      if (place % STRIDE === 0) await pause()
      const source = book.sourceAt(rows[place] ?? -1)
      if (source?.kind === kind && fits(source, doubts[place] ?? 0)) sources.push(source)
    }
    const atLeast = !isCertain && place < rows.length
    return {
      ...{ kind, atLeast, total: isCertain ? rows.length : sources.length },
      sources: sources.slice(offset, offset + limit),
    }
  }

  const groups: FoundGroup[] = []
  for (const scanned of await book.index.scan(scan)) groups.push(await sortOut(scanned))
  return groups.filter(({ total }) => total > 0)
}
