import { hostname } from 'node:os'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentFormat } from '#shared/domain/document'
import { allHandlers } from './core/all-handlers'
import { loadSettings } from './core/council'
import { createCore, type Core, type Handlers } from './core/dispatch'
import { createJobBoard } from './core/jobs'
import type { Archives, Clock, IdSource, LastSaved, Log, StoreState, Uploads } from './core/ports'
import { createSearchBook, toldStore, type SearchBook } from './core/search/search-book'
import { viewOf } from './core/work'
import { sampleHandlers } from './demo/sample'
import type { DocumentFiles } from './document-files'
import { openPrinter } from './documents/printer'
import { packArchive, unpackArchive } from './exchange/archive'
import { openSpreadsheets } from './exchange/spreadsheets'
import { openSearch } from './search/open-search'
import { openStore } from './storage/open-store'
import { storeCollections } from './store-collections'
import type { OpenedStore } from './storage/store-options'

export type ProgramOptions = {
  readonly dataFolder: string
  /** Folder of the compiled workers. */
  readonly outFolder: string
  readonly fontsFolder: string
  readonly uploads: Uploads
  readonly clock: Clock
  readonly ids: IdSource
  readonly log: Log
  /** How a second window that finds the folder in use is told who has it. */
  readonly program: string
  /** False for a short run: no backup, no compaction by itself. */
  readonly background?: boolean
}

/** The program without a face. */
export type Program = {
  readonly core: Core
  readonly documents: DocumentFiles
  readonly check: OpenedStore['check']
  /** Every record of a collection as it is stored. */
  readonly records: OpenedStore['list']
  readonly compact: () => Promise<void>
  /** Commits records as they are: a generated council. */
  readonly commit: OpenedStore['commit']
  readonly storeState: () => StoreState
  readonly close: () => Promise<void>
}

const MEDIA_TYPES: Record<DocumentFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  ics: 'text/calendar; charset=utf-8',
}

const archives: Archives = { pack: packArchive, unpack: async (path) => unpackArchive(await readFile(path)) }

function documentFiles(store: OpenedStore): DocumentFiles {
  const view = viewOf(store)
  return {
    async read(documentId) {
      const record = await view.get('documents', documentId)
      const attachment = record ? undefined : await view.get('attachments', documentId)
      const mediaType = record ? MEDIA_TYPES[record.format] : attachment?.mediaType
      const found = record ?? attachment
      const bytes = found && (await store.blobs.get(found.sha256))
      if (!found || !bytes || mediaType === undefined) return undefined
      return { fileName: found.fileName, mediaType, bytes }
    },
  }
}

/** Opens the data and puts the program's mind together. Rejects with AppError when the data folder cannot be used. */
export async function buildProgram(options: ProgramOptions): Promise<Program> {
  const { dataFolder, outFolder, fontsFolder, uploads, clock, ids, log, program, background = true } = options
  const laptop = hostname()
  const workerFile = (name: string) => join(outFolder, `${name}.cjs`)
  const store = await openStore({
    ...{ folder: dataFolder, collections: storeCollections(), migrations: [], laptop, background },
    ...{ clock, ids, log, program, workerFile: workerFile('storage-worker') },
  })
  const printer = openPrinter({ workerFile: workerFile('document-worker'), fontsFolder, log })
  const spreadsheets = openSpreadsheets({ workerFile: workerFile('exchange-worker'), log })
  const index = openSearch({ workerFile: workerFile('search-worker'), log })
  const search = createSearchBook({ store, index, log })
  const stopWaiting = background ? beginSoon(search) : () => undefined
  const jobs = createJobBoard(ids)
  const saved: LastSaved = {}
  const adapters = { store, blobs: store.blobs, printer, spreadsheets, archives, uploads }
  const handlers: Handlers = {
    ...allHandlers({ ...adapters, clock, ids, saved, jobs, search }),
    ...sampleHandlers(() => core),
  }
  const who = async () => (await loadSettings(viewOf(store))).secretaryName
  const core: Core = createCore({
    ...{ handlers, store: toldStore(store, search), jobs, clock, ids, log, laptop, saved, who },
  })
  return {
    core,
    documents: documentFiles(store),
    ...checking(store),
    async close() {
      stopWaiting()
      await core.idle()
      await index.close()
      await spreadsheets.close()
      await printer.close()
      await store.close()
    },
  }
}

/** How long after the start the search index is begun, in milliseconds: the home page is there first. */
const SEARCH_AFTER = 2000

/** Begins the index in a while, unless somebody searches before; gives what keeps it from beginning. */
function beginSoon(search: SearchBook): () => void {
  const timer = setTimeout(() => search.status(), SEARCH_AFTER)
  timer.unref()
  return () => clearTimeout(timer)
}

function checking(
  store: OpenedStore,
): Pick<Program, 'check' | 'records' | 'compact' | 'commit' | 'storeState'> {
  return {
    check: () => store.check(),
    records: (collection, scope) => store.list(collection, scope),
    compact: () => store.compact(),
    commit: (transaction) => store.commit(transaction),
    storeState: () => store.state(),
  }
}
