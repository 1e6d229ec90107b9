import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../core/ports'

/** Whom an address was printed for: the secretary's desk or the projector. */
export type Audience = 'desk' | 'room'

/** What became of a token: a session's secret for the cookie, or why there is none. */
export type Admission =
  { readonly status: 'admitted'; readonly session: string } | { readonly status: 'wrong' | 'blocked' }

/** Lets in who holds a token of this start, and knows them again by their session. */
export type Access = {
  /** The token in the address printed for the audience; good until the program ends. */
  readonly tokenFor: (audience: Audience) => string
  readonly admit: (audience: Audience, token: string) => Admission
  readonly isAdmitted: (audience: Audience, session: string | undefined) => boolean
}

const MOST_WRONG_TRIES = 10
const BLOCKED_MILLISECONDS = 60_000
const MOST_SESSIONS = 50

/** Makes tokens for one start of the program. Ten wrong tries within a minute block all tries for a minute. */
export function createAccess(clock: Clock): Access {
  const tokens: Readonly<Record<Audience, string>> = { desk: secret(), room: secret() }
  const sessions: Readonly<Record<Audience, Set<string>>> = { desk: new Set(), room: new Set() }
  let wrongTries: readonly number[] = []

  function isBlocked(now: number): boolean {
    wrongTries = wrongTries.filter((at) => now - at < BLOCKED_MILLISECONDS)
    return wrongTries.length >= MOST_WRONG_TRIES
  }

  function admit(audience: Audience, token: string): Admission {
    const now = clock.now().getTime()
    if (isBlocked(now)) return { status: 'blocked' }
    if (!isSame(token, tokens[audience])) {
      wrongTries = [...wrongTries, now]
      return { status: 'wrong' }
    }
    const session = secret()
    remember(sessions[audience], session)
    return { status: 'admitted', session }
  }

  return {
    tokenFor: (audience) => tokens[audience],
    admit,
    isAdmitted: (audience, session) => session !== undefined && sessions[audience].has(session),
  }
}

/** The oldest session makes room for the newest. */
function remember(sessions: Set<string>, session: string): void {
  const [oldest] = sessions
  if (sessions.size >= MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest)
  sessions.add(session)
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares digests, so that neither length nor content shows in the time taken. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
