/** 常用语: a short name that stands for a sentence. */
export type ReadySentence = { readonly short: string; readonly text: string }

/** A text with the place of the caret in it. */
export type CaretText = { readonly text: string; readonly caret: number }

/** The sentence put in place of its short name just before the caret; undefined when no short name stands there. */
export function expandReady(typed: CaretText, sentences: readonly ReadySentence[]): CaretText | undefined {
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
