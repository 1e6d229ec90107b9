import { join } from 'node:path'
import { DAY, STEPS } from '../acceptance'
import { test } from '../support/desktop-program'
import { openDesktopStage } from '../support/desktop-stage'
import { at, playInto } from '../support/scenario'

test('one session from its preparation to the next one, in windows', async ({ folder }, testInfo) => {
  test.setTimeout(300_000)
  playInto(join(folder, 'data'), 1)
  const { stage, stop } = await openDesktopStage(folder, at(DAY, '09:40'))
  for (const { name, play } of STEPS) {
    await test
      .step(name, () => play(stage))
      .catch(async (error: unknown) => {
        await stage.desk().screenshot({ path: testInfo.outputPath('failed.png') })
        throw error
      })
  }
  await stop()
})
