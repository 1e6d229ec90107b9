import type { ReadySentence, SentenceUse } from '#shared/domain/settings'

/** Sentences in the order a field offers them: those meant for it, those for everywhere, the rest. */
export function sentencesFor<S extends Pick<ReadySentence, 'use'>>(
  sentences: readonly S[],
  use: SentenceUse | undefined,
): readonly S[] {
  if (use === undefined) return sentences
  const rank = (sentence: S) => (sentence.use === use ? 0 : sentence.use === undefined ? 1 : 2)
  return sentences.toSorted((first, second) => rank(first) - rank(second))
}

/** A text with the place of the caret in it. */
export type CaretText = { readonly text: string; readonly caret: number }

/** The sentence put in place of its short name just before the caret; undefined when no short name stands there. */
export function expandReady(
  typed: CaretText,
  sentences: readonly Pick<ReadySentence, 'short' | 'text'>[],
): CaretText | undefined {
  const before = typed.text.slice(0, typed.caret)
  const found = sentences
    .filter(({ short }) => before.endsWith(short))
    .sort((first, second) => second.short.length - first.short.length)[0]
  if (!found) return undefined
  return putIn({ text: typed.text, caret: typed.caret - found.short.length }, found.text, found.short.length)
}

/** A sentence put in at the caret, over `replaced` characters that follow it. */
export function putIn(typed: CaretText, sentence: string, replaced = 0): CaretText {
  const before = typed.text.slice(0, typed.caret)
  const after = typed.text.slice(typed.caret + replaced)
  return { text: before + sentence + after, caret: before.length + sentence.length }
}
