// fontkit 2.0.4 has no types of its own; only what the papers use is named here.
declare module 'fontkit' {
  export type Glyph = {
    readonly id: number
    readonly advanceWidth: number
    readonly bbox: { readonly maxY: number }
    readonly path: { readonly commands: readonly unknown[] }
    codePoints: readonly number[]
  }
  export type Font = {
    readonly postscriptName: string | null
    readonly unitsPerEm: number
    readonly characterSet: readonly number[]
    readonly hasGlyphForCodePoint: (codePoint: number) => boolean
    readonly glyphForCodePoint: (codePoint: number) => Glyph
  }
  /** Null when a collection holds no font of that name. */
  export function create(bytes: Uint8Array, postScriptName?: string): Font | null
}
