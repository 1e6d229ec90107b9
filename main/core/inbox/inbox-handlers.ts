import type { Handlers } from '../dispatch'
import type { BlobStore, IdSource, Spreadsheets } from '../ports'
import { inboxExportHandlers } from './inbox-export'
import { intakeHandlers } from './inbox-intake'
import { inboxListHandlers } from './inbox-lists'
import { wayHandlers } from './inbox-ways'

type InboxName = Extract<keyof Handlers, `inbox.${string}`>
type Dependencies = { readonly ids: IdSource; readonly spreadsheets: Spreadsheets; readonly blobs: BlobStore }

/** 绿色通道: what comes in outside the room, and what becomes of it. */
export function inboxHandlers(dependencies: Dependencies): Pick<Handlers, InboxName> {
  return {
    ...intakeHandlers(dependencies),
    ...inboxListHandlers(),
    ...wayHandlers(dependencies),
    ...inboxExportHandlers(dependencies),
  }
}
