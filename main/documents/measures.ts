/** Measures of GB/T 9704-2012 in points (1/72 inch), y counted downwards from the upper edge of the sheet. */
const POINTS_PER_MILLIMETRE = 72 / 25.4

/** Points of a length in millimetres. */
export function millimetres(length: number): number {
  return length * POINTS_PER_MILLIMETRE
}

/** A4 (5.1). */
export const SHEET = { width: millimetres(210), height: millimetres(297) } as const

/** 版心 (5.2.1): 156 × 225 mm, 37 mm from the top, 28 mm from the binding edge. */
export const TYPE_AREA = {
  left: millimetres(28),
  top: millimetres(37),
  width: millimetres(156),
  height: millimetres(225),
  bottom: millimetres(37 + 225),
} as const

/** 3号: 28 characters of 15.75 pt fill 156 mm; the 16 pt of Word would leave room for 27 only. */
export const SIZE_3 = 15.75
/** 4号 (7.4, 7.5). */
export const SIZE_4 = 14
/** 2号 (7.3.1). */
export const SIZE_2 = 22
/** 小四, usual in tables. */
export const SIZE_TABLE = 12

/** Lines of a full side (5.2.3). */
export const LINES = 22
/** From line to line: the first em box touches the upper edge of the type area, the last one the lower edge. */
export const PITCH = (TYPE_AREA.height - SIZE_3) / (LINES - 1)
/** From line to line of a 2号 title. */
export const TITLE_PITCH = PITCH * 1.2

/** Baseline below the top of the em box, as a share of the size, the same for every font in a line. */
export const ASCENT = 0.88

/** Rules of the 版记 (7.4.1) and the red separator, whose thickness the standard leaves open. */
export const THICK_RULE = millimetres(0.35)
export const THIN_RULE = millimetres(0.25)

/** 纪要标志 35 mm below the upper edge of the type area (10.3), red separator 4 mm below its line (7.2.7). */
export const MARK_DROP = millimetres(35)
export const SEPARATOR_DROP = millimetres(4)
/** 一字线 of the page number 7 mm below the type area (7.5). */
export const NUMBER_DROP = millimetres(7)
/** Largest size of the mark; the standard leaves it open, it may not be wider than the type area. */
export const LARGEST_MARK = 42
/** Height of one line of the 版记. */
export const FOOT_PITCH = SIZE_4 * 1.9

/** Space between a table's border and its text, and from line to line inside a cell. */
export const CELL_PADDING = millimetres(1.2)
export const CELL_PITCH = SIZE_TABLE * 1.35
