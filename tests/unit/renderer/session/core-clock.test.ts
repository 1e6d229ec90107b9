import { expect, test } from 'vitest'
import { createClockOffset } from '../../../../renderer/fields/room-view/core-clock'

const at = (instant: string) => Date.parse(instant)

test('the core says how far its clock is ahead', () => {
  const offset = createClockOffset(() => at('2022-09-29T02:00:00Z'))
  expect(offset.read()).toBe(0)
  offset.learn('2022-09-29T02:00:05Z')
  expect(offset.read()).toBe(5000)
})

test('an old answer does not put the clock back', () => {
  let now = at('2022-09-29T02:00:00Z')
  const offset = createClockOffset(() => now)
  offset.learn('2022-09-29T02:00:00Z')
  now += 300_000
  offset.learn('2022-09-29T02:00:00Z')
  expect(offset.read()).toBe(0)
})

test('a clock behind ours counts too, and nonsense does not', () => {
  const offset = createClockOffset(() => at('2022-09-29T02:00:00Z'))
  offset.learn('no instant')
  offset.learn('2022-09-29T01:59:00Z')
  expect(offset.read()).toBe(-60_000)
})
