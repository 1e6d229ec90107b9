import { pinyin } from 'pinyin-pro'
import { foldName, type NameKeys } from '#shared/domain/names'

/** The commonest readings come first; beyond these a character is only found by chance. */
const MOST_READINGS = 5
/** Names are far fewer; a desk that runs for months must not grow without end. */
const MOST_CACHED_NAMES = 50_000

const readingsByCharacter = new Map<string, readonly string[]>()
const keysByText = new Map<string, NameKeys>()

function readingsOf(character: string): readonly string[] {
  const known = readingsByCharacter.get(character)
  if (known) return known
  const all = pinyin(character, {
    multiple: true,
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'removed',
  })
  const readings = [...new Set(all)].filter((reading) => /^[a-z]+$/u.test(reading)).slice(0, MOST_READINGS)
  const found = readings.length > 0 ? readings : [character]
  readingsByCharacter.set(character, found)
  return found
}

/**
 * The keys by which a name is found when typed in pinyin: every reading of every character (重庆 by cq and by zq), so
 * their number grows with the name's length and not with its combinations. The same text gives the same object.
 */
export function pinyinKeys(text: string): NameKeys {
  const known = keysByText.get(text)
  if (known) return known
  const readings = foldName(text).map(readingsOf)
  const keys: NameKeys = {
    text,
    full: readings.map((ofCharacter) => ofCharacter.join(' ')),
    initials: readings.map((ofCharacter) =>
      [...new Set(ofCharacter.map((reading) => reading.slice(0, 1)))].join(' '),
    ),
  }
  if (keysByText.size >= MOST_CACHED_NAMES) keysByText.clear()
  keysByText.set(text, keys)
  return keys
}
