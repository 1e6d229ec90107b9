/** How many answers are remembered. */
const REMEMBERED = 10_000

/** Answers of committed transactions by their idempotency key; the oldest are forgotten first. */
export class Receipts {
  readonly #known = new Map<string, () => unknown>()

  remember(key: string, receipt: unknown): void {
    this.rememberLater(key, () => receipt)
  }

  /** Remembers where the answer can be read, for lines of the journal that nobody may ever ask for. */
  rememberLater(key: string, read: () => unknown): void {
    this.#known.delete(key)
    this.#known.set(key, read)
    if (this.#known.size <= REMEMBERED) return
    const [oldest] = this.#known.keys()
    if (oldest !== undefined) this.#known.delete(oldest)
  }

  receiptOf(key: string): { readonly receipt: unknown } | undefined {
    const read = this.#known.get(key)
    return read === undefined ? undefined : { receipt: read() }
  }
}
