import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

type Counted = Record<
  'kills' | 'acknowledged' | 'lost' | 'unreadable' | 'notReopened' | 'whileFolding' | 'torn' | 'filesLeft',
  number
>

const kills = Number(process.env.KILLS ?? 40)

test(`of ${kills} processes killed while writing none loses what it acknowledged, and all open again`, async () => {
  const harness = fileURLToPath(new URL('../kill-nine.mjs', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [harness])
  const { ours, stock } = JSON.parse(stdout) as { ours: Counted; stock: Counted }
  console.log('ours ', ours, '\nstock', stock)
  expect(ours).toMatchObject({ kills, lost: 0, unreadable: 0, notReopened: 0, complaints: [] })
  expect(ours.acknowledged).toBeGreaterThan(kills * 10)
  expect(ours.whileFolding).toBeGreaterThan(0)
}, 600_000)
