import type { PrintFont } from './print-font'

/** Opens a font when first needed and remembers it; undefined when it cannot be opened. */
export type OpenLater = () => PrintFont | undefined

/** How one character is printed. `shown` differs from the character only when no font at all has it. */
export type Printed = { readonly font: PrintFont; readonly shown: string; readonly advance: number }

/** The compositor's mark for type that is not in the case, better than a silent blank. */
const MISSING_TYPE = '〓'

/** A chain of fonts: every character is printed with the first that has it. */
export class Face {
  /** Characters that no font had so far. */
  readonly missing = new Set<string>()
  readonly #chain: readonly OpenLater[]
  readonly #lastResort: readonly OpenLater[]
  readonly #known = new Map<string, Printed>()

  constructor(chain: readonly OpenLater[], lastResort: readonly OpenLater[]) {
    this.#chain = chain
    this.#lastResort = lastResort
  }

  /** The font and the advance width in em of one character (code point). */
  find(character: string): Printed {
    const known = this.#known.get(character)
    if (known !== undefined) return known
    const printed = this.#printed(character) ?? this.#markMissing(character)
    this.#known.set(character, printed)
    return printed
  }

  #markMissing(character: string): Printed {
    this.missing.add(character)
    const printed = this.#printed(MISSING_TYPE)
    if (printed === undefined) throw new Error('No font can print: the bundled fonts are missing')
    return printed
  }

  #printed(character: string): Printed | undefined {
    const codePoint = character.codePointAt(0) ?? 0
    for (const open of [...this.#chain, ...this.#lastResort]) {
      const font = open()
      if (font?.has(codePoint)) return { font, shown: character, advance: font.advance(codePoint) }
    }
    return undefined
  }
}
