import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openProbe, type Probe } from '../../bench/search-probe'
import { aNeed } from '../../fixtures/a-need'
import { workersFolder } from '../../fixtures/bundle-program'

let folder: string
let probe: Probe
const faults: string[] = []

/** The worker as it is shipped, that ends in the middle of a question when the file `die` is there, once. */
async function aFrailWorker(): Promise<string> {
  const [file, flag] = [join(folder, 'frail.cjs'), JSON.stringify(join(folder, 'die'))]
  const shipped = JSON.stringify(join(await workersFolder(), 'search-worker.cjs'))
  await writeFile(
    file,
    `const { existsSync, rmSync } = require('node:fs')
require('node:worker_threads').parentPort.on('message', ({ type }) => {
  if (type !== 'scan' || !existsSync(${flag})) return
  rmSync(${flag})
  process.exit(7)
})
require(${shipped})`,
  )
  return file
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loushi-search-'))
  const log = { info: () => undefined, error: (message: string) => void faults.push(message) }
  const needs = [aNeed(1), aNeed(2)]
  probe = openProbe({ needs }, await aFrailWorker(), log)
})
afterEach(async () => {
  await probe.close()
  await rm(folder, { recursive: true, force: true })
})

test('a lost worker is begun anew by itself, with everything in it', async () => {
  await probe.make()
  expect(await probe.find('地下车库')).toBe(2)
  await writeFile(join(folder, 'die'), '')
  // The question under way is told that the index is being made.
  expect(await probe.find('地下车库')).toBe(0)
  await probe.make()
  expect([await probe.find('地下车库'), await probe.find('dxck'), await probe.find('电梯')]).toEqual([
    2, 2, 0,
  ])
  expect(faults).toEqual(['The search worker was lost and is begun anew'])
})
