import { expect, test } from 'vitest'
import {
  clockColour,
  clockShare,
  minutesAndSeconds,
  timeLeft,
} from '../../../../renderer/fields/room-view/item-clock'

test('a clock turns amber at 70 per cent and red at the planned end', () => {
  const tenMinutes = (seconds: number) => clockColour(seconds, 10)
  expect([0, 419, 420, 599, 600, 6000].map(tenMinutes)).toEqual([
    'calm',
    'calm',
    'amber',
    'amber',
    'red',
    'red',
  ])
})

test('an item without planned time stays calm', () => {
  expect(clockColour(5000, 0)).toBe('calm')
  expect(clockShare(5000, 0)).toBe(0)
})

test('a clock runs past its end', () => {
  expect(clockShare(900, 10)).toBe(1.5)
  expect(minutesAndSeconds(3723)).toBe('62:03')
})

test('the room reads the time left, and the time over with a plus', () => {
  expect(timeLeft(0, 30)).toBe('30:00')
  expect(timeLeft(132, 30)).toBe('27:48')
  expect(timeLeft(300, 5)).toBe('0:00')
  expect(timeLeft(335, 5)).toBe('+0:35')
})

test('a time below zero keeps its sign', () => {
  expect(minutesAndSeconds(-61)).toBe('-1:01')
})
