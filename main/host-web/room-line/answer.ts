import type { ReplyFrame } from '#shared/contract/frames'
import type { ErrorCode } from '#shared/errors'
import type { TextKey } from '#shared/text/say'
import type { SentFile } from './line-assets'

export type Refusal = {
  readonly status: 400 | 401 | 403 | 404 | 408 | 413 | 429 | 500
  readonly code: ErrorCode
  readonly sentence: TextKey
  /** Seconds after which it may be tried again. */
  readonly after?: number
}

/** What a request gets. */
export type Answer =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'reply'; readonly reply: ReplyFrame }
  | { readonly kind: 'joined'; readonly role: string; readonly cookie?: string }
  | { readonly kind: 'file'; readonly file: SentFile }
  | { readonly kind: 'page'; readonly page: Response }
  /** Nothing more: it is cut off. */
  | { readonly kind: 'cut-off' }

const no = (refusal: Refusal): Answer => ({ kind: 'refused', refusal })

/** Every way the room's door says no. */
export const REFUSED = {
  stranger: no({ status: 403, code: 'not-allowed', sentence: 'line.refused' }),
  outside: no({ status: 401, code: 'not-allowed', sentence: 'line.outside' }),
  notFound: no({ status: 404, code: 'not-found', sentence: 'line.notFound' }),
  notJson: no({ status: 400, code: 'invalid-input', sentence: 'line.notJson' }),
  tooLarge: no({ status: 413, code: 'invalid-input', sentence: 'line.tooLarge' }),
  tooSlow: no({ status: 408, code: 'unavailable', sentence: 'line.tooSlow' }),
  tooMany: no({ status: 429, code: 'unavailable', sentence: 'line.tooMany', after: 1 }),
  wrongCode: no({ status: 403, code: 'not-allowed', sentence: 'line.codeWrong' }),
  full: no({ status: 429, code: 'unavailable', sentence: 'line.mostDevices', after: 60 }),
  failed: no({ status: 500, code: 'unavailable', sentence: 'line.failed' }),
} as const

/** Guessing has to wait so many milliseconds. */
export function lockedFor(milliseconds: number): Answer {
  const after = Math.ceil(milliseconds / 1000)
  return no({ status: 429, code: 'unavailable', sentence: 'line.codeBlocked', after })
}
