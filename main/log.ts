import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from './core/ports'

const LARGEST_BYTES = 2 * 1024 * 1024
const FILE_NAME = 'loushi.log'

/**
 * A log of one JSON line an entry in `folder`; at 2 MB the file becomes `loushi.1.log` and a new one begins.
 * A log that cannot be written is given up silently: it must never stop the work it reports on.
 */
export function createLog(folder: string, now: () => Date): Log {
  const file = join(folder, FILE_NAME)
  const write = (level: string, message: string, details: Record<string, unknown>) => {
    const line = JSON.stringify({ at: now().toISOString(), level, message, ...details })
    try {
      mkdirSync(folder, { recursive: true })
      turnOver(file, join(folder, 'loushi.1.log'))
      appendFileSync(file, `${line}\n`)
    } catch {
      // A full or read-only disk: the user hears of it from the store, which knows more.
    }
  }
  return {
    info: (message, details = {}) => write('info', message, details),
    error: (message, error, details = {}) => write('error', message, { ...details, error: describe(error) }),
  }
}

function turnOver(file: string, older: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LARGEST_BYTES) renameSync(file, older)
}

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? {} : { cause: describe(error.cause) }
  return { name: error.name, message: error.message, stack: error.stack, ...cause }
}
