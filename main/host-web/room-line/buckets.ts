/** So many at once, and so many a second in the long run. */
export type Rate = { readonly burst: number; readonly perSecond: number }

type Bucket = { left: number; at: number }

/** Callers remembered at most; the one that was seen longest ago makes room. */
const MOST_CALLERS = 5000

/** Counts what each caller takes; `now` in milliseconds. */
export function createBuckets({ burst, perSecond }: Rate, now: () => number) {
  const buckets = new Map<string, Bucket>()

  function bucketOf(caller: string): Bucket {
    const at = now()
    const bucket = buckets.get(caller) ?? { left: burst, at }
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond)
    bucket.at = at
    // Put again, so that the order is that of the last visit.
    buckets.delete(caller)
    buckets.set(caller, bucket)
    const [oldest] = buckets.keys()
    if (buckets.size > MOST_CALLERS && oldest !== undefined) buckets.delete(oldest)
    return bucket
  }

  return {
    /** False when the caller has taken enough for now. */
    take(caller: string, amount = 1): boolean {
      const bucket = bucketOf(caller)
      if (bucket.left < amount) return false
      bucket.left -= amount
      return true
    },
  }
}

export type Buckets = ReturnType<typeof createBuckets>
