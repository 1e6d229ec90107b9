import { expect, test } from 'vitest'
import { clockOfProcess } from '../../main/clock'

const SYSTEM = Date.parse('2026-11-23T08:00:00.000Z')
const WANTED = '2022-09-29T09:40:00+08:00'

test('the clock is the system’s when nothing is set', () => {
  expect(
    clockOfProcess({}, () => SYSTEM)
      .now()
      .getTime(),
  ).toBe(SYSTEM)
})

test('a wanted instant counts only in a test of the program', () => {
  expect(
    clockOfProcess({ LOUSHI_CLOCK: WANTED }, () => SYSTEM)
      .now()
      .getTime(),
  ).toBe(SYSTEM)
})

test('a test’s clock starts at the wanted instant and runs on with the system', () => {
  let system = SYSTEM
  const clock = clockOfProcess({ LOUSHI_TEST: '1', LOUSHI_CLOCK: WANTED }, () => system)
  expect(clock.now().toISOString()).toBe('2022-09-29T01:40:00.000Z')
  system += 90_000
  expect(clock.now().toISOString()).toBe('2022-09-29T01:41:30.000Z')
})

test('an instant that cannot be read counts as none', () => {
  const environment = { LOUSHI_TEST: '1', LOUSHI_CLOCK: 'on Thursday' }
  expect(
    clockOfProcess(environment, () => SYSTEM)
      .now()
      .getTime(),
  ).toBe(SYSTEM)
})
