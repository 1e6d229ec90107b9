import { hostname } from 'node:os'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentFormat } from '#shared/domain/document'
import { openAnswers } from './answers/open-answers'
import { allHandlers } from './core/all-handlers'
import { createAnswerBook, type AnswerBook } from './core/answers/answer-book'
import { loadSettings } from './core/council'
import { createCore, type Core, type Handlers } from './core/dispatch'
import { createJobBoard } from './core/jobs'
import { NO_NETWORK } from './core/phones/no-network'
import type {
  Archives,
  Clock,
  IdSource,
  LastSaved,
  Log,
  RoomNetwork,
  StoreState,
  Uploads,
} from './core/ports'
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
  /** How phones come in; a program without a host has none. */
  readonly network?: RoomNetwork
  /** How a second window that finds the folder in use is told who has it. */
  readonly program: string
  /** Which laptop the changes are made on; this machine's name when absent. */
  readonly laptop?: string
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
  const { dataFolder, outFolder, fontsFolder, uploads, clock, ids, log, program } = options
  const { background = true, network = NO_NETWORK, laptop = hostname() } = options
  const workerFile = (name: string) => join(outFolder, `${name}.cjs`)
  const store = await openStore({
    ...{ folder: dataFolder, collections: storeCollections(), migrations: [], laptop, background },
    ...{ clock, ids, log, program, workerFile: workerFile('storage-worker') },
  })
  const printer = openPrinter({ workerFile: workerFile('document-worker'), fontsFolder, log })
  const spreadsheets = openSpreadsheets({ workerFile: workerFile('exchange-worker'), log })
  const indexes = openIndexes(store, { workerFile, log, background })
  const { search, answers } = indexes
  const jobs = createJobBoard(ids)
  const saved: LastSaved = {}
  const adapters = { store, blobs: store.blobs, printer, spreadsheets, archives, uploads }
  const handlers: Handlers = {
    ...allHandlers({
      ...{ ...adapters, clock, ids, saved, jobs, search, answers, network },
      revisionOf: (topics) => core.revisionOf(topics),
    }),
    ...sampleHandlers(() => core),
  }
  const who = async () => (await loadSettings(viewOf(store))).secretaryName
  const core: Core = createCore({
    ...{ handlers, store: indexes.told, jobs, network, clock, ids, log, laptop, saved, who },
  })
  return {
    core,
    documents: documentFiles(store),
    ...checking(store),
    async close() {
      indexes.stopWaiting()
      await core.idle()
      await indexes.close()
      await spreadsheets.close()
      await printer.close()
      await store.close()
    },
  }
}

/** How long after the start the indexes are begun, in milliseconds: the home page is there first. */
const SEARCH_AFTER = 2000
const ANSWERS_AFTER = 5000

type IndexOptions = Pick<ProgramOptions, 'log' | 'background'> & {
  readonly workerFile: (name: string) => string
}

/** What is found by words: the search, and the past answers; both told of every change of `told`. */
function openIndexes(store: OpenedStore, { workerFile, log, background }: IndexOptions) {
  const index = openSearch({ workerFile: workerFile('search-worker'), log })
  const search = createSearchBook({ store, index, log })
  const likeness = openAnswers({ workerFile: workerFile('answer-worker'), log })
  const answers = createAnswerBook({ store, index: likeness, log })
  return {
    ...{ search, answers, told: toldStore(toldStore(store, search), answers) },
    stopWaiting: background === true ? beginSoon(search, answers) : () => undefined,
    async close() {
      await index.close()
      await likeness.close()
    },
  }
}

/** Begins the indexes in a while, unless somebody asks before; gives what keeps them from beginning. */
function beginSoon(search: SearchBook, answers: AnswerBook): () => void {
  const timers = [
    setTimeout(() => search.status(), SEARCH_AFTER),
    setTimeout(() => answers.isReady(), ANSWERS_AFTER),
  ]
  for (const timer of timers) timer.unref()
  return () => timers.forEach((timer) => clearTimeout(timer))
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
