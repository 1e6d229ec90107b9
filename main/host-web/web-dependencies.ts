import type { Language } from '#shared/contract/frames'
import type { Core } from '../core/dispatch'
import type { Clock, Log } from '../core/ports'
import type { DocumentFiles } from '../document-files'
import type { UploadStore } from '../uploads'
import type { AccessMemory } from './access-memory'

/** What the local server needs to serve the program. */
export type WebDependencies = {
  readonly core: Core
  readonly documents: DocumentFiles
  readonly uploads: UploadStore
  /** Folder of the built pages. */
  readonly pagesFolder: string
  /** Language of what the server says by itself. */
  readonly language: Language
  readonly clock: Clock
  readonly log: Log
  /** Who was let in before this start; without it nobody was. */
  readonly accessMemory?: AccessMemory
}
