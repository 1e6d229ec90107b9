import { widthOf } from './page-rhythm'
import type { SheetBlock } from './room-sheet'

/** Headings wider than this stay as small as a heading may be, so that something besides fits on the screen. */
const LONG_HEADING = 22

/** The class of a heading's size. */
export function headingSize(words: string, usual = ''): string {
  return widthOf(words) > LONG_HEADING ? 'room-h1-long' : usual
}

/** A heading that may run over pages. */
export function headingBlock(words: string, usual = ''): SheetBlock {
  return {
    key: 'heading',
    words,
    isHeading: true,
    draw: (shown) => (
      <h1 className={headingSize(words, usual)} data-words>
        {shown}
      </h1>
    ),
  }
}

/** A paragraph; none where there are no words. */
export function wordsBlock(key: string, words: string, className = 'room-words'): readonly SheetBlock[] {
  if (words.trim() === '') return []
  const draw = (shown: string) => (
    <p className={className} data-words>
      {shown}
    </p>
  )
  return [{ key, words: words.trim(), draw }]
}

/** A label with its words; the label stands again where they run on. None where there are no words. */
export function factBlock(
  key: string,
  label: string,
  words: string,
  className = 'room-fact',
): readonly SheetBlock[] {
  if (words.trim() === '') return []
  const draw = (shown: string) => (
    <dl className={className}>
      <dt>{label}</dt>
      <dd data-words>{shown}</dd>
    </dl>
  )
  return [{ key, words: words.trim(), draw }]
}

/** The beginning of a text up to about so many characters, cut after a clause where one ends; whole when it is shorter. */
export function beginningOf(text: string, most: number): string {
  const characters = Array.from(text.trim())
  if (characters.length <= most) return text.trim()
  const cut = characters.slice(0, most).join('')
  const clause = /^.*[。！？；，、!?;,]/su.exec(cut)?.[0] ?? ''
  const kept = clause.length * 2 >= cut.length ? clause.slice(0, -1) : cut
  return `${kept}…`
}
