import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageAt, readingSeconds, widthOf } from '../../../../renderer/fields/room-view/page-rhythm'

test('a Latin letter is half as wide as a Chinese character', () => {
  expect(widthOf('A座12层')).toBe(3.5)
})

test('a page stays as long as it takes to read it, never hurried and never for ever', () => {
  expect(readingSeconds('请增开西侧出口。')).toBe(8)
  expect(readingSeconds('字'.repeat(60))).toBe(15)
  expect(readingSeconds('字'.repeat(600))).toBe(25)
})

test('pages come in turn from the first on, and round again', () => {
  const at = (elapsed: number) => pageAt(elapsed, [8, 10, 12], 1)
  expect([0, 9, 10, 21, 22, 29, 30, 40].map(at)).toEqual([1, 1, 2, 2, 0, 0, 1, 2])
  expect(pageAt(1000, [8], 0)).toBe(0)
  expect(pageAt(1000, [], 0)).toBe(0)
})

test('at any moment, also before the beginning, one of the pages is on show', () => {
  const seconds = fc.array(fc.integer({ min: 8, max: 25 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100_000 }), seconds, fc.nat(39), (elapsed, all, first) => {
      const page = pageAt(elapsed, all, first % all.length)
      expect(page).toBeGreaterThanOrEqual(0)
      expect(page).toBeLessThan(all.length)
    }),
  )
})
