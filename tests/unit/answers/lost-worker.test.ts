import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openAnswerProbe, type AnswerProbe } from '../../bench/answers-probe'
import { aDisposedNeed } from '../../fixtures/a-need'
import { workersFolder } from '../../fixtures/bundle-program'

let folder: string
let probe: AnswerProbe
const faults: string[] = []

/** The worker as it is shipped, that ends in the middle of a question when the file `die` is there, once. */
async function aFrailWorker(): Promise<string> {
  const [file, flag] = [join(folder, 'frail.cjs'), JSON.stringify(join(folder, 'die'))]
  const shipped = JSON.stringify(join(await workersFolder(), 'answer-worker.cjs'))
  await writeFile(
    file,
    `const { existsSync, rmSync } = require('node:fs')
require('node:worker_threads').parentPort.on('message', ({ type }) => {
  if (type !== 'find' || !existsSync(${flag})) return
  rmSync(${flag})
  process.exit(7)
})
require(${shipped})`,
  )
  return file
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loushi-answers-'))
  const log = { info: () => undefined, error: (message: string) => void faults.push(message) }
  probe = openAnswerProbe({ needs: [aDisposedNeed('answered', 1)] }, await aFrailWorker(), log)
})
afterEach(async () => {
  await probe.close()
  await rm(folder, { recursive: true, force: true })
})

const numbers = async () => {
  const { isReady, needs } = await probe.ask('地下车库晚高峰排队')
  return [isReady, ...needs.map(({ number }) => number)]
}

test('nobody waits for an index that is being made, and a lost one is made anew', async () => {
  expect(await numbers()).toEqual([false])
  await probe.make()
  expect(await numbers()).toEqual([true, 1])
  await writeFile(join(folder, 'die'), '')
  expect(await numbers()).toEqual([false])
  await probe.make()
  expect(await numbers()).toEqual([true, 1])
  expect(faults).toEqual(['The answer worker was lost and is begun anew'])
})
