import { describe, expect, test } from 'vitest'
import { DESK_SIZE, placeDesk, type DisplayPlace } from '../../../main/host-electron/placement'

function aDisplay(id: number, x: number, y: number, width: number, height: number): DisplayPlace {
  return { id, bounds: { x, y, width, height }, workArea: { x, y, width, height: height - 40 } }
}

const panel = aDisplay(1, 0, 0, 1366, 808)
const projector = aDisplay(2, 1366, 0, 1280, 720)

describe('the desk window', () => {
  test('opens in its own size in the middle of the primary display the first time', () => {
    const wide = aDisplay(1, 0, 0, 1920, 1080)
    expect(placeDesk(undefined, [wide], wide)).toEqual({ x: 277, y: 136, ...DESK_SIZE })
  })

  test('comes back where it was, also on the second display', () => {
    const saved = { x: 1400, y: 20, width: 1100, height: 640 }
    expect(placeDesk(saved, [panel, projector], panel)).toEqual(saved)
  })

  test('is pulled back to the primary display when its own display is gone', () => {
    const saved = { x: 1400, y: 20, width: 1100, height: 640 }
    expect(placeDesk(saved, [panel], panel)).toEqual({ x: 133, y: 64, width: 1100, height: 640 })
  })

  test('is pulled back when only a corner without the title could be reached', () => {
    const saved = { x: 1320, y: 100, width: 1100, height: 640 }
    expect(placeDesk(saved, [panel], panel)).toEqual({ x: 133, y: 64, width: 1100, height: 640 })
  })

  test('is never larger than the display it opens on', () => {
    const small = aDisplay(1, 0, 0, 1024, 640)
    expect(placeDesk({ x: -50, y: -10, width: 1920, height: 1080 }, [small], small)).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 600,
    })
  })
})
