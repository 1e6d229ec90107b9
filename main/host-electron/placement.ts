/** A rectangle on the desktop, in device-independent pixels. */
export type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A display, as far as the placing of windows needs it. */
export type DisplayPlace = { readonly id: number; readonly bounds: Rectangle; readonly workArea: Rectangle }

/** The size the desk is drawn for. */
export const DESK_SIZE = { width: 1366, height: 768 } as const
/** Below this the three columns of the desk no longer fit. */
export const SMALLEST_DESK_SIZE = { width: 1024, height: 640 } as const

const REACHABLE_WIDTH = 120
const REACHABLE_HEIGHT = 40

/**
 * Where the desk window opens: where it was, when enough of its title can still be reached on some display,
 * else in the middle of the primary display. Never larger than the display it lands on.
 */
export function placeDesk(
  saved: Rectangle | undefined,
  displays: readonly DisplayPlace[],
  primary: DisplayPlace,
): Rectangle {
  const home =
    saved === undefined ? undefined : displays.find((display) => isReachable(saved, display.workArea))
  if (saved !== undefined && home !== undefined) return fittedInto(saved, home.workArea)
  const size = saved ?? DESK_SIZE
  return fittedInto(
    { ...centred(size, primary.workArea), width: size.width, height: size.height },
    primary.workArea,
  )
}

/** Whether the window's title bar can be got hold of on the given area. */
export function isReachable(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const titleIsInside =
    window.y >= area.y - REACHABLE_HEIGHT && window.y <= area.y + area.height - REACHABLE_HEIGHT
  return titleIsInside && width >= Math.min(REACHABLE_WIDTH, window.width)
}

/** The display that shows the middle of the window, else the first. */
export function displayUnder<D extends DisplayPlace>(
  displays: readonly D[],
  window: Rectangle,
): D | undefined {
  const x = window.x + window.width / 2
  const y = window.y + window.height / 2
  return displays.find(({ bounds }) => isInside(x, y, bounds)) ?? displays[0]
}

function isInside(x: number, y: number, area: Rectangle): boolean {
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height
}

function centred(size: { readonly width: number; readonly height: number }, area: Rectangle) {
  return {
    x: Math.round(area.x + (area.width - size.width) / 2),
    y: Math.round(area.y + (area.height - size.height) / 2),
  }
}

function fittedInto(window: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(window.width, area.width)
  const height = Math.min(window.height, area.height)
  return {
    x: Math.min(Math.max(window.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(window.y, area.y), area.y + area.height - height),
    width,
    height,
  }
}
