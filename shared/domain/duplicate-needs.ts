import { comparableText } from './import-words'
import { plainName } from './register'

/**
 * From this share of common bigrams on, two texts of one enterprise are shown as possibly the same. Two ways to say
 * one thing share more than half of the shorter one's bigrams; two things of one enterprise hardly a fifth.
 */
export const ALIKE_FROM = 0.4

const bigramsByText = new Map<string, ReadonlySet<string>>()
const MOST_KEPT = 20_000

/** The pairs of neighbouring characters of a text, without blanks and punctuation; a single character stands alone. */
function bigramsOf(text: string): ReadonlySet<string> {
  const known = bigramsByText.get(text)
  if (known) return known
  const characters = Array.from(comparableText(text))
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
  const bigrams = new Set(characters.length === 1 ? characters : pairs)
  if (bigramsByText.size >= MOST_KEPT) bigramsByText.clear()
  bigramsByText.set(text, bigrams)
  return bigrams
}

/** How much of the shorter text is in the other: 0 nothing, 1 all of it. The order of the two does not matter. */
export function likeness(first: string, second: string): number {
  const [a, b] = [bigramsOf(first), bigramsOf(second)]
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let common = 0
  for (const bigram of small) if (large.has(bigram)) common += 1
  return common / small.size
}

/** As much of a need or of an inbox item as telling doubles apart takes. */
export type Comparable = {
  readonly enterprise: string
  readonly enterpriseId?: string | undefined
  readonly text: string
}

function isSameEnterprise(a: Comparable, b: Comparable): boolean {
  if (a.enterpriseId !== undefined && a.enterpriseId === b.enterpriseId) return true
  const name = plainName(a.enterprise)
  return name !== '' && name === plainName(b.enterprise)
}

/** The others of the same enterprise that say nearly the same, most alike first; equal ones in the order given. */
export function alikeAmong<T extends Comparable>(
  item: Comparable,
  others: readonly T[],
): readonly { readonly other: T; readonly share: number }[] {
  return others
    .filter((other) => isSameEnterprise(item, other))
    .map((other) => ({ other, share: likeness(item.text, other.text) }))
    .filter(({ share }) => share >= ALIKE_FROM)
    .sort((a, b) => b.share - a.share)
}
