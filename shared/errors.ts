/** Every failure a user can be told about. Add a code here before throwing it. */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'not-allowed',
  'conflict',
  'refused',
  'read-only',
  'unavailable',
  'cancelled',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Values that fill the gaps of a sentence in shared/text. */
export type SentenceValues = Readonly<Record<string, string | number>>

/**
 * A failure the program expects. `sentence` is a key of shared/text (`errors.…`), filled with `values`;
 * dispatch turns it into the caller's language. Anything else that is thrown is a bug.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly sentence: string
  readonly values: SentenceValues

  constructor(code: ErrorCode, sentence: string, values: SentenceValues = {}, options?: ErrorOptions) {
    super(`${code}: ${sentence}`, options)
    this.code = code
    this.sentence = sentence
    this.values = values
  }
}

/** Makes the compiler point at every switch that forgot a case. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
