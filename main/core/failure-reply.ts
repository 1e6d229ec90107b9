import type { Language, ReplyFrame } from '#shared/contract/frames'
import { AppError } from '#shared/errors'
import { say, sayByName } from '#shared/text/say'
import type { IdSource, Log } from './ports'

/** A failure as a reply: an expected one in its own words, any other logged under a number and hidden. */
export function replyTo(
  error: unknown,
  { operation, language }: { readonly operation: string; readonly language: Language },
  { ids, log }: { readonly ids: IdSource; readonly log: Log },
): ReplyFrame {
  if (error instanceof AppError) {
    const message = sayByName(language, error.sentence, error.values)
    return { ok: false, problem: { code: error.code, message } }
  }
  const incident = ids.next().slice(-8)
  log.error('Operation failed unexpectedly', error, { operation, incident })
  const message = say(language, 'errors.internal', { incident })
  return { ok: false, problem: { code: 'internal', message, incident } }
}
