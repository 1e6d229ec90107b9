import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the checkout, which holds the built program. */
export const checkout = fileURLToPath(new URL('../../..', import.meta.url))

/** A folder that is gone after the test. */
export function aFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'loushi-e2e-'))
  // A program that just ended may still be letting go of its files.
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}
