/** Chinese characters a room reads in a second, aloud in one's head and without haste. */
const CHARACTERS_A_SECOND = 5
const SHORTEST_SECONDS = 8
const LONGEST_SECONDS = 25
/** To find the beginning of a new page. */
const FINDING_SECONDS = 3

/** Width of a text in Chinese characters: a Latin letter, a digit or a space is half as wide. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1
  return width
}

/** Seconds a page stays before the next one comes by itself. */
export function readingSeconds(text: string): number {
  const seconds = FINDING_SECONDS + widthOf(text) / CHARACTERS_A_SECOND
  return Math.round(Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, seconds)))
}

/** The page on show `elapsed` seconds after the view was sent, `first` to begin with and round again after the last. */
export function pageAt(elapsed: number, seconds: readonly number[], first: number): number {
  const round = seconds.reduce((sum, one) => sum + one, 0)
  if (seconds.length <= 1 || round <= 0) return 0
  let left = Math.max(0, elapsed) % round
  for (let turned = 0; turned < seconds.length; turned += 1) {
    const page = (first + turned) % seconds.length
    left -= seconds[page] ?? 0
    if (left < 0) return page
  }
  return first % seconds.length
}
