/** A part of a block on a page: characters `from` (counted from 0) up to before `to` of its words. */
export type Piece = { readonly block: number; readonly from: number; readonly to: number }

/** What flows over pages: a text that may be cut, or something that stays whole. */
export type FlowBlock = {
  readonly words?: string
  /** Not left alone at the foot of a page. */
  readonly isHeading?: boolean
}

/** What the page's letters take: heights in one unit, whichever. */
export type Ruler = {
  /** Height of a page. */
  readonly available: number
  /** Height between two blocks. */
  readonly gap: number
  readonly heightOf: (piece: Piece) => number
}

const SENTENCE_ENDS = /[。！？；!?;\n]/u
const CLAUSE_ENDS = /[，、：,:.]/u
/** These may not begin a line, so no page is cut before them either. */
const NOT_FIRST = /[。！？；，、：）》」』”’!?;,:.)\]}%…]/u
const LATIN = /[\p{Script=Latin}\p{N}'’.@/#_-]/u

/** A page that ends at a sentence or at a clause may be this much emptier than one cut between words. */
const SENTENCE_FILLED = 0.5
const CLAUSE_FILLED = 0.7
/** A text that would stand whole on the next page is not cut, once this part of the page is used. */
const ENOUGH_USED = 0.4

function isBreak(text: string, at: number, ends: RegExp): boolean {
  return ends.test(text.charAt(at - 1)) && !NOT_FIRST.test(text.charAt(at))
}

/** Whether a line may be cut here: never inside a Latin word, a number, a pair of code units, or before a closing mark. */
function mayCut(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  if (/[\uDC00-\uDFFF]/u.test(after) || NOT_FIRST.test(after)) return false
  return !(LATIN.test(before) && LATIN.test(after))
}

/** Where best to cut a text of which at most the characters `from` to before `most` fit: after a sentence, a clause, a word. */
export function cutOf(text: string, from: number, most: number): number {
  if (most >= text.length) return text.length
  const tests = [
    [SENTENCE_FILLED, (at: number) => isBreak(text, at, SENTENCE_ENDS)],
    [CLAUSE_FILLED, (at: number) => isBreak(text, at, CLAUSE_ENDS)],
    [0, (at: number) => mayCut(text, at)],
  ] as const
  for (const [filled, test] of tests) {
    const least = from + Math.max(1, Math.ceil((most - from) * filled))
    for (let at = most; at >= least; at -= 1) if (test(at)) return at
  }
  // One word longer than a page: cut anywhere but inside a character.
  const isInside = /[\uDC00-\uDFFF]/u.test(text.charAt(most)) && most - 1 > from
  return isInside ? most - 1 : most
}

/** The furthest end of a piece that is not higher than `room`; `from` when not even one character is. */
function furthest(ruler: Ruler, piece: Piece, room: number): number {
  let fits = piece.from
  let over = piece.to + 1
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2)
    if (ruler.heightOf({ ...piece, to: middle }) <= room) fits = middle
    else over = middle
  }
  return fits
}

/** At least this many characters of a text stand together at the foot of a page. */
const LEAST_CHARACTERS = 12

type Open = { pages: Piece[][]; page: Piece[]; used: number }

function turn(open: Open, blocks: readonly FlowBlock[]): void {
  const last = open.page.at(-1)
  const isLeft = last !== undefined && open.page.length > 1 && blocks[last.block]?.isHeading === true
  if (isLeft) open.page.pop()
  open.pages.push(open.page)
  open.page = []
  open.used = 0
  if (isLeft) open.page.push(last)
}

function put(open: Open, piece: Piece, ruler: Ruler): void {
  open.used += (open.page.length > 0 ? ruler.gap : 0) + ruler.heightOf(piece)
  open.page.push(piece)
}

function afterSpace(text: string, at: number): number {
  const rest = /^\s*/u.exec(text.slice(at))?.[0].length ?? 0
  return at + rest
}

function flowText(open: Open, index: number, blocks: readonly FlowBlock[], ruler: Ruler): void {
  const text = blocks[index]?.words ?? ''
  let from = 0
  while (from < text.length) {
    const piece = { block: index, from, to: text.length }
    const room = ruler.available - open.used - (open.page.length > 0 ? ruler.gap : 0)
    const most = furthest(ruler, piece, room)
    const isTooLittle = most < text.length && most - from < LEAST_CHARACTERS
    if (isTooLittle && open.page.length > 0) {
      turn(open, blocks)
      if (open.page[0]) open.used = ruler.heightOf(open.page[0])
      // A heading that came along and still leaves no room stays alone.
      if (open.page.length > 0 && furthest(ruler, piece, ruler.available - open.used - ruler.gap) <= from) {
        open.pages.push(open.page)
        open.page = []
        open.used = 0
      }
      continue
    }
    const to = cutOf(text, from, Math.max(most, from + 1))
    put(open, { block: index, from, to }, ruler)
    from = afterSpace(text, to)
    // What runs on begins a page of its own.
    if (from < text.length) turn(open, blocks)
  }
}

function isBetterWhole({ page, used }: Open, { available, heightOf }: Ruler, whole: Piece): boolean {
  return page.length > 0 && used >= available * ENOUGH_USED && heightOf(whole) <= available
}

/**
 * Blocks as pages, in their order and as much as fits on each: whole sentences together where that leaves a page more
 * than half full. Always at least one page; a block that fits on no page has one to itself.
 */
export function flowPages(blocks: readonly FlowBlock[], ruler: Ruler): readonly (readonly Piece[])[] {
  const open: Open = { pages: [], page: [], used: 0 }
  blocks.forEach(({ words }, index) => {
    const whole = { block: index, from: 0, to: words?.length ?? 0 }
    const gap = open.page.length > 0 ? ruler.gap : 0
    if (open.used + gap + ruler.heightOf(whole) <= ruler.available) put(open, whole, ruler)
    else if (isBetterWhole(open, ruler, whole)) {
      turn(open, blocks)
      if (open.page[0]) open.used = ruler.heightOf(open.page[0])
      put(open, whole, ruler)
    } else if (words !== undefined && words !== '') flowText(open, index, blocks, ruler)
    else {
      if (open.page.length > 0) turn(open, blocks)
      if (open.page[0]) open.used = ruler.heightOf(open.page[0])
      put(open, whole, ruler)
    }
  })
  return open.page.length > 0 || open.pages.length === 0 ? [...open.pages, open.page] : open.pages
}
