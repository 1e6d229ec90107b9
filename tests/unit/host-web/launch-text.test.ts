import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

function sentences(language: string): Record<string, string> {
  const file = new URL(`../../../shared/text/${language}/launch.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
}

const gapsOf = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted()

test('the launchers say the same in both languages, with the same gaps', () => {
  const [chinese, english] = [sentences('zh-CN'), sentences('en')]
  expect(Object.keys(english)).toEqual(Object.keys(chinese))
  for (const [name, sentence] of Object.entries(chinese))
    expect(gapsOf(english[name]!)).toEqual(gapsOf(sentence))
})
