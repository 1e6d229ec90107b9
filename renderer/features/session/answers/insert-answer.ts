import type { AnswerSource } from '#shared/domain/disposition'
import type { DispositionFields } from '../disposition-form'

/** Words to put in, and what they were taken from. */
export type InsertedAnswer = { readonly words: string; readonly source: AnswerSource }

/** As many sources as an answer can have. */
const MOST_SOURCES = 10
const LONGEST = 8000

/** The sources with one more; each stands once. */
export function addSource(sources: readonly AnswerSource[], source: AnswerSource): AnswerSource[] {
  const others = sources.filter(({ kind, id }) => kind !== source.kind || id !== source.id)
  return [...others, source].slice(-MOST_SOURCES)
}

function joined(before: string, words: string): string {
  if (words === '' || before.includes(words)) return before
  return (before.trim() === '' ? words : `${before.trimEnd()}\n${words}`).slice(0, LONGEST)
}

/** Which field of the form takes the words; while nothing is chosen yet, the answer's. */
function fieldFor(kind: DispositionFields['kind']): 'answer' | 'explanation' | 'requirement' {
  switch (kind) {
    case 'explained':
      return 'explanation'
    case 'immediate':
    case 'dated':
      return 'requirement'
    case 'answered':
    case 'escalated':
    case 'claimed':
    case undefined:
      return 'answer'
  }
}

/** What putting an answer in changes: words behind those that are there, and the source that stays with them. */
export function insertAnswer(
  fields: DispositionFields,
  { words, source }: InsertedAnswer,
): Pick<DispositionFields, 'sources'> & Partial<DispositionFields> {
  const field = fieldFor(fields.kind)
  return { [field]: joined(fields[field], words), sources: addSource(fields.sources, source) }
}
