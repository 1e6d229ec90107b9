import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame, sharing } from '#shared/domain/sameness'

test('what is shared says what JSON would say, whatever stood there before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      const shared = sharing(before, after)
      expect(shared).toEqual(JSON.parse(JSON.stringify(after)))
      expect(isSame(shared, after)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('what did not change is the very same object', () => {
  const before = { items: [{ id: 'a', at: { x: 1 } }, { id: 'b' }], name: 'n' }
  expect(sharing(before, structuredClone(before))).toBe(before)
  const after = sharing(before, { ...structuredClone(before), name: 'm' }) as typeof before
  expect(after).toEqual({ ...before, name: 'm' })
  expect(after.items).toBe(before.items)
})

test('a nought below zero is the one nought that JSON knows', () => {
  expect(sharing({}, { a: { b: -0 } })).toEqual({ a: { b: 0 } })
  expect(Object.is(sharing(-0, -0), 0)).toBe(true)
  expect(isSame({ a: 0 }, { a: -0 })).toBe(true)
})

test('an undefined member is none, and one that JSON cannot say is not kept as it is', () => {
  expect(sharing({ a: 1 }, { a: undefined, b: 2 })).toEqual({ b: 2 })
  expect(sharing(undefined, { a: Number.NaN })).toEqual({ a: null })
  expect(isSame({ a: undefined }, {})).toBe(true)
  expect(isSame({}, { a: undefined })).toBe(true)
  expect(isSame({ a: null }, {})).toBe(false)
  expect(isSame([1, 2], [2, 1])).toBe(false)
})
