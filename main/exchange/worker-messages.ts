import type { SentenceValues } from '#shared/errors'
import type { ErrorCode } from '#shared/errors'
import type { Progress, SheetReading, SheetToWrite } from '../core/ports'

/** What the worker is started for; one worker does one job and ends. */
export type Job =
  { readonly type: 'read'; readonly path: string } | { readonly type: 'write'; readonly sheet: SheetToWrite }

/** What the worker says, ending with one of `read`, `written`, `refused`, `failed`. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'rows'; readonly rows: SheetReading['rows'] }
  | { readonly type: 'read'; readonly table: Omit<SheetReading, 'rows'> }
  | { readonly type: 'written'; readonly bytes: Uint8Array }
  /** `detail` is for the log. */
  | {
      readonly type: 'refused'
      readonly code: ErrorCode
      readonly sentence: string
      readonly values: SentenceValues
      readonly detail: string
    }
  | { readonly type: 'failed'; readonly detail: string }
