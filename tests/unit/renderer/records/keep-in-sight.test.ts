import { expect, test } from 'vitest'
import { scrollTopFor } from '../../../../renderer/features/needs/keep-in-sight'

const sight = { top: 100, height: 200 }

test('a row that is wholly seen moves nothing', () => {
  expect([3, 5].map((index) => scrollTopFor(index, 40, sight))).toEqual([undefined, undefined])
})

test('a row above comes to the upper edge, half hidden or far away', () => {
  expect([2, 0].map((index) => scrollTopFor(index, 40, sight))).toEqual([80, 0])
})

test('a row below comes to the lower edge', () => {
  expect([7, 100].map((index) => scrollTopFor(index, 40, sight))).toEqual([120, 3840])
})
