const LETTERS = 'abcdefghjklmnopqrstwxyz'
const collator = new Intl.Collator('zh-CN')

/**
 * The pinyin initials of a text, other characters as they are: 会议 → hy. `boundaries` holds the first character of each
 * initial in the Chinese order, a to z without i, u and v. One reading a character: enough for the program's own words.
 */
export function initialsOf(text: string, boundaries: string): string {
  const firsts = Array.from(boundaries)
  return Array.from(text, (character) => {
    if (!/\p{Script=Han}/u.test(character)) return character
    const place = firsts.findLastIndex((first) => collator.compare(first, character) <= 0)
    return LETTERS[place] ?? character
  }).join('')
}

/** Whether every word of the query stands in the text or among its initials. An empty query fits everything. */
export function fitsQuery(text: string, query: string, boundaries: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase()
  const initials = initialsOf(plain, boundaries)
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/u)
  return words.every((word) => plain.includes(word) || initials.includes(word))
}
