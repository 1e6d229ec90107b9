import { expect, test } from 'vitest'
import { qrModules } from '../../../../renderer/fields/room-view/qr-modules'

const drawn = (words: string) => qrModules(words).map((row) => row.map((dark) => (dark ? '█' : '·')).join(''))

test('a code is a square with a finder in three corners and a dotted line between them', () => {
  const rows = drawn('http://192.168.10.23:41893/#b3xT9qLmVw2Zr8KfYh7NcQ')
  expect(rows).toHaveLength(33)
  const finder = ['███████', '█·····█', '█·███·█', '█·███·█', '█·███·█', '█·····█', '███████']
  expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(finder)
  expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(finder)
  expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(finder)
  expect(rows[6]!.slice(8, -8)).toBe('█·█·█·█·█·█·█·█·█')
})

test('a code grows with its text up to version 10, beyond which it says so', () => {
  const sizes = [14, 15, 42, 62, 84, 106, 122, 152, 180, 213].map(
    (length) => qrModules('a'.repeat(length)).length,
  )
  expect(sizes).toEqual([21, 25, 29, 33, 37, 41, 45, 49, 53, 57])
  expect(() => qrModules('a'.repeat(214))).toThrow(RangeError)
})
