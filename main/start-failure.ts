import { AppError } from '#shared/errors'
import { say, sayByName, type SpokenLanguage } from '#shared/text/say'

/** Why the program did not start, as a sentence with what to do about it. */
export function reasonNotStarted(
  error: unknown,
  language: SpokenLanguage,
  places: { readonly logFolder: string; readonly port?: number },
): string {
  if (error instanceof AppError) return sayByName(language, error.sentence, error.values)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const isPortTaken = code === 'EADDRINUSE' || (code === 'EACCES' && String(error).includes('listen'))
  if (isPortTaken) return say(language, 'hosts.cannotServe', { port: places.port ?? 0 })
  return say(language, 'hosts.cannotStartUnexpected', { folder: places.logFolder })
}
