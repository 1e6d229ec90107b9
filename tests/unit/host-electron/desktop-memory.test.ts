import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesktopMemory } from '../../../main/host-electron/desktop-memory'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loushi-memory-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const FIRST = {
  bounds: undefined,
  isMaximised: false,
  zoomPercent: 100,
  language: 'zh-CN',
  isRoomOpen: false,
  roomDisplays: [],
  roomClosedFor: undefined,
  place: undefined,
}

test('what was remembered is there at the next start', () => {
  const file = join(folder, 'deep', 'windows.json')
  const bounds = { x: 10, y: -20, width: 1200, height: 700 }
  openDesktopMemory(file).remember({ bounds, isMaximised: true })
  openDesktopMemory(file).remember({ zoomPercent: 150, language: 'en' })
  expect(openDesktopMemory(file).state()).toEqual({
    ...FIRST,
    bounds,
    isMaximised: true,
    zoomPercent: 150,
    language: 'en',
  })
})

test.each(['', '{', 'null', '[]', '7'])('a file that holds %j reads as a first start', (text) => {
  const file = join(folder, 'windows.json')
  writeFileSync(file, text)
  expect(openDesktopMemory(file).state()).toEqual(FIRST)
})

test('one wrong entry costs only itself', () => {
  const file = join(folder, 'windows.json')
  writeFileSync(
    file,
    JSON.stringify({ bounds: { x: 1 }, zoomPercent: 4000, language: 'en', isRoomOpen: 'yes' }),
  )
  expect(openDesktopMemory(file).state()).toEqual({ ...FIRST, language: 'en' })
})

test('a place that cannot be written does not stop the program', () => {
  const file = join(folder, 'windows.json', 'inside.json')
  writeFileSync(join(folder, 'windows.json'), '{}')
  const memory = openDesktopMemory(file)
  memory.remember({ zoomPercent: 125 })
  expect(memory.state().zoomPercent).toBe(125)
  expect(readFileSync(join(folder, 'windows.json'), 'utf8')).toBe('{}')
})
