import type { AnswerRow, FoundAnswers } from '../core/ports'

/** What the worker is asked; each question is answered once, under its number. */
export type Question = { readonly id: number } & (
  | { readonly type: 'change'; readonly put: readonly AnswerRow[]; readonly removed: readonly number[] }
  | { readonly type: 'find'; readonly text: string; readonly most: number }
  | { readonly type: 'memory' }
)

export type Answer = { readonly id: number } & (
  | { readonly type: 'changed' }
  | ({ readonly type: 'found' } & FoundAnswers)
  | { readonly type: 'memory'; readonly bytes: number }
  /** `detail` is for the log. */
  | { readonly type: 'failed'; readonly detail: string }
)
