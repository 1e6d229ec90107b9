import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** A browser that was let in: only the digest of its secret is kept, and when it came, in milliseconds. */
const KnownSession = z.object({ audience: z.enum(['desk', 'room']), digest: z.string(), at: z.number() })
export type KnownSession = Readonly<z.infer<typeof KnownSession>>

const Remembered = z.object({
  port: z.int().min(1).max(65_535).optional().catch(undefined),
  sessions: z.array(KnownSession).readonly().catch([]),
})
type Remembered = Readonly<z.infer<typeof Remembered>>

/** What one start of the local server leaves to the next, so that an open page finds its way back by itself. */
export type AccessMemory = {
  readonly state: () => Remembered
  readonly remember: (part: Partial<Remembered>) => void
}

/** Remembers nothing beyond this start. */
export function briefMemory(): AccessMemory {
  let state: Remembered = { sessions: [] }
  return { state: () => state, remember: (part) => (state = { ...state, ...part }) }
}

/**
 * Remembers in one small file that only its owner may read. An absent or broken file reads as a first start; a disk
 * that refuses costs only the way back.
 */
export function openAccessMemory(file: string): AccessMemory {
  let state = Remembered.catch({ sessions: [] }).parse(readIfAny(file))
  return {
    state: () => state,
    remember(part) {
      state = { ...state, ...part }
      writeIfPossible(file, JSON.stringify(state))
    },
  }
}

function readIfAny(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch {
    return {} // the first start, or a file that somebody broke
  }
}

function writeIfPossible(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, text, { mode: 0o600 })
    chmodSync(`${file}.new`, 0o600) // a file left over keeps the mode it was made with
    renameSync(`${file}.new`, file)
  } catch {
    // The pages would have to be opened anew after a restart, no more.
  }
}
