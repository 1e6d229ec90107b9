/** From the main thread to the compaction worker. */
export type ReplaceMessage =
  | { readonly id: number; readonly type: 'piece'; readonly text: string }
  | { readonly id: number; readonly type: 'end'; readonly path: string }
  | { readonly id: number; readonly type: 'drop' }

/** From the compaction worker, once for each `end`. */
export type ReplaceAnswer =
  | { readonly id: number; readonly type: 'replaced'; readonly checksum: string; readonly bytes: number }
  | {
      readonly id: number
      readonly type: 'failed'
      readonly message: string
      readonly code: string | undefined
    }
