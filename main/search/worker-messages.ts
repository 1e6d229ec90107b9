import type { ScannedKind, SearchScan } from '../core/ports'
import type { PackedRows } from './packed-rows'

/** What the worker is asked; each question is answered once, under its number. */
export type Question = { readonly id: number } & (
  | {
      readonly type: 'change'
      readonly put: PackedRows
      readonly removed: readonly number[]
      readonly readings: Readonly<Record<string, readonly string[]>>
    }
  | { readonly type: 'scan'; readonly scan: SearchScan }
  | { readonly type: 'memory' }
)

export type Answer = { readonly id: number } &
  /** The buffer comes back for the next rows. */
  (
    | { readonly type: 'changed'; readonly buffer: ArrayBuffer }
    | { readonly type: 'scanned'; readonly found: readonly ScannedKind[] }
    | { readonly type: 'memory'; readonly bytes: number }
    /** `detail` is for the log. */
    | { readonly type: 'failed'; readonly detail: string }
  )
