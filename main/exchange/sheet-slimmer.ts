/**
 * A sheet's XML without the cells that carry a format and nothing else, and without the rows left empty by that.
 * People format whole columns; 65,000 such rows would otherwise be built in memory only to be thrown away.
 * Cells and rows without an own address keep their place and stay.
 */
type SheetSlimmer = {
  /** Takes the next piece of XML, as bytes read one to a character; gives what of it is settled. */
  readonly push: (piece: string) => string
  /** The rest. */
  readonly end: () => string
}

const EMPTY_CELL =
  /<((?:\w+:)?c)\s(?=[^<>]*\br=)[^<>]*(?:\/>|>\s*(?:<(?:\w+:)?v\s*(?:\/>|><\/(?:\w+:)?v>))?\s*<\/\1>)/g
const EMPTY_ROW = /<((?:\w+:)?row)\s(?=[^<>]*\br=)[^<>]*(?:\/>|>\s*<\/\1>)/g
/** Slims the XML of one worksheet part (ECMA-376 part 1, 18.3.1) piece by piece. */
export function slimSheet(): SheetSlimmer {
  let open = ''
  return {
    push(piece) {
      const text = open + piece
      // A cut inside a text that says so only leaves a cell in; no tag is ever cut here.
      const end = text.lastIndexOf('row>') + 4
      if (end < 4) {
        open = text
        return ''
      }
      open = text.slice(end)
      return text.slice(0, end).replace(EMPTY_CELL, '').replace(EMPTY_ROW, '')
    },
    end: () => open.replace(EMPTY_CELL, '').replace(EMPTY_ROW, ''),
  }
}
