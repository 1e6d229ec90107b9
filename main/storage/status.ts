import type { ReadOnlyReason } from '../core/ports'
import { AppError } from '#shared/errors'

/** Sentences that say why nothing may be written. */
const SENTENCES = {
  newer: 'storage.readOnlyNewer',
  damaged: 'storage.readOnlyDamaged',
  'disk-full': 'storage.diskFull',
  'write-failed': 'storage.writeFailed',
} as const satisfies Record<ReadOnlyReason, string>

/** What the store knows about its own health. It only gets worse, except that a full disk may be emptied. */
export class Status {
  readonly quarantined: string[] = []
  lastBackup: string | undefined
  #readOnly: ReadOnlyReason | undefined

  get readOnly(): ReadOnlyReason | undefined {
    return this.#readOnly
  }

  /** Keeps the first reason; a full disk gives way to any other. */
  becomeReadOnly(reason: ReadOnlyReason): void {
    if (this.#readOnly === undefined || this.#readOnly === 'disk-full') this.#readOnly = reason
  }

  diskHasRoom(): void {
    if (this.#readOnly === 'disk-full') this.#readOnly = undefined
  }

  /** Throws AppError `read-only` unless a change may be tried; on a full disk it may. */
  refuseIfReadOnly(): void {
    const reason = this.#readOnly
    if (reason === undefined || reason === 'disk-full') return
    throw new AppError('read-only', SENTENCES[reason], { files: this.quarantined.join(', ') })
  }
}
