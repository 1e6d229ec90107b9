import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openProbe, type Probe } from '../../bench/search-probe'
import { aNeed } from '../../fixtures/a-need'
import { workersFolder } from '../../fixtures/bundle-program'

let probe: Probe
afterEach(() => probe.close())

/** A search over so many needs; every third tells of a street lamp, in its long text only. */
async function aSearchOver(count: number): Promise<Probe> {
  const needs = Array.from({ length: count }, (_, index) => {
    const need = aNeed(index + 1)
    const text = index % 3 === 0 ? '门口路灯\n不亮，晚高峰排队。' : '晚高峰排队。'
    return { ...need, wordings: [{ ...need.wordings[0]!, text }] }
  })
  const log = { info: () => undefined, error: () => undefined }
  probe = openProbe({ needs }, join(await workersFolder(), 'search-worker.cjs'), log)
  await probe.make()
  return probe
}

test.each([
  [597, 199, false],
  [600, 200, false],
  [900, 200, true],
])(
  'of %i needs it counts %i with the word, and says whether there may be more: %s',
  async (all, total, more) => {
    const { groups } = await (await aSearchOver(all)).ask('路灯不亮')
    const [needs] = groups
    expect([needs!.total, needs!.atLeast]).toEqual([total, more])
    // The latest first: every third from the end.
    const latest = Array.from({ length: 6 }, (_, nth) => `need-${String(all - 2 - 3 * nth)}`)
    expect(needs!.hits.map(({ id }) => id)).toEqual(latest)
  },
)

test('what names alone decide is counted to the end', async () => {
  const { groups } = await (await aSearchOver(900)).ask('地下车库')
  expect(groups.map(({ total, atLeast }) => [total, atLeast])).toEqual([[900, false]])
})
