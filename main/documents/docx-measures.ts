/** Measures of Word: twips (1/20 pt) for distances, half points for sizes. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** Width of the type area, 156 mm. */
export const TEXT_WIDTH = 8844
/** Exact line of 28.95 pt: 22 of them fit 225 mm in Word's way of counting, 29 pt would give 21. */
export const LINE = 579
/** Exact line of a 2号 title. */
export const TITLE_LINE = 700
export const FOOT_LINE = 520
export const TABLE_LINE = 340

export const HALF_POINTS = { size2: 44, size3: 32, size4: 28, table: 24 } as const

/** One character of 3号 and 4号 in twips, as Word measures them. */
export const CHARACTER_3 = 320
export const CHARACTER_4 = 280

/** −0.25 pt a character: 28 characters of Word's 16 pt fill 156 mm. */
export const SPACING_3 = -5

/** Thick rules of 0.35 mm and thin ones of 0.25 mm, in eighths of a point. */
export const THICK = 8
export const THIN = 6

export const RED = 'FF0000'
