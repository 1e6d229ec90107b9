import { foldUnit } from '#shared/domain/search-fold'

/** One character or word, or two that follow each other. */
export type GramTaker = (key: number, isPair: boolean) => void

const BREAK = 0
const WORD = 1
const HAN = 2
const UNKNOWN = 9
/** What a code unit is; filled as units are met. */
const kinds = new Uint8Array(0x1_0000).fill(UNKNOWN)

function kindOf(unit: number): number {
  const known = kinds[unit] ?? BREAK
  if (known !== UNKNOWN) return known
  const character = String.fromCharCode(unit)
  const found = /\p{Script=Han}/u.test(character) ? HAN : /[\p{L}\p{N}]/u.test(character) ? WORD : BREAK
  kinds[unit] = found
  return found
}

/** Words get numbers below the first Han character, so that no pair of characters is taken for one. */
const BELOW_HAN = 0x2e00

const numberOf = (hash: number) => 1 + (hash % (BELOW_HAN - 1))

function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01_00_01_93) >>> 0
}

const pairOf = (first: number, second: number) => ((first << 16) | second) >>> 0

/**
 * Takes a text apart: each Han character and each Latin word or number, and each two of them that follow each other
 * without a blank or punctuation between, so that A3区 is one place and not another's. A key is a number of 32 bits;
 * two words may share one, characters never do.
 */
export function takeApart(text: string, take: GramTaker): void {
  let before = 0
  let word = 0
  let second = 0
  const endWord = () => {
    if (word === 0) return
    const number = numberOf(word)
    take(pairOf(number, numberOf(second)), false)
    if (before !== 0) take(pairOf(before, number), true)
    before = number
    word = second = 0
  }
  for (let place = 0; place < text.length; place += 1) {
    const unit = foldUnit(text.charCodeAt(place))
    const kind = kindOf(unit)
    if (kind === WORD) {
      word = mixed(word === 0 ? 0x81_1c_9d_c5 : word, unit) || 1
      second = (Math.imul(second, 31) + unit) >>> 0
      continue
    }
    endWord()
    if (kind === BREAK) before = 0
    else {
      take(unit, false)
      if (before !== 0) take(pairOf(before, unit), true)
      before = unit
    }
  }
  endWord()
}
