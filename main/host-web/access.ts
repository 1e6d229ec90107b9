import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../core/ports'
import { briefMemory, type AccessMemory, type KnownSession } from './access-memory'

/** Whom an address was printed for: the secretary's desk or the projector. */
export type Audience = 'desk' | 'room'

/** What became of a token: a session's secret for the cookie, or why there is none. */
export type Admission =
  { readonly status: 'admitted'; readonly session: string } | { readonly status: 'wrong' | 'blocked' }

/** Lets in who holds a token of this start, and knows them again by their session, for a day also after a restart. */
export type Access = {
  /** The token in the address printed for the audience; good until the program ends. */
  readonly tokenFor: (audience: Audience) => string
  readonly admit: (audience: Audience, token: string) => Admission
  readonly isAdmitted: (audience: Audience, session: string | undefined) => boolean
}

const MOST_WRONG_TRIES = 10
const BLOCKED_MILLISECONDS = 60_000
const MOST_SESSIONS = 50
const KNOWN_AFTER_RESTART_MILLISECONDS = 24 * 60 * 60_000

/** Makes tokens for one start of the program. Ten wrong tries within a minute block all tries for a minute. */
export function createAccess(clock: Clock, memory: AccessMemory = briefMemory()): Access {
  const tokens: Readonly<Record<Audience, string>> = { desk: secret(), room: secret() }
  const isFresh = ({ at }: KnownSession) => clock.now().getTime() - at < KNOWN_AFTER_RESTART_MILLISECONDS
  memory.remember({ sessions: memory.state().sessions.filter(isFresh) })
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
    memory.remember({
      sessions: withNewest(memory.state().sessions, { audience, digest: digestOf(session), at: now }),
    })
    return { status: 'admitted', session }
  }

  return {
    tokenFor: (audience) => tokens[audience],
    admit,
    isAdmitted(audience, session) {
      if (session === undefined) return false
      const digest = digestOf(session)
      return memory.state().sessions.some((known) => known.audience === audience && known.digest === digest)
    },
  }
}

/** The oldest session of an audience makes room for the newest. */
function withNewest(sessions: readonly KnownSession[], newest: KnownSession): readonly KnownSession[] {
  const same = sessions.filter(({ audience }) => audience === newest.audience)
  const leaving = same.length >= MOST_SESSIONS ? same[0] : undefined
  return [...sessions.filter((known) => known !== leaving), newest]
}

/** What is kept of a session: who reads it cannot use it. */
function digestOf(session: string): string {
  return createHash('sha256').update(session).digest('base64url')
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares digests, so that neither length nor content shows in the time taken. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
