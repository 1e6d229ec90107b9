import type { IdSource, Progress } from './ports'

export type JobKind = 'import' | 'document' | 'archive'

/** A job as its own handler sees it. */
export type RunningJob = {
  readonly id: string
  readonly signal: AbortSignal
  /** Says what the job is; until then it is not listed. */
  readonly name: (kind: JobKind, label: string) => void
  readonly progress: (progress: Progress) => void
}

export type ListedJob = { readonly id: string; readonly kind: JobKind; readonly label: string } & Progress

/** The jobs under way, in memory: what is lost with the process was never acknowledged. */
export type JobBoard = {
  readonly run: <T>(work: (job: RunningJob) => Promise<T>) => Promise<T>
  readonly list: () => readonly ListedJob[]
  /** Asks a job to stop; whether it could be stopped shows in its reply. */
  readonly cancel: (id: string) => void
  readonly onChanged: (listener: () => void) => void
}

/** Told at most this often, in milliseconds. */
const TELL_EVERY = 200

type JobEntry = { listed?: ListedJob; readonly stop: AbortController; told: number }

/** The job as its handler sees it; what it says goes into its entry and is told. */
function runningJob(id: string, entry: JobEntry, tell: () => void): RunningJob {
  return {
    id,
    signal: entry.stop.signal,
    name(kind, label) {
      entry.listed = { id, kind, label, done: 0, total: 0 }
      tell()
    },
    progress({ done, total }) {
      if (!entry.listed) return
      entry.listed = { ...entry.listed, done, total }
      const now = Date.now()
      if (now - entry.told < TELL_EVERY) return
      entry.told = now
      tell()
    },
  }
}

export function createJobBoard(ids: IdSource): JobBoard {
  const jobs = new Map<string, JobEntry>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  return {
    async run(work) {
      const entry: JobEntry = { stop: new AbortController(), told: 0 }
      const job = runningJob(ids.next(), entry, tell)
      jobs.set(job.id, entry)
      try {
        return await work(job)
      } finally {
        jobs.delete(job.id)
        if (entry.listed) tell()
      }
    },
    list: () => [...jobs.values()].flatMap(({ listed }) => (listed ? [listed] : [])),
    cancel: (id) => jobs.get(id)?.stop.abort(),
    onChanged: (listener) => void listeners.add(listener),
  }
}
