import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  fillsDisplay,
  marksAfterChoice,
  marksAfterUse,
  markOf,
  planRoom,
  type RoomDisplay,
} from '../../../main/host-electron/room-placement'

function aDisplay(id: number, x: number, width: number, height: number, label = ''): RoomDisplay {
  const bounds = { x, y: 0, width, height }
  return { id, bounds, workArea: bounds, label, internal: label === 'panel' }
}

const panel = aDisplay(1, 0, 1366, 768, 'panel')
const projector = aDisplay(2, 1366, 1280, 720, 'EPSON PJ')
const television = aDisplay(3, 2646, 1920, 1080, 'TV')
const deskOnPanel = { x: 0, y: 0, width: 1366, height: 768 }

describe('the room screen', () => {
  test('fills the display that the desk is not on', () => {
    expect(planRoom([panel, projector], deskOnPanel, [])).toEqual({ kind: 'own', display: projector })
    const deskOnProjector = { x: 1400, y: 0, width: 1000, height: 600 }
    expect(planRoom([panel, projector], deskOnProjector, [])).toEqual({ kind: 'own', display: panel })
  })

  test('shares the only display with the desk, also when the desk cannot be found on it', () => {
    expect(planRoom([panel], deskOnPanel, [])).toEqual({ kind: 'shared', display: panel })
    expect(planRoom([panel], { ...deskOnPanel, x: 5000 }, [])).toEqual({ kind: 'shared', display: panel })
  })

  test('knows a projector that shows the same picture as the desk, in whatever size', () => {
    const copy = aDisplay(2, 0, 1280, 720, 'EPSON PJ')
    expect(planRoom([panel, copy], deskOnPanel, [])).toEqual({ kind: 'mirrored', display: panel })
    expect(planRoom([panel, copy, television], deskOnPanel, [])).toEqual({ kind: 'own', display: television })
  })

  test('displays that only touch, or overlap by a sliver, show different pictures', () => {
    const beside = aDisplay(2, 1340, 1280, 720)
    expect(planRoom([panel, beside], deskOnPanel, []).kind).toBe('own')
  })

  test('rather takes a projector than a laptop’s own panel the first time', () => {
    const desk = { x: 2700, y: 0, width: 1366, height: 768 }
    expect(planRoom([panel, projector, television], desk, []).display).toBe(projector)
  })

  test('goes to the display it was chosen for, and falls back while that is away', () => {
    const marks = marksAfterUse(marksAfterChoice([], television), projector)
    expect(planRoom([panel, projector, television], deskOnPanel, marks).display).toBe(television)
    expect(planRoom([panel, projector], deskOnPanel, marks).display).toBe(projector)
  })
})

describe('a display is known again', () => {
  const marks = [markOf(television)]
  const planned = (again: RoomDisplay) => planRoom([panel, projector, again], deskOnPanel, marks).display

  test('by its label, when its id and its size changed over replugging', () => {
    const again = aDisplay(77, 2646, 1280, 720, 'TV')
    expect(planned(again)).toBe(again)
  })

  test('by its size, when the system knows no label', () => {
    const nameless = [markOf(aDisplay(3, 0, 1920, 1080))]
    const again = aDisplay(77, 2646, 1920, 1080)
    expect(planRoom([panel, projector, again], deskOnPanel, nameless).display).toBe(again)
  })

  test('not by an id that another display has got since', () => {
    const other = aDisplay(television.id, 2646, 1920, 1080, 'another')
    expect(planned(other)).toBe(projector)
  })

  test('and what is remembered of it follows, without a change of the order', () => {
    const before = [markOf(television), markOf(projector)]
    const again = aDisplay(77, 2646, 1280, 720, 'TV')
    expect(marksAfterUse(before, again)).toEqual([markOf(again), markOf(projector)])
  })

  test('choosing puts it first, once', () => {
    const chosen = marksAfterChoice([markOf(projector), markOf(television)], television)
    expect(chosen).toEqual([markOf(television), markOf(projector)])
  })
})

describe('whatever is plugged in', () => {
  const aNumber = fc.integer({ min: 0, max: 4000 })
  const someDisplay = fc
    .record({
      x: aNumber,
      y: aNumber,
      width: fc.integer({ min: 640, max: 3840 }),
      label: fc.constantFrom('', 'a'),
    })
    .map(({ x, y, width, label }) => {
      const bounds = { x, y, width, height: Math.round((width * 9) / 16) }
      return { id: x + y, bounds, workArea: bounds, label, internal: false }
    })
  const someDisplays = fc.array(someDisplay, { minLength: 1, maxLength: 4 })

  property.prop([someDisplays, someDisplay, fc.array(someDisplay, { maxLength: 3 })])(
    'the room never goes unseen over the desk: it has a display of its own, or is told that it has none',
    (displays, desk, remembered) => {
      const { kind, display } = planRoom(displays, desk.bounds, remembered.map(markOf))
      const home = planRoom(displays, desk.bounds, []).kind === 'own' ? undefined : display
      expect(displays).toContain(display)
      expect(kind === 'own').toBe(home === undefined)
    },
  )

  property.prop([fc.array(someDisplay, { maxLength: 30 })])('only a few displays are remembered', (used) => {
    let marks: ReturnType<typeof marksAfterUse> = []
    for (const display of used) marks = marksAfterUse(marks, display)
    expect(marks.length).toBeLessThanOrEqual(8)
    expect(used.length === 0 || marks.length > 0).toBe(true)
  })
})

test('a window fills a display also when the system keeps a pixel back', () => {
  expect(fillsDisplay({ x: 1366, y: 0, width: 1279, height: 719 }, projector)).toBe(true)
  expect(fillsDisplay({ x: 0, y: 0, width: 1280, height: 720 }, projector)).toBe(false)
  expect(fillsDisplay({ x: 1366, y: 0, width: 1366, height: 768 }, projector)).toBe(false)
})
