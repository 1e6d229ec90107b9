import { say, type TextKey } from '#shared/text/say'

/** Official papers are Chinese whatever language the screen is in. */
export const PAPER_LANGUAGE = 'zh-CN'

type PaperKey = TextKey extends infer Key ? (Key extends `papers.${infer Rest}` ? Rest : never) : never

/** A phrase of an official paper. */
export function paperWords(key: PaperKey, values: Readonly<Record<string, string | number>> = {}): string {
  return say(PAPER_LANGUAGE, `papers.${key}`, values)
}

/** The same, or nothing when there is nothing to put into it. */
export function wordsIf(key: PaperKey, name: string, value: string): string {
  return value === '' ? '' : paperWords(key, { [name]: value })
}
