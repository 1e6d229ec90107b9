import type { TextKey } from '#shared/text/say'

/** How facts are put into words: sentences by key, days and instants in the page's language. */
export type Teller = {
  readonly say: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string
  readonly day: (date: string) => string
  readonly moment: (instant: string) => string
}
