const SEEN = 'loushi-news-seen'
const SINCE = 'loushi-news-since'

/** The moment up to which news was seen before this window was opened; undefined the first time. */
export function newsSince(): string | undefined {
  const since = sessionStorage.getItem(SINCE) ?? localStorage.getItem(SEEN) ?? undefined
  if (since !== undefined) sessionStorage.setItem(SINCE, since)
  return since
}

/** Remembers for the next time that everything until then was shown. */
export function rememberNewsSeen(now: string): void {
  localStorage.setItem(SEEN, now)
}
