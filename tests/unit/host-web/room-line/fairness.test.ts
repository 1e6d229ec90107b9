import { test as propertyTest, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { createBuckets } from '../../../../main/host-web/room-line/buckets'
import { createFairQueue } from '../../../../main/host-web/room-line/fair-queue'
import { createLockout } from '../../../../main/host-web/room-line/lockout'

function aWatch() {
  const watch = { now: 0 }
  return { watch, now: () => watch.now }
}

describe('the queue', () => {
  propertyTest.prop([fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 60 }), fc.nat({ max: 3 })])(
    'does every call once, each caller’s in its order, never two of one together',
    async (callers, more) => {
      const queue = createFairQueue({ mostTogether: 1 + more, mostEach: 1000 })
      const begun: string[] = []
      const running = new Map<number, number>()
      const all = callers.map((caller, place) =>
        queue.take(String(caller), async () => {
          expect(running.get(caller) ?? 0).toBe(0)
          running.set(caller, 1)
          begun.push(`${caller} ${place}`)
          await Promise.resolve()
          running.set(caller, 0)
          return place
        }),
      )
      expect(await Promise.all(all)).toEqual(callers.map((_, place) => place))
      for (const one of new Set(callers)) {
        const own = begun
          .filter((name) => name.startsWith(`${one} `))
          .map((name) => Number(name.split(' ')[1]))
        expect(own).toEqual([...own].sort((a, b) => a - b))
      }
    },
  )

  test('lets who asks once wait for one call of the flood, not for all', async () => {
    const queue = createFairQueue({ mostTogether: 1, mostEach: 1000 })
    const begun: string[] = []
    const call = (caller: string) => queue.take(caller, async () => void begun.push(caller))
    const flood = Array.from({ length: 50 }, () => call('flood'))
    await call('honest')
    expect(begun).toEqual(['flood', 'honest'])
    await Promise.all(flood)
  })

  test('goes on after a call that failed', async () => {
    const queue = createFairQueue({ mostTogether: 1, mostEach: 10 })
    const failed = queue.take('a', () => Promise.reject(new Error('broken')))
    const after = queue.take('a', () => Promise.resolve('done'))
    await expect(failed).rejects.toThrow('broken')
    expect(await after).toBe('done')
  })

  test('has only so many places for each caller', () => {
    const queue = createFairQueue({ mostTogether: 1, mostEach: 2 })
    const [first, second] = [queue.enter('a'), queue.enter('a')]
    expect([first, second].map((leave) => typeof leave)).toEqual(['function', 'function'])
    expect(queue.enter('a')).toBeUndefined()
    expect(queue.enter('b')).toBeDefined()
    second?.()
    expect(queue.enter('a')).toBeDefined()
  })
})

test('a bucket gives so much at once, and fills again with time', () => {
  const { watch, now } = aWatch()
  const buckets = createBuckets({ burst: 3, perSecond: 2 }, now)
  const taken = () => [1, 2, 3, 4].map(() => buckets.take('a'))
  expect(taken()).toEqual([true, true, true, false])
  expect(buckets.take('b')).toBe(true)
  watch.now += 1000
  expect(taken()).toEqual([true, true, false, false])
  watch.now += 1e9
  expect(taken()).toEqual([true, true, true, false])
})

describe('a guesser', () => {
  test('waits a minute after ten wrong codes, then two, then four, at most fifteen', () => {
    const { watch, now } = aWatch()
    const lockout = createLockout(now)
    const waits = Array.from({ length: 6 }, () => {
      for (let guess = 0; guess < 10; guess++) {
        expect(lockout.waitFor('a')).toBe(0)
        lockout.wrong('a')
      }
      const wait = lockout.waitFor('a')
      watch.now += wait
      return wait / 60_000
    })
    expect(waits).toEqual([1, 2, 4, 8, 15, 15])
  })

  test('who makes a slip now and then is not locked out', () => {
    const { watch, now } = aWatch()
    const lockout = createLockout(now)
    for (let slip = 0; slip < 100; slip++) {
      lockout.wrong('a')
      watch.now += 7_000
      expect(lockout.waitFor('a')).toBe(0)
    }
  })

  test('from many addresses is braked, while who never guessed may still come', () => {
    const { watch, now } = aWatch()
    const lockout = createLockout(now)
    for (let place = 0; place < 300; place++) lockout.wrong(`10.0.0.${place}`)
    expect(lockout.waitFor('10.0.0.7')).toBe(60_000)
    expect(lockout.waitFor('192.168.1.20')).toBe(0)
    watch.now += 61_000
    expect(lockout.waitFor('10.0.0.7')).toBe(0)
  })
})
