import { expect, test } from 'vitest'
import { listenTo, type SeenClock } from '../../../../renderer/features/session/agenda/timer-tones'

function heard(...clocks: SeenClock[]) {
  let seen: SeenClock | undefined
  return clocks.map((clock) => {
    const next = listenTo(seen, clock)
    seen = next.seen
    return next.tone
  })
}
const at = (colour: SeenClock['colour'], plannedMinutes = 5, itemId = 'a'): SeenClock => ({
  itemId,
  plannedMinutes,
  colour,
})

test('one tone at 70 % and one at 100 %, each once', () => {
  expect(heard(at('calm'), at('amber'), at('amber'), at('red'), at('red'))).toEqual([
    undefined,
    'amber',
    undefined,
    'red',
    undefined,
  ])
})

test('a page that comes up past a threshold is silent about it and sounds the next', () => {
  expect(heard(at('amber'), at('amber'), at('red'))).toEqual([undefined, undefined, 'red'])
})

test('waking up past both thresholds is one tone, and a late answer of the core repeats none', () => {
  expect(heard(at('calm'), at('red'), at('calm'), at('red'))).toEqual([
    undefined,
    'red',
    undefined,
    undefined,
  ])
})

test('more planned time begins anew', () => {
  expect(heard(at('calm'), at('red'), at('calm', 10), at('amber', 10))).toEqual([
    undefined,
    'red',
    undefined,
    'amber',
  ])
})
