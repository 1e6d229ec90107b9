import type { Resource } from './resource'
import { lengthOf, piecesOf, weightsOf } from './word-overlap'

/** The pieces of a text, and those of its title. */
export type Text = { readonly pieces: ReadonlySet<string>; readonly title: ReadonlySet<string> }
/** Where a piece is found: places on the shelf, and whether it stands in the title there. */
type Posting = { readonly square: number; readonly places: number[]; readonly inTitle: boolean[] }
/** Resources on offer, found by their pieces, category or kind. */
export type Shelf = {
  readonly offers: readonly Resource[]
  readonly texts: readonly Text[]
  readonly weights: ReadonlyMap<string, number>
  readonly lengths: readonly number[]
  /** The levels of each category. */
  readonly levels: readonly (readonly string[])[]
  readonly byPiece: ReadonlyMap<string, Posting>
  readonly byCategory: ReadonlyMap<string, readonly number[]>
  readonly byKind: ReadonlyMap<string, readonly number[]>
  readonly tally: Tally
}

/** The levels of a category's path. */
export const levelsOf = (category: string) =>
  category
    .split('/')
    .map((level) => level.trim())
    .filter((level) => level !== '')

/** The pieces of a need or resource. */
export function textOf({ title, text }: { readonly title: string; readonly text: string }): Text {
  return { pieces: piecesOf(`${title}\n${text}`), title: piecesOf(title) }
}

function push(index: Map<string, number[]>, key: string, place: number): void {
  const known = index.get(key)
  if (known) known.push(place)
  else index.set(key, [place])
}

function postingsOf(texts: readonly Text[], weights: ReadonlyMap<string, number>): Map<string, Posting> {
  const postings = new Map<string, Posting>()
  texts.forEach(({ pieces, title }, place) => {
    for (const piece of pieces) {
      const weight = weights.get(piece)
      if (weight === undefined) continue
      const posting = postings.get(piece) ?? { square: weight ** 2, places: [], inTitle: [] }
      posting.places.push(place)
      posting.inTitle.push(title.has(piece))
      postings.set(piece, posting)
    }
  })
  return postings
}

/** Puts resources on a shelf with their texts; pieces weigh by how rare they are among them and the needs. */
export function shelve(offers: readonly Resource[], texts: readonly Text[], wanted: readonly Text[]): Shelf {
  const weights = weightsOf([...texts, ...wanted].map(({ pieces }) => pieces))
  const byCategory = new Map<string, number[]>()
  const byKind = new Map<string, number[]>()
  offers.forEach(({ category, kind }, place) => {
    const [first] = levelsOf(category)
    if (first !== undefined) push(byCategory, first, place)
    push(byKind, kind, place)
  })
  return {
    ...{ offers, texts, weights, byCategory, byKind },
    levels: offers.map(({ category }) => levelsOf(category)),
    lengths: texts.map(({ pieces }) => lengthOf(pieces, weights)),
    byPiece: postingsOf(texts, weights),
    tally: createTally(offers.length),
  }
}

/** What one text has in common with each place of the shelf; used for one text after the other. */
type Tally = {
  readonly squares: Float64Array
  readonly shared: Uint16Array
  /** Whether a piece of the text's title stands in the title there. */
  readonly titles: Uint8Array
  /** Places that are in `touched` already. */
  readonly seen: Uint8Array
  readonly touched: number[]
}

function createTally(size: number): Tally {
  return {
    squares: new Float64Array(size),
    shared: new Uint16Array(size),
    titles: new Uint8Array(size),
    seen: new Uint8Array(size),
    touched: [],
  }
}

function touch({ seen, touched }: Tally, place: number): void {
  if (seen[place] === 1) return
  seen[place] = 1
  touched.push(place)
}

function clear({ squares, shared, titles, seen, touched }: Tally): void {
  for (const place of touched) squares[place] = shared[place] = titles[place] = seen[place] = 0
  touched.length = 0
}

function add(tally: Tally, { square, places, inTitle }: Posting, isInTitle: boolean): void {
  const { squares, shared, titles } = tally
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    touch(tally, place)
    squares[place] = (squares[place] ?? 0) + square
    shared[place] = (shared[place] ?? 0) + 1
    if (isInTitle && inTitle[at] === true) titles[place] = 1
  }
}

/** Counts what a text shares with every resource, by way of its pieces only; those of its category or kind join them. */
export function tallyOf(
  wanted: { readonly category: string; readonly kind?: string | undefined },
  text: Text,
  { tally, byPiece, byCategory, byKind }: Shelf,
): Tally {
  clear(tally)
  for (const piece of text.pieces) {
    const posting = byPiece.get(piece)
    if (posting) add(tally, posting, text.title.has(piece))
  }
  const [first] = levelsOf(wanted.category)
  for (const place of byCategory.get(first ?? '') ?? []) touch(tally, place)
  for (const place of byKind.get(wanted.kind ?? '') ?? []) touch(tally, place)
  return tally
}
