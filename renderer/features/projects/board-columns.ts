import type { KeyboardCoordinateGetter } from '@dnd-kit/core'

/** The columns of the board from left to right; what was dropped stands in the list only. */
export const COLUMNS = ['proposed', 'running', 'done'] as const
export type Column = (typeof COLUMNS)[number]

/** The column of an id that dnd-kit gives back. */
export function columnOf(id: unknown): Column | undefined {
  return COLUMNS.find((column) => column === id)
}

/** The next column in the direction of an arrow key; undefined at the board's edge and for other keys. */
function neighbourColumn(from: Column, key: string): Column | undefined {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  return step === 0 ? undefined : COLUMNS[COLUMNS.indexOf(from) + step]
}

/** Arrow keys carry a lifted card to the top of the column beside. */
export const columnCoordinates: KeyboardCoordinateGetter = (event, { active, context }) => {
  if (!event.code.startsWith('Arrow')) return undefined
  event.preventDefault()
  const from = columnOf(context.over?.id) ?? columnOf(context.active?.data.current?.['state'])
  const to = from && neighbourColumn(from, event.code)
  const place = to && context.droppableRects.get(to)
  return place && active !== '' ? { x: place.left + 12, y: place.top + 48 } : undefined
}
