/** A share in percent with one decimal; undefined when there is nothing to take a share of. */
export function rateOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((part / whole) * 1000) / 10
}
