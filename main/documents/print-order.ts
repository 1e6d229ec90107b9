import type { Paper } from '#shared/domain/paper'
import type { DrawnPaper, PaperFormat } from '../core/ports'

/** What the worker knows from its start. */
export type WorkerSettings = { readonly fontsFolder: string; readonly userFontsFolder: string | undefined }

/** To the worker: draw this. `cancelled` is shared memory, because a worker in the midst of a paper hears no message. */
export type PrintOrder = {
  readonly id: number
  readonly paper: Paper
  readonly format: PaperFormat
  readonly cancelled: Int32Array
}

/** From the worker, once for every order. */
export type PrintReply =
  | {
      readonly id: number
      readonly type: 'drawn'
      readonly drawn: DrawnPaper
      /** Characters that no font has; they are printed as 〓. */
      readonly missing: string
    }
  | { readonly id: number; readonly type: 'cancelled' }
  | {
      readonly id: number
      readonly type: 'failed'
      readonly message: string
      readonly stack: string | undefined
    }
