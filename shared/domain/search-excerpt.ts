import { z } from 'zod'

/** A text and where in it the words stand: pairs of start and end, in order, apart from each other. */
export const MarkedText = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
})
export type MarkedText = Readonly<z.infer<typeof MarkedText>>

type Range = readonly [number, number]

/** Ranges in order, those that touch joined. */
export function joinRanges(ranges: readonly Range[]): [number, number][] {
  const joined: [number, number][] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

/** Where the patterns (global ones, of `wordPattern`) match in a text. */
export function rangesOf(text: string, patterns: readonly RegExp[]): Range[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): Range => [match.index, match.index + match[0].length]),
  )
}

/** How much stands before the first mark. */
const LEAD = 16

/** About `length` units of a text around its first mark, cut pieces shown by an ellipsis, white space as one space. */
export function excerptOf(text: string, patterns: readonly RegExp[], length = 90): MarkedText {
  const tidy = text.replaceAll(/\s+/gu, ' ').trim()
  const ranges = joinRanges(rangesOf(tidy, patterns))
  const first = ranges[0]?.[0] ?? 0
  const from =
    tidy.length <= length
      ? 0
      : wholeCharacter(tidy, Math.max(0, Math.min(first - LEAD, tidy.length - length)))
  const to = wholeCharacter(tidy, Math.min(tidy.length, from + length))
  const before = from > 0 ? '…' : ''
  const shift = before.length - from
  const marks = ranges
    .map(([start, end]): [number, number] => [Math.max(start, from), Math.min(end, to)])
    .filter(([start, end]) => start < end)
    .map(([start, end]): [number, number] => [start + shift, end + shift])
  return { text: `${before}${tidy.slice(from, to)}${to < tidy.length ? '…' : ''}`, marks }
}

/** A place that does not cut a character of two units. */
function wholeCharacter(text: string, place: number): number {
  const unit = text.charCodeAt(place)
  return unit >= 0xdc_00 && unit <= 0xdf_ff ? place - 1 : place
}
