import { AppError } from '#shared/errors'
import { LIMITS } from './limits'

/** Parts a text into records of cells; quoted cells may hold delimiters, line breaks and doubled quotes. */
export type CsvParser = {
  readonly push: (text: string) => void
  /** False when a quoted cell was never closed; `openedAt` is then the record it began in. */
  readonly end: () => { readonly ok: true } | { readonly ok: false; readonly openedAt: number }
}

/** Web pages export codes as ="0012" so that Excel keeps them as text. */
const PROTECTED_TEXT = /^="([^"]*)"$/

type OnRecord = (row: number, cells: readonly string[]) => void

class CsvRecords implements CsvParser {
  #state: 'start' | 'plain' | 'quoted' | 'quote-in-quoted' = 'start'
  #cells: string[] = []
  #cell = ''
  #row = 1
  #afterReturn = false
  readonly #delimiter: string
  readonly #onRecord: OnRecord

  constructor(delimiter: string, onRecord: OnRecord) {
    this.#delimiter = delimiter
    this.#onRecord = onRecord
  }

  push(text: string): void {
    let at = 0
    while (at < text.length)
      at = this.#state === 'quoted' ? this.#takeQuoted(text, at) : this.#takeSign(text, at)
  }

  end(): ReturnType<CsvParser['end']> {
    if (this.#state === 'quoted') return { ok: false, openedAt: this.#row }
    if (this.#cell !== '' || this.#cells.length > 0) this.#endRecord()
    return { ok: true }
  }

  #endCell(): void {
    if (this.#cells.length >= LIMITS.columns) throw new AppError('refused', 'exchange.tooBig')
    this.#cells.push(PROTECTED_TEXT.exec(this.#cell)?.[1] ?? this.#cell)
    this.#cell = ''
    this.#state = 'start'
  }

  #endRecord(): void {
    this.#endCell()
    this.#onRecord(this.#row, this.#cells)
    this.#row += 1
    this.#cells = []
  }

  #takeQuoted(text: string, at: number): number {
    const close = text.indexOf('"', at)
    this.#cell += close < 0 ? text.slice(at) : text.slice(at, close)
    if (close >= 0) this.#state = 'quote-in-quoted'
    return close < 0 ? text.length : close + 1
  }

  #takeSign(text: string, at: number): number {
    const sign = text.charAt(at)
    const isSecondOfBreak = sign === '\n' && this.#afterReturn
    this.#afterReturn = sign === '\r'
    if (isSecondOfBreak) return at + 1
    if (sign === this.#delimiter) this.#endCell()
    else if (sign === '\n' || sign === '\r') this.#endRecord()
    else if (sign === '"' && this.#state === 'start') this.#state = 'quoted'
    else if (sign === '"' && this.#state === 'quote-in-quoted') this.#reopen()
    else return this.#takeRun(text, at)
    return at + 1
  }

  /** Two quotes inside a quoted cell are one quote of its text. */
  #reopen(): void {
    this.#cell += '"'
    this.#state = 'quoted'
  }

  #takeRun(text: string, at: number): number {
    let end = at + 1
    while (end < text.length && !this.#isSpecial(text.charAt(end))) end += 1
    this.#cell += text.slice(at, end)
    this.#state = 'plain'
    return end
  }

  #isSpecial(sign: string): boolean {
    return sign === this.#delimiter || sign === '\n' || sign === '\r'
  }
}

/**
 * Reads RFC 4180 with the delimiter given, forgiving a quote inside an unquoted cell. `onRecord` gets every record
 * with its 1-based number, empty ones too. A record wider than any spreadsheet throws AppError `refused`.
 */
export function parseCsv(delimiter: string, onRecord: OnRecord): CsvParser {
  return new CsvRecords(delimiter, onRecord)
}

const DELIMITERS = [',', '\t', ';'] as const
const SAMPLE_RECORDS = 30

function evenness(sample: string, delimiter: string): number {
  const widths: number[] = []
  const parser = parseCsv(delimiter, (_, cells) => {
    if (cells.length > 1 || cells[0] !== '') widths.push(cells.length)
  })
  parser.push(sample)
  const counts = new Map<number, number>()
  for (const width of widths.slice(0, SAMPLE_RECORDS))
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  return Math.max(0, ...Array.from(counts, ([width, count]) => count * 1000 + width))
}

/** The delimiter under which most of the first records have the same number of cells. */
export function delimiterOf(sample: string): string {
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }))
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}
