import type { Session } from '#shared/domain/session'

/** What decides whether a session is under way. */
export type SessionNow = Pick<Session, 'id' | 'state' | 'signInAt' | 'startedAt'>

/** A session that was never closed counts no longer a day after it began, else it would keep a laptop awake for ever. */
const FORGOTTEN_AFTER_MILLISECONDS = 24 * 60 * 60_000

/** What was seen of the sessions: those in sign-in or running, and of them those that are really under way. */
export type Seen = {
  readonly open: ReadonlySet<string>
  /** Latest first. */
  readonly underWay: readonly string[]
}

/**
 * The sessions under way now. One that was found in sign-in or running at the start counts when it began within a day;
 * one that was seen to begin, or to be resumed, counts until it ends.
 */
export function lookAtSessions(before: Seen | undefined, sessions: readonly SessionNow[], now: number): Seen {
  const open = sessions.filter(({ state }) => state === 'sign-in' || state === 'running')
  const counts = (session: SessionNow): boolean => {
    if (before?.underWay.includes(session.id) === true) return true
    if (before && !before.open.has(session.id)) return true
    return now - beganAt(session) < FORGOTTEN_AFTER_MILLISECONDS
  }
  const underWay = open.filter(counts).toSorted((first, second) => beganAt(second) - beganAt(first))
  return { open: new Set(open.map(({ id }) => id)), underWay: underWay.map(({ id }) => id) }
}

function beganAt({ startedAt, signInAt }: SessionNow): number {
  return Date.parse(startedAt ?? signInAt ?? '') || 0
}
