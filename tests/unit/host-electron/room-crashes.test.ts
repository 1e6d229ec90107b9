import { expect, test } from 'vitest'
import { pauseBeforeLoading } from '../../../main/host-electron/room-crashes'

test('a page that stops now and then is loaded again at once', () => {
  expect(pauseBeforeLoading([], 0)).toBe(0)
  expect(pauseBeforeLoading([0, 100_000, 200_000, 300_000], 400_000)).toBe(0)
})

test('one that keeps stopping is given longer and longer, never for ever', () => {
  const at = (count: number) => pauseBeforeLoading(Array<number>(count).fill(0), 1000)
  expect([1, 2, 3, 4, 9].map(at)).toEqual([0, 0, 2000, 4000, 10_000])
})
