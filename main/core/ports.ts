import type { Paper } from '#shared/domain/paper'
import type { Transaction } from '#shared/domain/transaction'

/** When the last change of this run became durable, ISO. */
export type LastSaved = { at?: string }

export type Clock = { readonly now: () => Date }

/** Ids are made on the laptop, sortable and unique across laptops (UUID version 7). */
export type IdSource = { readonly next: () => string }

export type Log = {
  readonly info: (message: string, details?: Record<string, unknown>) => void
  readonly error: (message: string, error: unknown, details?: Record<string, unknown>) => void
}

/** A record as the store keeps it; the revision rises by one with every change of it, beginning at 1. */
export type Stored = { readonly id: string; readonly revision: number; readonly value: unknown }

/** Why the data can be looked at but not changed. */
export type ReadOnlyReason = 'newer' | 'damaged' | 'disk-full' | 'write-failed'

export type StoreState = {
  readonly folder: string
  /** Absent while the data can be changed. */
  readonly readOnly: ReadOnlyReason | undefined
  /** File names that failed their checksum and were put into quarantine. */
  readonly quarantined: readonly string[]
  /** ISO instant of the last verified backup. */
  readonly lastBackup: string | undefined
  /** The folder lies in a synchronised folder (OneDrive, iCloud, Dropbox, 坚果云) or on a network drive. */
  readonly synchronised: boolean
}

/** Holds records by collection. Knows nothing of what is in them. */
export type Store = {
  readonly get: (collection: string, id: string) => Promise<Stored | undefined>
  /** All records of a collection, or only those that its `isLive` rule still counts as alive, in id order. */
  readonly list: (collection: string, scope?: 'live') => Promise<readonly Stored[]>
  /**
   * Makes a transaction durable, then visible, then resolves. Rejects with AppError `conflict` when a named
   * revision is no longer current, `read-only` when nothing may be written; memory is then untouched.
   */
  readonly commit: (transaction: Transaction) => Promise<void>
  /** The receipt of a transaction that was committed with this idempotency key, if it is still remembered. */
  readonly receiptOf: (key: string) => { readonly receipt: unknown } | undefined
  readonly state: () => StoreState
}

/** Content-addressed files beside the records: attachments and printed papers. */
export type BlobStore = {
  /** Durable when it resolves; gives the sha256 in hex. */
  readonly put: (bytes: Uint8Array) => Promise<string>
  readonly get: (sha256: string) => Promise<Uint8Array | undefined>
}

export type PaperFormat = 'docx' | 'pdf'

export type DrawnPaper = {
  readonly bytes: Uint8Array
  /** Fonts that stood in for another, as pairs of Chinese names: wanted, used. */
  readonly standIns: readonly { readonly wanted: string; readonly used: string }[]
  /** Pages, when known (pdf). */
  readonly pages: number | undefined
}

/** Draws papers away from the event loop. */
export type Printer = {
  readonly draw: (paper: Paper, format: PaperFormat, signal?: AbortSignal) => Promise<DrawnPaper>
}

/** A table read from a spreadsheet file: the header found under any titles, and the rows that hold something. */
export type SheetReading = {
  readonly sheet: string
  /** 1-based row of the file that holds the header. */
  readonly headerRow: number
  readonly columns: readonly string[]
  /**
   * Rows that hold something; `row` is the file's own 1-based row number. Cells are trimmed text in the order of
   * `columns`; a real date or time cell comes as `YYYY-MM-DD` or `YYYY-MM-DD HH:mm:ss`, a number without exponent.
   */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

export type Progress = { readonly done: number; readonly total: number }

export type SheetColumn = { readonly title: string; readonly width: number; readonly asText?: boolean }

export type SheetToWrite = {
  readonly sheetName: string
  readonly title: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Spreadsheets in and out, away from the event loop. Unreadable files reject with AppError `refused`. */
export type Spreadsheets = {
  readonly read: (
    path: string,
    options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void },
  ) => Promise<SheetReading>
  readonly write: (sheet: SheetToWrite) => Promise<Uint8Array>
}

/** Files that a page handed over; a host stores them and names them by id. */
export type Uploads = {
  readonly find: (fileId: string) => { readonly path: string; readonly name: string } | undefined
  /** The bytes of a file that `find` knows; undefined when there are more than `largest`. AppError `not-found` when it is gone. */
  readonly read: (fileId: string, largest: number) => Promise<Uint8Array | undefined>
}

export type ArchiveEntry = { readonly name: string; readonly bytes: Uint8Array }

/** Session packages: zip files with a checksum list. Unreadable ones reject with AppError `refused`. */
export type Archives = {
  readonly pack: (entries: readonly ArchiveEntry[]) => Promise<Uint8Array>
  readonly unpack: (path: string) => Promise<readonly ArchiveEntry[]>
}

/** A record as the search knows it. `row` is its number, given by the core; a row put again replaces the one before. */
export type SearchRow = {
  readonly row: number
  readonly kind: string
  /** Found by its characters and by pinyin, as are `names`. */
  readonly title: string
  readonly names: readonly string[]
  /** Long texts, found by their characters only. They are not kept: see `doubts`. */
  readonly bodies: readonly string[]
  readonly facets: Readonly<Record<string, readonly string[]>>
  /** Among rows that fit equally well the one with the greater number comes first; a whole number from 0 to 2³² - 1. */
  readonly order: number
}

export type SearchScan = {
  /** Folded words (`foldText`), at most eight; all of them must be there. */
  readonly words: readonly string[]
  /** A line of the facet is (`exact`) or holds, also by pinyin, one of the values. */
  readonly filters: readonly {
    readonly key: string
    readonly values: readonly string[]
    readonly exact: boolean
  }[]
  readonly kinds: readonly string[]
  /** When given, these rows and no others. */
  readonly only?: readonly number[]
}

/**
 * The rows of one kind, best first: a title that holds a word before another name, that before pinyin, and a long text
 * last; then by `order`. `doubts` has a bit for each word that still has to be looked for in the record.
 */
export type ScannedKind = {
  readonly kind: string
  readonly rows: Uint32Array<ArrayBuffer>
  readonly doubts: Uint8Array<ArrayBuffer>
}

/** Narrows down which records hold words, away from the event loop. It forgets everything when its worker is lost. */
export type SearchIndex = {
  /**
   * Takes rows in and out, in order; resolves when that is done. Rejects when the worker was lost: begin anew.
   * `readings` says how characters of titles and names are typed; each has to come once, with its first row or before.
   */
  readonly change: (
    put: readonly SearchRow[],
    removed: readonly number[],
    readings: Readonly<Record<string, readonly string[]>>,
  ) => Promise<void>
  readonly scan: (scan: SearchScan) => Promise<readonly ScannedKind[]>
  /** Bytes the worker holds: heap in use and buffers. */
  readonly memory: () => Promise<number>
  /** Rises when a worker was lost and its rows with it. */
  readonly generation: () => number
}

/** A network of this machine on which phones could come in. */
export type MachineNetwork = {
  /** Our own IPv4 address in it. */
  readonly address: string
  readonly name: string
  readonly isLoopback: boolean
}

/** The room's network: listens for phones once it is told to, and for nobody before. */
export type RoomNetwork = {
  readonly networks: () => readonly MachineNetwork[]
  /**
   * Listens on one of our addresses, on `port` when it is free, else on another; gives the port. What listened before
   * is put off. AppError `unavailable` when the address cannot be listened on.
   */
  readonly listen: (address: string, port: number | undefined) => Promise<number>
  /** Puts everybody out and listens no more. */
  readonly stop: () => Promise<void>
  readonly isConnected: (deviceId: string) => boolean
  /** A new secret of this many characters, none of which is easily mistaken for another. */
  readonly secret: (characters: number) => string
  /** Told when somebody came on line or went, not more often than somebody can look. */
  readonly onChanged: (listener: () => void) => void
}

/** A past need as the answers know it. `row` is its number, given by the core; a row put again replaces the one before. */
export type AnswerRow = {
  readonly row: number
  /** Its title and wording. */
  readonly asked: string
  /** What was answered, explained or done. */
  readonly answered: string
  /** How good an answer it is: what it is multiplied by, above 0 and at most 1. */
  readonly merit: number
}

/** Rows with what share of the question's weight they hold, 0 to 1; those that are worth most first. */
export type FoundAnswers = {
  readonly rows: Uint32Array<ArrayBuffer>
  readonly shares: Float32Array<ArrayBuffer>
}

/** Finds past needs that say the like, away from the event loop. It forgets everything when its worker is lost. */
export type AnswerIndex = {
  /** Takes rows in and out, in order; resolves when that is done. Rejects when the worker was lost: begin anew. */
  readonly change: (put: readonly AnswerRow[], removed: readonly number[]) => Promise<void>
  /** At most so many rows. */
  readonly find: (text: string, most: number) => Promise<FoundAnswers>
  /** Bytes the worker holds: heap in use and buffers. */
  readonly memory: () => Promise<number>
  /** Rises when a worker was lost and its rows with it. */
  readonly generation: () => number
}
