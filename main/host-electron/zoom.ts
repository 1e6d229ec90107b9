/** Zoom steps in percent. */
export const ZOOM_STEPS = [100, 110, 125, 150, 175, 200] as const

/** The next step in that direction; stays at the ends. */
export function nextZoom(current: number, step: 'in' | 'out' | 'reset'): number {
  if (step === 'reset') return ZOOM_STEPS[0]
  if (step === 'in') return ZOOM_STEPS.find((percent) => percent > current) ?? current
  return ZOOM_STEPS.findLast((percent) => percent < current) ?? current
}
