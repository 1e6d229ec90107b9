/** Between the texts of one record: nothing that is typed ever crosses it. */
export const TEXT_BREAK = '\u0001'

const NOT_YET = 0xffff
/** What a code unit counts as; 0: nothing (white space). Filled as units are met. */
const folds = new Uint16Array(0x1_0000).fill(NOT_YET)

function foldOf(unit: number): number {
  const character = String.fromCharCode(unit)
  if (/\s/u.test(character)) return 0
  const plain = character.normalize('NFKC').toLowerCase()
  // What would become several units (㎡) stays as it is, so that a text never grows.
  return plain.length === 1 && !/\s/u.test(plain) ? plain.charCodeAt(0) : unit
}

/** What a UTF-16 code unit counts as in searching: half width, lower case; 0 for white space, which does not count. */
export function foldUnit(unit: number): number {
  const known = folds[unit] ?? unit
  if (known !== NOT_YET) return known
  const found = foldOf(unit)
  folds[unit] = found
  return found
}

/** Writes a folded text into `target` from `start`; gives where it ended. The target has room for `text.length` units. */
export function foldInto(text: string, target: Uint16Array, start: number): number {
  let end = start
  for (let place = 0; place < text.length; place += 1) {
    const unit = foldUnit(text.charCodeAt(place))
    if (unit === 0) continue
    target[end] = unit
    end += 1
  }
  return end
}

/** A text as it is searched: half width, lower case, without white space. */
export function foldText(text: string): string {
  let folded = ''
  for (let place = 0; place < text.length; place += 1) {
    const unit = foldUnit(text.charCodeAt(place))
    if (unit !== 0) folded += String.fromCharCode(unit)
  }
  return folded
}

/** Units that count as another one, by that one: a is A, ａ and Ａ too. Han characters mostly have none. */
let variants: Map<number, string> | undefined

function variantsOf(unit: number): string {
  if (!variants) {
    variants = new Map()
    for (let each = 0; each < 0x1_0000; each += 1) {
      const folded = foldUnit(each)
      if (folded !== each && folded !== 0)
        variants.set(folded, (variants.get(folded) ?? '') + String.fromCharCode(each))
    }
  }
  return variants.get(unit) ?? ''
}

const escaped = (character: string) => character.replace(/[\\\]^$.*+?()[{}|/-]/, String.raw`\$&`)

/**
 * Finds a folded word in a text as it was written: `wordPattern(foldText(w)).test(t)` is
 * `foldText(t).includes(foldText(w))`. Its matches are places in the written text, so that they can be marked.
 */
export function wordPattern(folded: string): RegExp {
  const units = Array.from({ length: folded.length }, (_, place) => {
    const unit = folded.charCodeAt(place)
    const others = variantsOf(unit)
    const own = escaped(folded.charAt(place))
    return others === '' ? own : `[${own}${Array.from(others.split(''), escaped).join('')}]`
  })
  return new RegExp(units.join(String.raw`\s*`), 'g')
}
