type Job = () => Promise<void>

type Shares = {
  /** Calls under way at a time, of everybody. */
  readonly mostTogether: number
  /** Calls of one caller, under way and waiting. */
  readonly mostEach: number
}

/** Counts places by caller; nobody gets more than `most`. */
function createPlaces(most: number) {
  const taken = new Map<string, number>()
  return (caller: string): (() => void) | undefined => {
    const count = taken.get(caller) ?? 0
    if (count >= most) return undefined
    taken.set(caller, count + 1)
    return () => {
      const left = (taken.get(caller) ?? 1) - 1
      if (left > 0) taken.set(caller, left)
      else taken.delete(caller)
    }
  }
}

/**
 * Lets callers take turns: one call of each is under way at a time, the next of the same caller goes behind everybody
 * who waits. So a flood of one makes others wait for one of its calls, not for all.
 */
export function createFairQueue({ mostTogether, mostEach }: Shares) {
  const waiting = new Map<string, Job[]>()
  /** Whose turn comes next: nobody who has a call under way, nobody twice. */
  const next = new Set<string>()
  const busy = new Set<string>()

  function begin(): void {
    for (const caller of next) {
      if (busy.size >= mostTogether) return
      next.delete(caller)
      const job = waiting.get(caller)?.shift()
      if (!job) continue
      busy.add(caller)
      void job().finally(() => {
        busy.delete(caller)
        if ((waiting.get(caller)?.length ?? 0) > 0) next.add(caller)
        else waiting.delete(caller)
        begin()
      })
    }
  }

  return {
    /** Takes a place for a call of this caller; gives how to leave it, or undefined when it has too many already. */
    enter: createPlaces(mostEach),
    /** Does the work when it is this caller's turn. */
    take<T>(caller: string, work: () => Promise<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        const job = () => work().then(resolve, reject)
        const own = waiting.get(caller)
        if (own) own.push(job)
        else waiting.set(caller, [job])
        if (!busy.has(caller)) next.add(caller)
        begin()
      })
    },
  }
}

export type FairQueue = ReturnType<typeof createFairQueue>
