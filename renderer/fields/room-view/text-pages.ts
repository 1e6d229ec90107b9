/** About this many Chinese characters can be read at a time from ten metres. */
const MOST_CHARACTERS = 90

const ENDS = [/(?<=[。！？；!?;\n])/u, /(?<=[，、：,:])/u, /(?<=\s)/u, /(?=.)/u] as const

/** Width of a text in Chinese characters: a Latin letter, a digit or a space is half as wide. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1
  return width
}

/** Pieces no wider than `most`, cut after sentences where that is enough, else after clauses, words, characters. */
function piecesOf(text: string, most: number, level: number): readonly string[] {
  const end = ENDS[level]
  if (end === undefined || widthOf(text) <= most) return [text]
  return text.split(end).flatMap((piece) => piecesOf(piece, most, level + 1))
}

/**
 * A long text as pages of at most `most` Chinese characters' width, whole sentences together where they fit.
 * Always at least one page; nothing but white space at the ends of a page is left out.
 */
export function textPages(text: string, most: number = MOST_CHARACTERS): readonly string[] {
  const pages: string[] = []
  let page = ''
  for (const piece of piecesOf(text.trim(), most, 0)) {
    if (page !== '' && widthOf(page) + widthOf(piece.trimEnd()) > most) {
      pages.push(page.trim())
      page = ''
    }
    page += piece
  }
  return [...pages, page.trim()]
}

/** Lists longer than a screen, as pages of at most `most` lines. Always at least one page. */
export function listPages<T>(lines: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(lines.length / most))
  return Array.from({ length: count }, (_, page) => lines.slice(page * most, (page + 1) * most))
}
