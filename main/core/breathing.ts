/** Lets everybody else have a turn of the event loop: long work calls it every so often. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
