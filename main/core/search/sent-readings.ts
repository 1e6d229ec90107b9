import { pinyinKeys } from '../pinyin'
import type { SearchRow } from '../ports'

const HAN = /\p{Script=Han}/u

/** How a Chinese character can be typed; empty for any other. */
export function readingsOf(character: string): readonly string[] {
  return HAN.test(character) ? (pinyinKeys(character).full[0]?.split(' ') ?? []) : []
}

/** Remembers of which characters the index knows the readings. */
export class SentReadings {
  readonly #sent = new Uint8Array(0x1_0000)

  /** The readings of the characters in titles and names that are met for the first time. */
  newIn(rows: readonly SearchRow[]): Record<string, readonly string[]> {
    const readings: Record<string, readonly string[]> = {}
    const lookAt = (text: string) => {
      for (let place = 0; place < text.length; place += 1) {
        const unit = text.charCodeAt(place)
        if (this.#sent[unit] === 1) continue
        this.#sent[unit] = 1
        const character = text.charAt(place)
        const found = readingsOf(character)
        if (found.length > 0) readings[character] = found
      }
    }
    for (const { title, names, facets } of rows) {
      lookAt(title)
      names.forEach(lookAt)
      Object.values(facets).flat().forEach(lookAt)
    }
    return readings
  }
}
