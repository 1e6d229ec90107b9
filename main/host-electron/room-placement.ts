import { z } from 'zod'
import { displayUnder, type DisplayPlace, type Rectangle } from './placement'

/** A display as the room screen chooses it; `internal` is a laptop's own panel. */
export type RoomDisplay = DisplayPlace & { readonly label: string; readonly internal: boolean }

/** By what a display is known again: its id changes over replugging, its label over drivers, its size over modes. */
export const DisplayMark = z.object({
  id: z.number(),
  label: z.string(),
  width: z.number(),
  height: z.number(),
})
export type DisplayMark = Readonly<z.infer<typeof DisplayMark>>

/** Where the room screen belongs: a display of its own, or the desk's, which then shows one of the two at a time. */
export type RoomPlan<D extends RoomDisplay = RoomDisplay> = {
  readonly kind: 'own' | 'shared' | 'mirrored'
  readonly display: D
}

const MOST_MARKS = 8
/** Two displays that share more than this of the smaller one show the same picture. */
const MIRRORED_SHARE = 0.5

/** By what this display is known again. */
export function markOf({ id, label, bounds }: RoomDisplay): DisplayMark {
  return { id, label, width: bounds.width, height: bounds.height }
}

/**
 * Where the room screen goes among the displays that are there. Of those that do not show the desk: the first that is
 * remembered, else a display that is no laptop's own panel. `displays` must not be empty.
 */
export function planRoom<D extends RoomDisplay>(
  displays: readonly D[],
  desk: Rectangle,
  marks: readonly DisplayMark[],
): RoomPlan<D> {
  const home = displayUnder(displays, desk)
  if (home === undefined) throw new Error('There is no display at all')
  const others = displays.filter((display) => display !== home)
  const own = others.filter((display) => !isMirrored(display.bounds, home.bounds))
  const known = marks.map((mark) => knownAgain(mark, own)).find((display) => display !== undefined)
  const display = known ?? own.find(({ internal }) => !internal) ?? own[0]
  if (display) return { kind: 'own', display }
  return { kind: others.length > 0 ? 'mirrored' : 'shared', display: home }
}

/** The display of a mark: label and size together say more than an id that another display may have got since. */
export function knownAgain<D extends RoomDisplay>(mark: DisplayMark, displays: readonly D[]): D | undefined {
  const isLabel = (display: D) => display.label === mark.label
  const isSize = ({ bounds }: D) => bounds.width === mark.width && bounds.height === mark.height
  const isNamed = mark.label !== ''
  return (
    displays.find((display) => display.id === mark.id && isLabel(display)) ??
    displays.find((display) => isNamed && isLabel(display) && isSize(display)) ??
    displays.find((display) => isNamed && isLabel(display)) ??
    displays.find((display) => !isNamed && isLabel(display) && isSize(display))
  )
}

/** The marks after the secretary chose this display: it comes first from now on. */
export function marksAfterChoice(marks: readonly DisplayMark[], chosen: RoomDisplay): readonly DisplayMark[] {
  const others = marks.filter((mark) => knownAgain(mark, [chosen]) === undefined)
  return [markOf(chosen), ...others].slice(0, MOST_MARKS)
}

/** The marks after the program put the room on this display: its place in the order stays, a new one comes last. */
export function marksAfterUse(marks: readonly DisplayMark[], used: RoomDisplay): readonly DisplayMark[] {
  const known = marks.findIndex((mark) => knownAgain(mark, [used]) !== undefined)
  if (known === -1) return [...marks.slice(0, MOST_MARKS - 1), markOf(used)]
  return marks.map((mark, place) => (place === known ? markOf(used) : mark))
}

/** Whether a window fills the display; a system without a window manager may keep a pixel or two back. */
export function fillsDisplay(window: Rectangle, { bounds }: DisplayPlace): boolean {
  const isClose = (one: number, other: number) => Math.abs(one - other) <= 2
  return (
    isClose(window.x, bounds.x) &&
    isClose(window.y, bounds.y) &&
    isClose(window.width, bounds.width) &&
    isClose(window.height, bounds.height)
  )
}

function isMirrored(one: Rectangle, other: Rectangle): boolean {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  const smaller = Math.min(one.width * one.height, other.width * other.height)
  return width > 0 && height > 0 && width * height > smaller * MIRRORED_SHARE
}
