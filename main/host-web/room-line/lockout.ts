const MINUTE = 60_000
const MOST_WRONG = 10
const LONGEST_WAIT = 15 * MINUTE
/** Wrong codes from everywhere within a minute, after which only those are heard who never gave a wrong one. */
const MOST_WRONG_IN_ALL = 300
const MOST_REMOTES = 5000

type Remote = { wrong: readonly number[]; strikes: number; until: number }

/**
 * Who guesses codes is not heard for a while: after ten wrong ones in a minute for a minute, then two, four, at most
 * fifteen. Whoever is in by a token never comes by here. `now` in milliseconds.
 */
export function createLockout(now: () => number) {
  const remotes = new Map<string, Remote>()
  let inAll: readonly number[] = []

  const lately = (times: readonly number[]) => times.filter((at) => now() - at < MINUTE)

  return {
    /** Milliseconds this address has to wait before its code is looked at; 0 when it may come. */
    waitFor(address: string): number {
      const remote = remotes.get(address)
      if (!remote) return 0
      if (remote.until > now()) return remote.until - now()
      inAll = lately(inAll)
      return inAll.length >= MOST_WRONG_IN_ALL ? MINUTE : 0
    },
    /** A wrong code came from there. */
    wrong(address: string): void {
      const remote = remotes.get(address) ?? { wrong: [], strikes: 0, until: 0 }
      const wrong = [...lately(remote.wrong), now()]
      inAll = [...lately(inAll), now()].slice(-MOST_WRONG_IN_ALL)
      const isLocked = wrong.length >= MOST_WRONG
      const wait = Math.min(LONGEST_WAIT, MINUTE * 2 ** remote.strikes)
      remotes.delete(address)
      remotes.set(
        address,
        isLocked ? { wrong: [], strikes: remote.strikes + 1, until: now() + wait } : { ...remote, wrong },
      )
      const [oldest] = remotes.keys()
      if (remotes.size > MOST_REMOTES && oldest !== undefined) remotes.delete(oldest)
    },
  }
}

export type Lockout = ReturnType<typeof createLockout>
