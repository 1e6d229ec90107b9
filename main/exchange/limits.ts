const MEGABYTE = 1024 * 1024

/** Bounds that keep one reading under 512 MB of memory for the whole process, and a hostile file harmless. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 100 * MEGABYTE,
  /** The old binary format is read in one piece; it holds 65,536 rows at most. */
  oldFileBytes: 40 * MEGABYTE,
  /** Bytes all parts of a zip may claim to have when inflated. */
  inflatedBytes: 1024 * MEGABYTE,
  /** Bytes of one part that is read; empty formatted cells are dropped while it streams by. */
  partBytes: 400 * MEGABYTE,
  /** Bytes of one part that must be held at once. */
  heldBytes: 40 * MEGABYTE,
  /** A part larger than this may not be squeezed more than `ratio` times; sheets of empty formatted rows reach 60. */
  ratioFromBytes: 8 * MEGABYTE,
  ratio: 250,
  zipEntries: 20_000,
  rows: 100_000,
  /** As many as spreadsheet programs have; an array far longer would end the whole process. */
  columns: 16_384,
  /** Characters of all cells together. */
  textLength: 24_000_000,
  /** Web pages saved as .xls are parsed as one text. */
  pageBytes: 24 * MEGABYTE,
  milliseconds: 120_000,
} as const
