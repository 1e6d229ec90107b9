/** Sizes of the room's letters that the desk offers, in percent. */
const ZOOMS = [80, 90, 100, 115, 130, 145, 160] as const

/** The next larger (1) or smaller (-1) size; the same where there is none. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const others = step === 1 ? ZOOMS.filter((one) => one > zoom) : ZOOMS.filter((one) => one < zoom)
  return (step === 1 ? others[0] : others.at(-1)) ?? zoom
}
