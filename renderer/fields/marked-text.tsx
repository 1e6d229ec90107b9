import type { MarkedText as Marked } from '#shared/domain/search-excerpt'
import './marked-text.css'

/** A text with the words that were looked for marked. */
export function MarkedText({ value }: { readonly value: Marked }) {
  const { text, marks } = value
  const ends = [0, ...marks.map(([, end]) => end)]
  return (
    <>
      {marks.map(([start, end], place) => (
        <span key={start}>
          {text.slice(ends[place], start)}
          <mark className="found-words">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
